import type { Actor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Db } from "@/server/db/client";
import { hashSecret } from "./hash-secret";
import { verifyAuthToken } from "./verify-auth-token";

/** What a caller showed, by its form; whether it is valid is `resolveActor`'s question. */
export interface Credential {
  kind: "api_key" | "auth_token" | "app_key" | "external_user_key" | "sub_account_key";
  value: string;
}

const USED_AGAIN_AFTER_MILLISECONDS = 60_000;
const INVALID = "Invalid API_KEY. User not found.";

const notYet: Partial<Record<Credential["kind"], string>> = {
  app_key: "APP_KEY credentials are not accepted by this server yet. Use an API key.",
  external_user_key: "External-user keys are not accepted by this server yet. Use an API key.",
  sub_account_key: "Customer sub-account keys are not accepted by this server yet. Use an API key.",
};

/** Who a credential belongs to. Throws 401 for anything unknown, revoked or expired. */
export async function resolveActor(deps: { db: Db; secretKey: string; now: () => Date }, credential: Credential): Promise<Actor> {
  const refusal = notYet[credential.kind];
  if (refusal) throw new AppError("unauthorized", refusal);
  return credential.kind === "auth_token" ? byToken(deps, credential.value) : byKey(deps, credential.value);
}

async function byKey({ db, secretKey, now }: Parameters<typeof resolveActor>[0], key: string): Promise<Actor> {
  const record = await db.apiKey.findUnique({ where: { hash: hashSecret(secretKey, key) } });
  if (!record || record.revokedAt) throw new AppError("unauthorized", INVALID);
  if (record.expiresAt && record.expiresAt <= now()) throw new AppError("unauthorized", "This API_KEY has expired.");
  const usedBefore = new Date(now().getTime() - USED_AGAIN_AFTER_MILLISECONDS);
  if (!record.lastUsedAt || record.lastUsedAt < usedBefore) {
    // Once a minute is news enough; a row per request would make every poll a write.
    await db.apiKey.updateMany({ where: { id: record.id }, data: { lastUsedAt: now() } });
  }
  return { kind: "user", userId: record.userId, authType: "api_key", keyId: record.id };
}

async function byToken({ db, secretKey, now }: Parameters<typeof resolveActor>[0], token: string): Promise<Actor> {
  const claims = await verifyAuthToken({ secretKey, now }, token);
  const user = await db.user.findUnique({ where: { id: claims.userId }, select: { sessionEpoch: true } });
  if (!user || user.sessionEpoch !== claims.sessionEpoch)
    throw new AppError("unauthorized", "This auth token is no longer valid.");
  return { kind: "user", userId: claims.userId, authType: "auth_token" };
}
