import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { AppKeyRecord } from "@/server/schemas/app-keys";
import { toAppKeyRecord } from "./app-key-record";

export const NO_APP_KEY = "Active APP_KEY not found for this user.";

/** The account's key that is not revoked, without the key itself. */
export async function getAppKey(ctx: Context): Promise<AppKeyRecord> {
  const record = await findAppKeyRecord(ctx);
  if (!record) throw new AppError("not_found", NO_APP_KEY);
  return record;
}

/** The same where having none is no mistake. */
export async function findAppKeyRecord({ db, actor }: Context): Promise<AppKeyRecord | null> {
  const row = await db.appKey.findFirst({ where: { userId: actor.userId, revokedAt: null } });
  return row && toAppKeyRecord(row);
}
