import { AppError } from "@/server/core/errors";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { StageDeps, StageInput } from "../deps";
import { ingestVideo } from "../ingest-video";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";
import { soundOf } from "../prompt_generation/take-in-video";
import { inScratch, storeAsset } from "../store-asset";
import { storeClip } from "../store-clip";

/** Orders the lip sync of a supplied video; answers the vendor's job, which a repeat of the next step waits for again. */
export async function submitLipSync(deps: StageDeps, input: StageInput): Promise<{ job: string | null }> {
  const { request } = await loadFilm(deps, input.sessionId);
  // No scene that is made here shows a speaking face.
  if (request.videoUrl === undefined || request.audioUrl === undefined) return { job: null };
  if (!(await startStage(deps, input.sessionId, "lip_sync_generation"))) return { job: null };
  const { videoUrl, audioUrl } = request;
  return { job: await providerOf(deps).submit({ videoUrl, audioUrl, signal: input.signal }) };
}

/** Waits for the vendor and takes its video in, with the voice in it; a film without a job is done at once. */
export async function runLipSync(deps: StageDeps, input: StageInput & { job: string | null }): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  const { job, sessionId, signal } = input;
  if (job === null) return skipStage(deps, film, "lip_sync_generation");
  const provider = providerOf(deps);
  const { videoUrl } = await provider.result(job, signal);
  const { clip, sound } = await inScratch(deps, async (folder) => {
    const video = await ingestVideo(deps, { url: videoUrl, folder, signal });
    const { soundPath, durationSeconds } = video;
    if (soundPath === null) throw new AppError("provider_failed", "The lip-sync provider's video has no sound.");
    const frame = await readTimeline(deps.db, sessionId);
    const clip = await storeClip(deps, film, video, { part: "clip/lip_sync-0", frame, signal });
    const voice = await storeAsset(deps, film, "effect/voice", soundPath, "audio/wav");
    return { clip, sound: soundOf(voice, durationSeconds) };
  });
  await finishStage(deps, film, "lip_sync_generation", {
    renderedBy: provider.name,
    save: async (tx) => {
      await editTimeline(tx, sessionId, "stage:lip_sync_generation", (t) => {
        t.scenes[0]!.clips.lip_sync = clip;
        t.scenes[0]!.endSeconds = clip.durationSeconds;
        return { ...t, durationSeconds: clip.durationSeconds, audio: [{ ...sound, prompt: "The voice" }] };
      });
    },
  });
}

function providerOf({ providers }: StageDeps) {
  if (providers.lipSync) return providers.lipSync;
  throw new AppError("unavailable", "Lip sync needs FAL_KEY, which is not set where this film is made.");
}
