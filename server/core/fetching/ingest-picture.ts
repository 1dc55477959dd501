import { copyFile, mkdir, open, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { ulid } from "ulid";
import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { fetchGuarded } from "./fetch-guarded";
import type { Network } from "./guarded-agent";
import type { NormalisedPicture } from "./normalise-picture";

/** The contract's limit for uploads. */
const MOST_BYTES = 50_000_000;
const DEADLINE_MILLISECONDS = 60_000;
/** Kinds that say in their first bytes what they are and cannot carry scripts, links or further documents. */
const kinds = new Set(["jpg", "png", "webp", "gif", "avif"]);
const DATA_URL = /^data:image\/[a-z.+-]+;base64,([A-Za-z0-9+/]+={0,2})$/i;

export interface PictureSource extends Network {
  /** `https://…`, `http://…` or `data:image/…;base64,…` */
  url: string;
  /** A file of ours that the URL stands for; nothing is fetched then. */
  file?: string | undefined;
  /** From the first connection to the last byte; a minute by default. */
  deadlineMilliseconds?: number;
  /** Where the picture is written; made when missing. */
  outputDir: string;
  signal: AbortSignal;
}

export interface IngestedPicture {
  /** A file of ours: upright, sRGB, one frame, without metadata. */
  path: string;
  mimeType: "image/jpeg" | "image/png";
  width: number;
  height: number;
}

/**
 * Takes in a picture that somebody else supplied: fetched once through the guarded fetcher, judged by its first bytes, decoded
 * within limits in a child process and encoded anew, so that nothing of the original file is ever stored or served. Throws
 * `AppError` with a sentence for whoever supplied it.
 */
export async function ingestPicture(source: PictureSource): Promise<IngestedPicture> {
  return normalise(await bringPicture(source), source);
}

/** The first half: the original, which is a picture by its first bytes. `normalise` ends it. */
export async function bringPicture(source: PictureSource): Promise<string> {
  await mkdir(source.outputDir, { recursive: true });
  const original = join(source.outputDir, `${ulid()}.original`);
  try {
    await bring(source, original);
    await assertPicture(original);
    return original;
  } catch (error) {
    await rm(original, { force: true });
    throw error;
  }
}

/** The second half. The original is gone afterwards, whatever happened. */
export async function normalise(
  original: string,
  { outputDir, signal }: Pick<PictureSource, "outputDir" | "signal">,
): Promise<IngestedPicture> {
  const work = { from: original, to: join(outputDir, ulid()) };
  try {
    return await runTask<typeof work, NormalisedPicture>(new URL("./normalise-picture.ts", import.meta.url), work, { signal });
  } finally {
    await rm(original, { force: true });
  }
}

async function bring(source: PictureSource, into: string): Promise<void> {
  const { url, file, signal, outputDir: _, deadlineMilliseconds = DEADLINE_MILLISECONDS, ...network } = source;
  if (file !== undefined) return copyFile(file, into);
  if (!/^data:/i.test(url)) {
    const limits = { maximumBytes: MOST_BYTES, deadlineMilliseconds };
    const accept = "image/png, image/jpeg, image/webp, image/gif, image/avif";
    await fetchGuarded(url, { ...limits, ...network, purpose: "picture", into, accept, signal });
    return;
  }
  if (url.length > (MOST_BYTES * 4) / 3 + 100) throw new AppError("payload_too_large", "The picture is larger than 50 MB.");
  const base64 = DATA_URL.exec(url)?.[1];
  if (!base64) throw new AppError("invalid_request", "A picture in a data URL must be written as data:image/png;base64,…");
  await writeFile(into, Buffer.from(base64, "base64"), { flag: "wx" });
}

/** By content, whatever its name or its server says. */
async function assertPicture(path: string): Promise<void> {
  const type = await fileTypeFromFile(path);
  if (type && kinds.has(type.ext)) return;
  const file = await open(path);
  const { size } = await file.stat().finally(() => file.close());
  throw new AppError(
    "unsupported_media_type",
    size === 0 ? "The picture is empty." : "The picture must be a PNG, JPEG, WebP, GIF or AVIF file.",
  );
}
