import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { fileTypeFromFile } from "file-type";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { withScratch } from "@/server/core/media/with-scratch";
import { storePicture } from "@/server/core/sessions/store-picture";
import { ownUploads } from "@/server/core/sessions/upload-pictures";
import type { PictureAsset } from "@/server/schemas/timeline";
import { keepVideo } from "./video-uploads";

export type Uploaded = { kind: "picture"; image: PictureAsset } | { kind: "video"; upload: string };

const MOST_BYTES = { picture: 50_000_000, video: 300_000_000 };
const VIDEOS = new Set(["mp4", "m4v", "mov", "webm", "mkv"]);

/**
 * Takes a file in from the browser, as it comes. Pictures are decoded and encoded anew at once; videos wait for the worker, which
 * does the same with them.
 */
export async function takeInUpload(ctx: Context, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Uploaded> {
  return withScratch("upload-", async (folder) => {
    const original = join(folder, "original");
    await pipeline(Readable.fromWeb(body), bounded(MOST_BYTES.video), createWriteStream(original), { signal });
    const type = await fileTypeFromFile(original);
    if (type && VIDEOS.has(type.ext)) return { kind: "video", upload: await keepVideo(ctx, original, type) };
    if ((await stat(original)).size > MOST_BYTES.picture) {
      throw new AppError("payload_too_large", "The picture is larger than 50 MB.");
    }
    const picture = await ingestPicture({ url: "", file: original, outputDir: folder, signal });
    const { mimeType, width, height } = picture;
    const key = await storePicture(ctx, ownUploads(ctx), picture);
    return { kind: "picture", image: { key, mimeType, width, height } };
  });
}

function bounded(most: number): Transform {
  let arrived = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      arrived += chunk.length;
      if (arrived > most) done(new AppError("payload_too_large", "The file is larger than 300 MB."));
      else done(null, chunk);
    },
  });
}
