import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Context } from "@/server/core/context";
import type { IngestedPicture } from "@/server/core/fetching/ingest-picture";
import type { Db } from "@/server/db/client";
import type { Storage } from "@/server/providers/storage/storage";

const HOUR_MILLISECONDS = 3_600_000;
const MOST_AT_ONCE = 500;

/** Stores a picture under a key that names its content, and records it first: what a crash leaves behind is found by its record. */
export async function storePicture(
  ctx: Context,
  { folder, sessionId }: { folder: string; sessionId: string | null },
  { path, mimeType }: IngestedPicture,
): Promise<string> {
  const bytes = await readFile(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = `${folder}/${sha256.slice(0, 24)}.${mimeType === "image/png" ? "png" : "jpg"}`;
  const asset = { key, sessionId, userId: ctx.actor.userId, mimeType, byteLength: bytes.byteLength, sha256 };
  await ctx.db.asset.createMany({ data: [asset], skipDuplicates: true });
  await ctx.storage.putFile(key, path, mimeType);
  return key;
}

/** Removes pictures of a request that was refused. A repeat of an accepted one shares its files. */
export async function removePictures(
  { db, storage }: { db: Db; storage: Storage },
  sessionId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0 || (await db.videoSession.count({ where: { id: sessionId } })) > 0) return;
  if ((await db.imageJob.count({ where: { id: sessionId } })) > 0) return;
  await Promise.all(keys.map((key) => storage.remove(key)));
  await db.asset.deleteMany({ where: { key: { in: [...keys] } } });
}

/** Removes the pictures of requests that a crash kept from being accepted or refused. */
export async function removeStrayPictures(deps: { db: Db; storage: Storage; now: Date }): Promise<number> {
  const before = new Date(deps.now.getTime() - HOUR_MILLISECONDS);
  const strays = await deps.db.$queryRaw<{ key: string; session_id: string }[]>`
    SELECT key, session_id FROM assets
    WHERE (key LIKE 'sessions/%/supplied/%' OR key LIKE 'images/%/supplied/%') AND created_at < ${before} AND session_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM video_sessions WHERE id = assets.session_id)
      AND NOT EXISTS (SELECT 1 FROM image_jobs WHERE id = assets.session_id)
    LIMIT ${MOST_AT_ONCE}`;
  for (const { key, session_id } of strays) await removePictures(deps, session_id, [key]);
  return strays.length;
}
