import { createAppKey } from "@/server/core/app-keys/create-app-key";
import { getAppKey } from "@/server/core/app-keys/get-app-key";
import { refreshAppKey } from "@/server/core/app-keys/refresh-app-key";
import { revokeAppKey } from "@/server/core/app-keys/revoke-app-key";
import { AppError } from "@/server/core/errors";
import { type AppKeyRecord, KnownAppKey, ShownAppKey } from "@/server/schemas/app-keys";
import { CreateAppKeyBody, ShownAppKeyBody, ShownAppKeyQuery, theOne } from "../bodies/account-bodies";
import { readAppKey } from "../read-credential";
import { route } from "../route";

const PEOPLE_ONLY = "Use a Samsar API key or user auth token to manage APP_KEY credentials.";

const twice = (record: AppKeyRecord) => ({ app_key_record: record, appKeyRecord: record });

/** APP_KEYs are managed by people: a leaked one must not be able to renew itself out of reach, or to lock its owner out. */
export const appKeys = [
  route({
    name: "appKeys.create",
    on: "POST /v2/users/app_key",
    also: ["POST /v2/user/app_key"],
    summary: "Make the account's APP_KEY",
    access: ["user"],
    refusal: PEOPLE_ONLY,
    body: CreateAppKeyBody,
    result: ShownAppKey,
    status: 201,
    run: ({ ctx, body }) => createAppKey(ctx, body),
  }),
  route({
    name: "appKeys.get",
    on: "GET /v2/users/app_key",
    also: ["GET /v2/user/app_key"],
    summary: "What is known of the account's APP_KEY",
    access: ["user"],
    refusal: PEOPLE_ONLY,
    result: KnownAppKey,
    run: async ({ ctx }) => twice(await getAppKey(ctx)),
  }),
  route({
    name: "appKeys.revoke",
    on: "DELETE /v2/users/app_key",
    also: ["DELETE /v2/user/app_key"],
    summary: "End the account's APP_KEY",
    access: ["user"],
    refusal: PEOPLE_ONLY,
    result: KnownAppKey,
    run: async ({ ctx }) => twice(await revokeAppKey(ctx)),
  }),
  route({
    name: "appKeys.refresh",
    on: "POST /v2/users/app_key/refresh",
    also: ["GET /v2/users/app_key/refresh", "POST /v2/user/app_key/refresh", "GET /v2/user/app_key/refresh"],
    summary: "Replace an APP_KEY, expired or not; it and its secret are the proof",
    access: "public",
    changesOnGet: true,
    query: ShownAppKeyQuery,
    body: ShownAppKeyBody,
    result: ShownAppKey,
    run: ({ ctx, query, body, headers }) => {
      const shown = readAppKey(headers);
      const key = theOne("app_key", body.key, query.key, shown.key);
      const secret = theOne("secret", body.secret, query.secret, shown.secret);
      if (key === undefined || secret === undefined) throw new AppError("invalid_request", "app_key and secret are required.");
      return refreshAppKey(ctx, { key, secret });
    },
  }),
];
