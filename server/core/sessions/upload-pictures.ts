import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError, inField } from "@/server/core/errors";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { mediaUrl } from "./film-facts";

const MOST_PICTURES = 20;

/** Takes pictures in and answers where they can be fetched, in the same order. One that is none refuses them all. */
export async function uploadPictures(ctx: Context, data: readonly string[], signal: AbortSignal): Promise<string[]> {
  if (data.length === 0) throw new AppError("invalid_request", "image_data must be a non-empty array of data URLs.");
  if (data.length > MOST_PICTURES)
    throw new AppError("invalid_request", `image_data may have at most ${MOST_PICTURES} pictures.`);
  const folder = await mkdtemp(join(tmpdir(), "upload-"));
  try {
    const files: Awaited<ReturnType<typeof ingestPicture>>[] = [];
    for (const [index, url] of data.entries()) {
      files.push(await ingestPicture({ url, outputDir: folder, signal }).catch(inField(`image_data[${index}]`)));
    }
    const urls: string[] = [];
    for (const { path, mimeType } of files) urls.push(mediaUrl(ctx, await storePicture(ctx, path, mimeType)));
    return urls;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps a picture that was taken in among its owner's uploads, under a key that says what it shows. */
export async function storePicture(ctx: Context, path: string, mimeType: string): Promise<string> {
  const { userId, externalUserId } = ownerOf(ctx.actor);
  const content = createHash("sha256")
    .update(await readFile(path))
    .digest("hex")
    .slice(0, 24);
  const key = `uploads/${externalUserId ?? userId}/${content}.${mimeType === "image/png" ? "png" : "jpg"}`;
  const stored = await ctx.storage.putFile(key, path, mimeType);
  await ctx.db.asset.createMany({
    data: [{ key, userId, mimeType, byteLength: stored.byteLength, sha256: stored.sha256 }],
    skipDuplicates: true,
  });
  return key;
}
