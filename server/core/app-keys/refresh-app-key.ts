import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { ShownAppKey } from "@/server/schemas/app-keys";
import { newAppKey, shownOnce } from "./create-app-key";
import { findAppKey } from "./find-app-key";

/**
 * Replaces an APP_KEY, expired or not, with a fresh one under the same record and secret. The old key is over at once; of two
 * callers with the same key one gets 401.
 */
export async function refreshAppKey(ctx: Context, shown: { key: string; secret: string }): Promise<ShownAppKey> {
  const { id, hash } = await findAppKey(ctx, shown);
  const { key, columns } = newAppKey(ctx);
  const [row] = await ctx.db.appKey.updateManyAndReturn({
    where: { id, hash, revokedAt: null },
    data: { ...columns, refreshedAt: ctx.now(), lastUsedAt: null, rotationCount: { increment: 1 } },
  });
  if (!row) throw new AppError("unauthorized", "This APP_KEY was replaced or revoked meanwhile.");
  return shownOnce(key, row);
}
