import { rename } from "node:fs/promises";
import sharp from "sharp";
import type { Task } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";

const MOST_PIXELS = 50_000_000;
const MOST_SIDE = 8192;
/** Only the first is taken; a file of so many was made to keep decoders busy. */
const MOST_FRAMES = 1000;
const SECONDS = 30;
const kinds = new Set(["jpeg", "png", "webp", "gif", "heif"]);

export interface NormalisedPicture {
  path: string;
  mimeType: "image/jpeg" | "image/png";
  width: number;
  height: number;
}

/** Runs in a child: a decoder that a hostile file brings down takes one task with it. Reads `from`, writes `to` plus its ending. */
const normalisePicture: Task<{ from: string; to: string }, NormalisedPicture> = async ({ from, to }) => {
  // A second reading of the same file would let a cached operation answer for it.
  sharp.cache(false);
  const open = () => sharp(from, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1, sequentialRead: true });
  const found = await open().metadata().catch(refuseDamaged);
  if (!kinds.has(found.format) || (found.format === "heif" && found.compression !== "av1")) {
    throw new AppError("unsupported_media_type", "The picture must be a PNG, JPEG, WebP, GIF or AVIF file.");
  }
  if (found.width > MOST_SIDE || found.height > MOST_SIDE || found.width * found.height > MOST_PIXELS) {
    throw new AppError("payload_too_large", "The picture may have at most 8192 pixels on a side and 50 million in all.");
  }
  if ((found.pages ?? 1) > MOST_FRAMES) {
    throw new AppError("payload_too_large", `The picture may have at most ${MOST_FRAMES} frames.`);
  }
  const hasAlpha = found.hasAlpha === true;
  const upright = open().autoOrient().toColourspace("srgb").timeout({ seconds: SECONDS });
  const encoded = hasAlpha ? upright.png({ compressionLevel: 6 }) : upright.jpeg({ quality: 92, chromaSubsampling: "4:4:4" });
  const { width, height } = await encoded.toFile(`${to}.part`).catch(refuseDamaged);
  const path = `${to}${hasAlpha ? ".png" : ".jpg"}`;
  await rename(`${to}.part`, path);
  return { path, mimeType: hasAlpha ? "image/png" : "image/jpeg", width, height };
};
export default normalisePicture;

function refuseDamaged(cause: unknown): never {
  const isTooLarge = cause instanceof Error && cause.message.includes("pixel limit");
  throw isTooLarge
    ? new AppError("payload_too_large", "The picture may have at most 8192 pixels on a side and 50 million in all.", { cause })
    : new AppError("invalid_request", "The picture is damaged or incomplete: it could not be read to its end.", { cause });
}
