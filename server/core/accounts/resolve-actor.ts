import { findAppKey } from "@/server/core/app-keys/find-app-key";
import type { Actor, ExternalActor, UserActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findOrCreateExternalUser } from "@/server/core/external-users/find-or-create-external-user";
import { isSameUser } from "@/server/core/external-users/identity-key";
import type { Db } from "@/server/db/client";
import type { ExternalIdentity } from "@/server/schemas/external-users";
import { hashSecret } from "./hash-secret";
import { verifyAuthToken } from "./verify-auth-token";

/** What a caller showed, by its form; whether it is valid is `resolveActor`'s question. */
export interface Credential {
  kind: "api_key" | "auth_token" | "app_key" | "sub_account_key";
  value: string;
  /** What belongs to an APP_KEY. */
  secret?: string;
  /** Shown on top of the account's own credential: the call is then its external user's. */
  externalUserKey?: string;
}

interface Deps {
  db: Db;
  secretKey: string;
  now: () => Date;
}

const INVALID = "Invalid API_KEY. User not found.";
const OUTLIVED = "This auth token is no longer valid.";

/** Who a credential belongs to. Throws 401 for anything unknown, revoked or expired, and never tries another reading of it. */
export async function resolveActor(deps: Deps, credential: Credential): Promise<Actor> {
  const actor = await resolvers[credential.kind](deps, credential);
  if (credential.externalUserKey === undefined) return actor;
  if (actor.kind === "external") throw new AppError("missing_credential", "Two different credentials were sent. Send one.");
  return byExternalKey(deps, credential.externalUserKey, "external_user", actor.userId);
}

/**
 * The external user that a call names (contract §3.3), under the account whose credential was shown. An external user's own
 * credential names nobody but themselves: anyone else is 403.
 */
export async function actFor(deps: Deps, actor: Actor, identity: ExternalIdentity): Promise<ExternalActor> {
  if (actor.kind !== "external") {
    const { id } = await findOrCreateExternalUser(deps, actor.userId, identity);
    const { userId, authType, keyId } = actor;
    return { kind: "external", userId, externalUserId: id, authType, asEndUser: false, ...(keyId !== undefined && { keyId }) };
  }
  const self = await deps.db.externalUser.findUniqueOrThrow({ where: { id: actor.externalUserId } });
  if (!isSameUser(identity, self)) {
    throw new AppError("forbidden", "This credential acts for its own external user only. Leave other identities out.");
  }
  return actor;
}

const resolvers: Record<Credential["kind"], (deps: Deps, credential: Credential) => Promise<Actor>> = {
  api_key: (deps, { value }) => byKey(deps, value),
  auth_token: (deps, { value }) => byToken(deps, value),
  app_key: byAppKey,
  sub_account_key: (deps, { value }) => byExternalKey(deps, value, "customer_sub_account"),
};

async function byKey({ db, secretKey, now }: Deps, key: string): Promise<UserActor> {
  const record = await db.apiKey.findUnique({ where: { hash: hashSecret(secretKey, key) } });
  if (!record || record.revokedAt) throw new AppError("unauthorized", INVALID);
  if (record.expiresAt && record.expiresAt <= now()) throw new AppError("unauthorized", "This API_KEY has expired.");
  if (isNews(record.lastUsedAt, now())) {
    await db.apiKey.updateMany({ where: { id: record.id }, data: { lastUsedAt: now() } });
  }
  return { kind: "user", userId: record.userId, authType: "api_key", keyId: record.id };
}

async function byToken({ db, secretKey, now }: Deps, token: string): Promise<Actor> {
  const { kind, subjectId: id, sessionEpoch } = await verifyAuthToken({ secretKey, now }, token);
  if (kind === "user") {
    const user = await db.user.findUnique({ where: { id }, select: { sessionEpoch: true } });
    if (user?.sessionEpoch !== sessionEpoch) throw new AppError("unauthorized", OUTLIVED);
    return { kind, userId: id, authType: "auth_token" };
  }
  const external = await db.externalUser.findUnique({ where: { id }, select: { sessionEpoch: true, userId: true } });
  if (external?.sessionEpoch !== sessionEpoch) throw new AppError("unauthorized", OUTLIVED);
  return { kind, userId: external.userId, externalUserId: id, authType: "external_auth", asEndUser: true };
}

async function byAppKey(deps: Deps, { value, secret }: Credential): Promise<Actor> {
  if (!secret) throw new AppError("unauthorized", "An APP_KEY needs its secret: send it as x-app-secret.");
  const key = await findAppKey(deps, { key: value, secret });
  const now = deps.now();
  if (key.expiresAt <= now) {
    const message = "This APP_KEY has expired: replace it with POST /v2/users/app_key/refresh.";
    throw new AppError("unauthorized", message, { publicCode: "APP_KEY_EXPIRED" });
  }
  if (isNews(key.lastUsedAt, now)) {
    await deps.db.appKey.updateMany({ where: { id: key.id, hash: key.hash }, data: { lastUsedAt: now } });
  }
  return { kind: "app", userId: key.userId, authType: "app_key", keyId: key.id };
}

/** `ownerId` is the account whose own credential was shown beside the key; a key of another account's user is no key. */
async function byExternalKey(
  { db, secretKey, now }: Deps,
  value: string,
  kind: "external_user" | "customer_sub_account",
  ownerId?: string,
): Promise<ExternalActor> {
  const key = await db.externalApiKey.findUnique({
    where: { hash: hashSecret(secretKey, value) },
    include: { externalUser: { select: { userId: true } } },
  });
  const isTheirs = key && (ownerId === undefined || key.externalUser.userId === ownerId);
  if (!isTheirs || key.revokedAt || key.kind !== kind) {
    throw new AppError("unauthorized", "Invalid external-user API key.");
  }
  if (isNews(key.lastUsedAt, now())) {
    await db.externalApiKey.updateMany({ where: { id: key.id }, data: { lastUsedAt: now() } });
  }
  return {
    kind: "external",
    userId: key.externalUser.userId,
    externalUserId: key.externalUserId,
    authType: kind === "external_user" ? "external_user_api_key" : "customer_sub_account_api_key",
    keyId: key.id,
    asEndUser: true,
  };
}

const NEWS_MILLISECONDS = 60_000;
/** Once a minute is news enough; a row per request would make every poll a write. */
const isNews = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || lastUsedAt.getTime() < now.getTime() - NEWS_MILLISECONDS;
