import { readTimeline } from "@/server/core/timeline/read-timeline";
import { SUPPLIED } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAnyMade } from "../give-up-scene";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Which scenes still need a picture, and whether one that gets none may be left for its maker to mend; none when the stage is done. */
export async function startImages(deps: StageDeps, input: StageInput): Promise<{ scenes: number[]; mendable: boolean }> {
  const { mendable = false } = (await loadFilm(deps, input.sessionId)).request;
  if (!(await startStage(deps, input.sessionId, "image_generation"))) return { scenes: [], mendable };
  const timeline = await readTimeline(deps.db, input.sessionId);
  const undrawn = timeline.scenes.filter((scene) => !scene.image && !scene.failure);
  return { scenes: undrawn.map((scene) => scene.index), mendable };
}

/**
 * Ends the stage, unless scenes are left to be drawn or to be mended. Supplied pictures were not drawn by a model, and the status says so.
 * Answers how many scenes have no picture yet.
 */
export async function finishImages(deps: StageDeps, input: StageInput): Promise<{ missing: number }> {
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  assertAnyMade(timeline, "picture");
  const missing = timeline.scenes.filter((scene) => !scene.image).length;
  if (missing > 0) return { missing };
  const drawn = film.request.imageModel !== null && !film.request.imageUrls;
  await finishStage(deps, film, "image_generation", {
    renderedBy: drawn ? deps.providers.image(film.request.imageModel ?? "local").name : SUPPLIED,
  });
  return { missing: 0 };
}
