import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { ApiKey } from "@/server/db/generated/client";
import { createApiKey } from "./create-api-key";

/** What may be told about a key after it was shown. */
export interface ApiKeyView {
  id: string;
  name: string;
  /** Its first characters. */
  prefix: string;
  status: "active" | "expired" | "revoked";
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
}

const MOST_KEYS = 50;
const SHOWN = 100;

/** The account's keys, newest first, those that still open something before the others. */
export async function listApiKeys({ db, actor, now }: Context): Promise<ApiKeyView[]> {
  const rows = await db.apiKey.findMany({
    where: { userId: actor.userId },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return rows.map((row) => toView(row, now()));
}

/** Makes a key under a name. `key` is in this answer only. */
export async function addApiKey(
  { db, actor, secretKey, now }: Context,
  { name, expiresInDays }: { name: string; expiresInDays: number | null },
): Promise<{ key: string; record: ApiKeyView }> {
  const open = await db.apiKey.count({ where: { userId: actor.userId, revokedAt: null } });
  if (open >= MOST_KEYS) throw new AppError("conflict", `An account has at most ${MOST_KEYS} API keys. Revoke one first.`);
  const { key, record } = await createApiKey(db, {
    ...{ secretKey, userId: actor.userId, name: name.trim() },
    ...(expiresInDays !== null && { expiresAt: new Date(now().getTime() + expiresInDays * 86_400_000) }),
  });
  return { key, record: toView(record, now()) };
}

/** Ends a key at once and for good. */
export async function revokeApiKey({ db, actor, now }: Context, id: string): Promise<void> {
  const where = { id, userId: actor.userId };
  const { count } = await db.apiKey.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now() } });
  if (count === 0 && (await db.apiKey.count({ where })) === 0) throw new AppError("not_found", "There is no such API key.");
}

function toView({ id, name, prefix, expiresAt, revokedAt, lastUsedAt, createdAt }: ApiKey, now: Date): ApiKeyView {
  const isExpired = expiresAt !== null && expiresAt <= now;
  const status = revokedAt ? "revoked" : isExpired ? "expired" : "active";
  return { id, name, prefix, status, expiresAt, revokedAt, lastUsedAt, createdAt };
}
