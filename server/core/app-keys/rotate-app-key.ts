import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { ShownAppKey } from "@/server/schemas/app-keys";
import { newAppKey, shownOnce } from "./create-app-key";
import { NO_APP_KEY } from "./get-app-key";

/** Replaces the account's APP_KEY without showing the old one: its owner is signed in. The secret stays as it is. */
export async function rotateAppKey(ctx: Context): Promise<ShownAppKey> {
  const { key, columns } = newAppKey(ctx);
  const [row] = await ctx.db.appKey.updateManyAndReturn({
    where: { userId: ctx.actor.userId, revokedAt: null },
    data: { ...columns, refreshedAt: ctx.now(), lastUsedAt: null, rotationCount: { increment: 1 } },
  });
  if (!row) throw new AppError("not_found", NO_APP_KEY);
  return shownOnce(key, row);
}
