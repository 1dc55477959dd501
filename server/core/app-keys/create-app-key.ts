import { randomBytes } from "node:crypto";
import { createSecret } from "@/server/core/accounts/create-secret";
import { hashSecret } from "@/server/core/accounts/hash-secret";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { AppKey } from "@/server/db/generated/client";
import type { ShownAppKey } from "@/server/schemas/app-keys";
import { toAppKeyRecord } from "./app-key-record";
import { hashAppSecret } from "./app-secret";

const YEAR_MILLISECONDS = 365 * 24 * 3_600_000;
const ACTIVE = "An active APP_KEY already exists for this user.";

/**
 * Makes the account's APP_KEY. Throws 409 while there is one that is not revoked, expired or not: of any number of callers at
 * once the database lets one through.
 */
export async function createAppKey(
  ctx: Context,
  { secret, metadata = {} }: { secret: string; metadata?: Record<string, unknown> | undefined },
): Promise<ShownAppKey> {
  const { userId } = ctx.actor;
  const { sessionEpoch } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { sessionEpoch: true } });
  // A key from before the password changed opens nothing any more, so it must not be in the way either.
  await ctx.db.appKey.updateMany({
    where: { userId, revokedAt: null, sessionEpoch: { lt: sessionEpoch } },
    data: { revokedAt: ctx.now() },
  });
  if ((await ctx.db.appKey.count({ where: { userId, revokedAt: null } })) > 0) throw new AppError("conflict", ACTIVE);
  const secretHash = await hashAppSecret({ secretKey: ctx.secretKey, secret });
  const { key, columns } = newAppKey(ctx);
  const id = `appkey_${randomBytes(12).toString("hex")}`;
  const { count } = await ctx.db.appKey.createMany({
    data: [{ id, userId, secretHash, metadata: metadata as object, sessionEpoch, createdAt: ctx.now(), ...columns }],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("conflict", ACTIVE);
  return shownOnce(key, await ctx.db.appKey.findUniqueOrThrow({ where: { id } }));
}

/** A fresh key and what is stored of it; a rotation changes exactly these columns. */
export function newAppKey({ secretKey, now }: Pick<Context, "secretKey" | "now">) {
  const key = createSecret("sapp_");
  const expiresAt = new Date(now().getTime() + YEAR_MILLISECONDS);
  return { key, columns: { hash: hashSecret(secretKey, key), prefix: key.slice(0, 10), last4: key.slice(-4), expiresAt } };
}

/** The one answer in which a key appears. */
export function shownOnce(key: string, row: AppKey): ShownAppKey {
  const record = toAppKeyRecord(row);
  const { expiresAt } = record;
  return {
    ...{ app_key: key, appKey: key, token_type: "AppKey", tokenType: "AppKey" },
    ...{ expires_at: expiresAt, expiresAt, app_key_record: record, appKeyRecord: record },
  };
}
