import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { AppKeyRecord } from "@/server/schemas/app-keys";
import { toAppKeyRecord } from "./app-key-record";
import { NO_APP_KEY } from "./get-app-key";

/** Ends the account's key for good; another can be made then. */
export async function revokeAppKey(ctx: Context): Promise<AppKeyRecord> {
  const [row] = await ctx.db.appKey.updateManyAndReturn({
    where: { userId: ctx.actor.userId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (!row) throw new AppError("not_found", NO_APP_KEY);
  return toAppKeyRecord(row);
}
