import { join } from "node:path";
import { cornerFor, setOverlay } from "@/server/editing/edit-overlays";
import { runFfmpeg } from "@/server/render/ffmpeg";
import type { GlobalVideo, MediaAsset } from "@/server/schemas/timeline";
import type { WorkOf } from "@/server/schemas/works";
import type { StageDeps } from "../deps";
import { type IngestedVideo, ingestVideo } from "../ingest-video";
import { assertWanted } from "../lifecycle";
import { loadFilm } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { changeFilm } from "./change-scene";
import { consumeUpload } from "./consume-upload";
import { loadWorkOf, type WorkInput } from "./load-work";

/** An uploaded video appears over the film, where its editor stands in it. What was uploaded is thrown away. */
export async function takeInOverlay(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const asked = await loadWorkOf(deps, input.workId, "overlay");
  await consumeUpload(deps, asked.upload, () => takeIn(deps, input, asked));
}

async function takeIn(deps: StageDeps, input: WorkInput, asked: WorkOf<"overlay">): Promise<void> {
  const { upload, overlayId, title, startSeconds } = asked;
  const film = await loadFilm(deps, input.sessionId);
  const { signal } = input;
  const { asset, sounds } = await inScratch(deps, async (folder) => {
    const video = await ingestVideo(deps, { url: `${deps.publicUrl}/media/${upload}`, folder, signal });
    const path = await withSound(video, folder, signal);
    const { width, height, durationSeconds } = video;
    const key = await storeAsset(deps, film, "overlay", path, "video/mp4");
    const asset: MediaAsset = { key, mimeType: "video/mp4", width, height, durationSeconds };
    return { asset, sounds: video.soundPath !== null };
  });
  await changeFilm(deps, input, "Add video over the film", (timeline) => {
    const video: GlobalVideo = {
      ...{ id: overlayId, title, source: "upload", asset, startSeconds },
      endSeconds: Math.min(timeline.durationSeconds, startSeconds + (asset.durationSeconds ?? 0)),
      ...{ box: cornerFor(asset, timeline), shape: "rounded", fadeSeconds: 0.3, volume: sounds ? 1 : 0 },
    };
    return setOverlay(timeline, { kind: "overlay.set", video });
  });
}

/** One file, as the film plays it. Without a sound of its own it gets silence: its volume can then be set like any other's. */
async function withSound({ path, soundPath }: IngestedVideo, folder: string, signal: AbortSignal): Promise<string> {
  const together = join(folder, "together.mp4");
  const sound = soundPath ? ["-i", soundPath] : ["-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo"];
  const encoding = ["-map", "0:v:0", "-map", "1:a:0", "-c:v", "copy", "-c:a", "aac", "-b:a", "192k", "-shortest"];
  await runFfmpeg(["-y", "-i", path, ...sound, ...encoding, "-movflags", "+faststart", together], { signal });
  return together;
}
