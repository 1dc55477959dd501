import { stat } from "node:fs/promises";
import type { Context } from "@/server/core/context";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { uploadFolder } from "@/server/core/works/request-work";
import type { Db } from "@/server/db/client";
import type { Storage } from "@/server/providers/storage/storage";

interface Deps {
  db: Db;
  storage: Storage;
}

/** Longer than any work waits. */
const KEPT_MILLISECONDS = 3 * 24 * 3_600_000;
const MOST_AT_ONCE = 500;

/** Keeps a video until the worker takes it in. It is on record first, so that nobody forgets it there. */
export async function keepVideo(ctx: Context, path: string, type: { ext: string; mime: string }): Promise<string> {
  const key = `${uploadFolder(ctx)}${createObjectId(ctx.now())}.${type.ext}`;
  const { size } = await stat(path);
  await ctx.db.asset.create({
    data: { key, userId: ctx.actor.userId, mimeType: type.mime, byteLength: size, sha256: "", createdAt: ctx.now() },
  });
  const { sha256 } = await ctx.storage.putFile(key, path, type.mime);
  await ctx.db.asset.update({ where: { key }, data: { sha256 } });
  return key;
}

/** It was taken in, or never will be. */
export async function dropVideo({ db, storage }: Deps, key: string): Promise<void> {
  await storage.remove(key);
  await db.asset.deleteMany({ where: { key } });
}

/** Removes videos that nobody made anything of. */
export async function removeOldVideos(deps: Deps & { now: Date }): Promise<number> {
  const before = new Date(deps.now.getTime() - KEPT_MILLISECONDS);
  const old = await deps.db.asset.findMany({
    where: { key: { startsWith: "incoming/" }, createdAt: { lt: before } },
    select: { key: true },
    take: MOST_AT_ONCE,
  });
  for (const { key } of old) await dropVideo(deps, key);
  return old.length;
}
