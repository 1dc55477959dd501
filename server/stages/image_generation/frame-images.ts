import { readTimeline } from "@/server/core/timeline/read-timeline";
import { SUPPLIED } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Which scenes still need a picture; none when the stage is done. */
export async function startImages(deps: StageDeps, input: StageInput): Promise<{ scenes: number[] }> {
  if (!(await startStage(deps, input.sessionId, "image_generation"))) return { scenes: [] };
  const timeline = await readTimeline(deps.db, input.sessionId);
  return { scenes: timeline.scenes.filter((scene) => !scene.image).map((scene) => scene.index) };
}

/** Ends the stage. Supplied pictures were not drawn by a model, and the status says so. */
export async function finishImages(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  const drawn = film.request.imageModel !== null && !film.request.imageUrls;
  await finishStage(deps, film, "image_generation", {
    renderedBy: drawn ? deps.providers.image(film.request.imageModel ?? "local").name : SUPPLIED,
  });
}
