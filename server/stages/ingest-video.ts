import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { AppError } from "@/server/core/errors";
import { fetchGuarded } from "@/server/core/fetching/fetch-guarded";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import { probe, runFfmpeg } from "@/server/render/ffmpeg";
import type { StageDeps } from "./deps";

const MOST_BYTES = 300_000_000;
const DEADLINE_MILLISECONDS = 180_000;
const LEAST_SECONDS = 0.5;
const MOST_SECONDS = 240;
const MOST_SIDE = 4096;
/** A film shows nothing finer. */
const KEPT_SIDE = 1920;
const FPS = 30;
const HD_LINES = 720;
const kinds = new Set(["mp4", "m4v", "mov", "webm", "mkv"]);
/** The file may name others; none of them is opened. */
const ONLY_FILES = ["-protocol_whitelist", "file,pipe"];

export interface IngestedVideo {
  /** H.264, 30 frames a second, without sound, as it is to be seen: a turned phone is turned back. */
  path: string;
  mimeType: "video/mp4";
  width: number;
  height: number;
  durationSeconds: number;
  /** Its first picture, JPEG. */
  picturePath: string;
  /** WAV, 48 kHz, stereo; null for a silent video. */
  soundPath: string | null;
}

/**
 * Takes in a video that somebody else supplied into `folder`: fetched through the guarded fetcher, judged by its first bytes and
 * encoded anew by a process of its own, so that nothing of the original is ever stored. Throws with a sentence for the caller.
 */
export async function ingestVideo(
  deps: StageDeps,
  { url, folder, signal }: { url: string; folder: string; signal: AbortSignal },
): Promise<IngestedVideo> {
  const original = join(folder, "original");
  await bring(deps, url, original, signal);
  const type = await fileTypeFromFile(original);
  if (!type || !kinds.has(type.ext)) {
    throw new AppError("unsupported_media_type", "The video must be an MP4, MOV, WebM or Matroska file.");
  }
  const { hasSound, matrix } = await judge(original, signal);
  const [path, picturePath, soundPath] = [join(folder, "video.mp4"), join(folder, "picture.jpg"), join(folder, "sound.wav")];
  const fit = `scale=w='min(${KEPT_SIDE},iw)':h='min(${KEPT_SIDE},ih)':force_original_aspect_ratio=decrease:force_divisible_by=2`;
  const colours = `flags=bicubic+accurate_rnd:in_color_matrix=${matrix}:out_color_matrix=bt709:out_range=tv`;
  const from = ["-y", ...ONLY_FILES, "-i", original];
  await read([...from, "-map", "0:v:0", "-an", "-sn", "-dn", "-vf", `${fit}:${colours},format=yuv420p`, ...H264, path], signal);
  await read(["-y", "-i", path, "-frames:v", "1", "-q:v", "3", "-f", "image2", "-update", "1", picturePath], signal);
  if (hasSound) await read([...from, "-map", "0:a:0", "-vn", "-ac", "2", "-ar", "48000", "-c:a", "pcm_s16le", soundPath], signal);
  const { streams } = await probe(path, { signal, countFrames: true });
  const { width = 0, height = 0, nb_read_packets = "0" } = streams[0] ?? {};
  return {
    path,
    mimeType: "video/mp4",
    width,
    height,
    durationSeconds: Number(nb_read_packets) / FPS,
    picturePath,
    soundPath: hasSound ? soundPath : null,
  };
}

const H264 = [
  "-r",
  String(FPS),
  "-c:v",
  "libx264",
  "-preset",
  "fast",
  "-crf",
  "16",
  "-t",
  String(MOST_SECONDS),
  "-map_metadata",
  "-1",
  ...["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"],
];

async function bring(deps: StageDeps, url: string, into: string, signal: AbortSignal): Promise<void> {
  const key = ownMediaKey(url, deps.publicUrl);
  if (key !== null) return copyFile(await deps.storage.localPath(key), into);
  await fetchGuarded(url, {
    ...{ purpose: "video", into, accept: "video/mp4, video/quicktime, video/webm, video/*", signal },
    ...{ maximumBytes: MOST_BYTES, deadlineMilliseconds: DEADLINE_MILLISECONDS, allowPrivateHosts: deps.allowPrivateHosts },
  });
}

/** Refuses what is no film or too much of one; answers whether it sounds, and by which matrix its colours are meant. */
async function judge(path: string, signal: AbortSignal): Promise<{ hasSound: boolean; matrix: string }> {
  const { streams, durationSeconds } = await probe(path, { signal }).catch((error) => refuseDamaged(error, signal));
  const picture = streams.find((stream) => stream.codec_type === "video");
  if (!picture) throw new AppError("invalid_request", "The video has no picture.");
  if (Math.max(picture.width ?? 0, picture.height ?? 0) > MOST_SIDE) {
    throw new AppError("payload_too_large", `The video may have at most ${MOST_SIDE} pixels on a side.`);
  }
  // Recorders that stream do not write a length: it is 0 here.
  if (durationSeconds > MOST_SECONDS || (durationSeconds > 0 && durationSeconds < LEAST_SECONDS)) {
    throw new AppError("invalid_request", `The video must last ${LEAST_SECONDS} to ${MOST_SECONDS} seconds.`);
  }
  const isUntold = !picture.color_space || picture.color_space === "unknown";
  return {
    hasSound: streams.some((stream) => stream.codec_type === "audio"),
    // As players do: what does not say is BT.709 from 720 lines on.
    matrix: isUntold ? ((picture.height ?? 0) >= HD_LINES ? "bt709" : "smpte170m") : "auto",
  };
}

const read = (args: string[], signal: AbortSignal): Promise<unknown> =>
  runFfmpeg(args, { signal }).catch((error) => refuseDamaged(error, signal));

function refuseDamaged(cause: unknown, signal: AbortSignal): never {
  signal.throwIfAborted();
  throw new AppError("invalid_request", "The video is damaged or of a kind that cannot be read. Send H.264 in an MP4 file.", {
    cause,
  });
}
