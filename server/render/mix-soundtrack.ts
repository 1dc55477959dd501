import { heardLayers } from "@/remotion/audio/heard-layers";
import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { AudioLayer, Timeline } from "@/server/schemas/timeline";
import { probe } from "./ffmpeg";
import type { MixInput, MixOutput } from "./mix-soundtrack.task";

export interface MixRequest {
  timeline: Pick<Timeline, "audio" | "globalVideos" | "durationSeconds" | "ducking">;
  /** Where the file of a storage key can be read. */
  pathOf(key: string): Promise<string>;
  outputPath: string;
  /** One kind of sound alone, as it is in the mix. */
  only?: AudioLayer["type"];
  signal: AbortSignal;
  onProgress?: (share: number) => void;
}

/**
 * Mixes all sound of a film into one stereo WAV of 48 kHz and exactly `durationSeconds`: music and effects step back under
 * speech, the whole is −14 LUFS with a true peak of at most −1.2 dBTP. A film without sound becomes silence of its length.
 * Answers the measured loudness (−70 for silence) and peak.
 */
export async function mixSoundtrack({ timeline, pathOf, outputPath, only, signal, onProgress }: MixRequest): Promise<MixOutput> {
  if (!(timeline.durationSeconds > 0)) {
    throw new AppError("invalid_request", "A film without length has no soundtrack. Add a scene first.");
  }
  const layers = await Promise.all(
    heardLayers(timeline)
      .filter(
        (layer) => layer.endSeconds > layer.startSeconds && layer.volume > 0 && layer.startSeconds < timeline.durationSeconds,
      )
      .map(async ({ type, startSeconds, endSeconds, volume, asset, offsetSeconds = 0 }) => ({
        type,
        startSeconds,
        endSeconds,
        volume,
        offsetSeconds,
        mimeType: asset.mimeType,
        path: await pathOf(asset.key),
      })),
  );
  const audible = await Promise.all(layers.map(async (layer) => ((await hasSound(layer, signal)) ? [layer] : [])));
  const input: MixInput = {
    only,
    layers: audible.flat(),
    durationSeconds: timeline.durationSeconds,
    ducking: timeline.ducking ?? 1,
    outputPath,
  };
  return runTask<MixInput, MixOutput>(new URL("./mix-soundtrack.task.ts", import.meta.url), input, {
    signal,
    ...(onProgress && { onProgress }),
  });
}

/** Clips are often silent, and whoever lays one over a film need not know. */
async function hasSound({ mimeType, path }: { mimeType: string; path: string }, signal: AbortSignal): Promise<boolean> {
  if (!mimeType.startsWith("video/")) return true;
  const { streams } = await probe(path, { signal });
  return streams.some((stream) => stream.codec_type === "audio");
}
