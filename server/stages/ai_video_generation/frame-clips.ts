import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Which scenes still need a clip. A film that asked for still pictures skips the stage: the renderer moves them itself. */
export async function startClips(deps: StageDeps, input: StageInput): Promise<{ scenes: number[] }> {
  const film = await loadFilm(deps, input.sessionId);
  if (!film.request.generativeVideo) {
    await skipStage(deps, film, "ai_video_generation");
    return { scenes: [] };
  }
  if (!(await startStage(deps, input.sessionId, "ai_video_generation"))) return { scenes: [] };
  const timeline = await readTimeline(deps.db, input.sessionId);
  return { scenes: timeline.scenes.filter((scene) => !scene.clips.ai_video).map((scene) => scene.index) };
}

export async function finishClips(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  await finishStage(deps, film, "ai_video_generation", { renderedBy: deps.providers.video(film.request.videoModel).name });
}
