import { z } from "zod";
import { getCredits } from "@/server/core/accounts/get-credits";
import { listRequests } from "@/server/core/requests/list-requests";
import { Credits } from "@/server/schemas/credits";
import { RequestList } from "@/server/schemas/requests";
import { route } from "../route";

const LIMIT = "limit must be a whole number from 1 to 500.";
const ListQuery = z.object({
  limit: z
    .string()
    .default("50")
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 500, LIMIT)
    .transform(Number),
  type: z.string().trim().toLowerCase().optional(),
});

export const account = [
  route({
    name: "requests.list",
    on: "GET /v2/requests",
    summary: "Requests of the account, newest first",
    access: ["user"],
    query: ListQuery,
    result: RequestList,
    run: async ({ ctx, query }) => ({
      requests: await listRequests(ctx, { limit: query.limit, ...(query.type && { type: query.type }) }),
    }),
  }),
  route({
    name: "credits.get",
    on: "GET /v2/credits",
    also: ["GET /v2/user/credits", "GET /v1/credits"],
    summary: "Credits of the account",
    access: ["user"],
    result: Credits,
    run: ({ ctx }) => getCredits(ctx),
  }),
];
