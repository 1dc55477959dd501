import { z } from "zod";
import { ANYONE } from "@/server/core/access";
import { getCredits } from "@/server/core/accounts/get-credits";
import { createLoginToken } from "@/server/core/accounts/login-tokens";
import { openSession } from "@/server/core/accounts/open-session";
import { listUsage } from "@/server/core/credits/list-usage";
import { AppError } from "@/server/core/errors";
import { listExternalRequests } from "@/server/core/requests/list-external-requests";
import { listRequests } from "@/server/core/requests/list-requests";
import { LoginLink, Session } from "@/server/schemas/accounts";
import { Credits } from "@/server/schemas/credits";
import { ExternalRequestList, RequestList } from "@/server/schemas/requests";
import { UsageLog } from "@/server/schemas/usage";
import { LoginBody, LoginQuery } from "../bodies/account-bodies";
import { route } from "../route";

const MOST_REQUESTS = { user: 500, app: 500, external: 48 };
const REQUESTS = { user: 50, app: 50, external: 12 };
const wholeNumber = (name: string, most: number) => {
  const sentence = `${name} must be a whole number from 1 to ${most}.`;
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most, sentence)
    .transform(Number)
    .optional();
};
const ListQuery = z.object({ limit: wholeNumber("limit", 500), type: z.string().trim().toLowerCase().optional() });

const MOST_PAGE = 100;
const UsageQuery = z
  .object({
    page: wholeNumber("page", 1_000_000),
    pageSize: wholeNumber("pageSize", MOST_PAGE),
    limit: wholeNumber("limit", MOST_PAGE),
  })
  .transform(({ page = 1, pageSize, limit }) => ({ page, pageSize: pageSize ?? limit ?? 25 }));

export const account = [
  route({
    name: "sessions.open",
    on: "POST /v2/session",
    also: ["POST /v1/external_users/session"],
    summary: "Who the credential is, and an external user's own key",
    access: ANYONE,
    result: Session,
    run: ({ ctx }) => openSession(ctx),
  }),
  route({
    name: "loginTokens.create",
    on: "POST /v2/create_login_token",
    also: ["POST /v1/create_login_token", "GET /v1/create_login_token", "POST /v1/external_users/create_login_token"],
    summary: "An address that opens a session in a browser once",
    access: ANYONE,
    changesOnGet: true,
    query: LoginQuery,
    body: LoginBody,
    result: LoginLink,
    run: ({ ctx, query, body }) => createLoginToken(ctx, body ?? query),
  }),
  route({
    name: "requests.list",
    on: "GET /v2/requests",
    also: ["GET /v1/external_users/requests"],
    summary: "Requests of the account, or of an external user, newest first",
    access: ANYONE,
    query: ListQuery,
    result: z.union([ExternalRequestList, RequestList]),
    run: async ({ ctx, query }) => {
      const { kind } = ctx.actor;
      const { limit = REQUESTS[kind], type } = query;
      if (limit > MOST_REQUESTS[kind]) {
        throw new AppError("invalid_request", `limit must be a whole number from 1 to ${MOST_REQUESTS[kind]}.`);
      }
      if (kind === "external") return { requests: await listExternalRequests(ctx, { limit }) };
      return { requests: await listRequests(ctx, { limit, ...(type && { type }) }) };
    },
  }),
  route({
    name: "credits.get",
    on: "GET /v2/credits",
    also: ["GET /v2/user/credits", "GET /v1/credits", "GET /v1/external_users/credits"],
    summary: "Credits of the account, or of an external user",
    access: ANYONE,
    result: Credits,
    run: ({ ctx }) => getCredits(ctx),
  }),
  route({
    name: "usage.list",
    on: "GET /v2/user/usage/logs",
    summary: "What the account's credits were spent on",
    access: ANYONE,
    query: UsageQuery,
    result: UsageLog,
    run: async ({ ctx, query }) => {
      if (ctx.actor.kind === "external") {
        throw new AppError("invalid_request", "Usage logs are the account's own: leave external_user and unique_key out.");
      }
      return listUsage(ctx.db, `user:${ctx.actor.userId}`, query);
    },
  }),
];
