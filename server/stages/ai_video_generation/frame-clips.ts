import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAnyMade } from "../give-up-scene";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Which scenes still need a clip. A film that asked for still pictures skips the stage: the renderer moves them itself. */
export async function startClips(deps: StageDeps, input: StageInput): Promise<{ scenes: number[]; mendable: boolean }> {
  const film = await loadFilm(deps, input.sessionId);
  const { mendable = false } = film.request;
  if (!film.request.generativeVideo) {
    await skipStage(deps, film, "ai_video_generation");
    return { scenes: [], mendable };
  }
  if (!(await startStage(deps, input.sessionId, "ai_video_generation"))) return { scenes: [], mendable };
  const timeline = await readTimeline(deps.db, input.sessionId);
  const still = timeline.scenes.filter((scene) => !scene.clips.ai_video && !scene.failure);
  return { scenes: still.map((scene) => scene.index), mendable };
}

/** Ends the stage. A scene without a clip is its picture, moved by the camera, until somebody mends it. */
export async function finishClips(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  if (film.request.generativeVideo) assertAnyMade(await readTimeline(deps.db, input.sessionId), "clip");
  await finishStage(deps, film, "ai_video_generation", { renderedBy: deps.providers.video(film.request.videoModel).name });
}
