import { showPicture } from "@/server/editing/edit-scenes";
import type { PictureAsset, Scene } from "@/server/schemas/timeline";
import { animatePicture } from "../ai_video_generation/animate-scene";
import type { StageDeps } from "../deps";
import { drawPicture } from "../image_generation/draw-scene";
import { assertWanted } from "../lifecycle";
import { type Film, loadFilm, seedOf } from "../load-film";
import { inScratch } from "../store-asset";
import { changeScene, sceneNow } from "./change-scene";
import { loadWorkOf, type WorkInput } from "./load-work";

/**
 * Another picture of a scene, by the model that is asked for, and its clip where the film's scenes have clips by now. Where only
 * the clip could not be made, the picture stays.
 */
export async function redrawScene(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const asked = await loadWorkOf(deps, input.workId, "picture");
  const { sceneId } = asked;
  const film = withModels(await loadFilm(deps, input.sessionId), asked);
  const { timeline, scene } = await sceneNow(deps, input, sceneId);
  const { signal } = input;
  const lacksClip = scene.failure?.part === "clip";
  const kept = lacksClip && asked.imageModel === undefined ? scene.image : null;
  const image: PictureAsset =
    kept ??
    (await inScratch(deps, (folder) =>
      drawPicture(deps, film, { timeline, sceneIndex: scene.index, seed: seedOf(input.workId, "image"), folder, signal }),
    ));
  const redrawn = { ...timeline, scenes: timeline.scenes.map((s): Scene => (s.id === sceneId ? { ...s, image } : s)) };
  const isMoving = film.request.generativeVideo && (lacksClip || (await hasClips(deps, input.sessionId)));
  const seed = seedOf(input.workId, "clip");
  const clip = isMoving ? await animatePicture(deps, film, { timeline: redrawn, sceneIndex: scene.index, seed, signal }) : null;
  await changeScene(deps, input, { sceneId, label: scene.failure ? "Mend scene" : "Re-roll picture" }, (t) => {
    const shown = showPicture(t, { kind: "scene.picture", sceneId, image });
    if (!clip) return shown;
    return { ...shown, scenes: shown.scenes.map((s) => (s.id === sceneId ? { ...s, clips: { ai_video: clip } } : s)) };
  });
}

const withModels = (
  film: Film,
  { imageModel, videoModel }: { imageModel?: string | undefined; videoModel?: string | undefined },
): Film => ({
  ...film,
  request: { ...film.request, ...(imageModel && { imageModel }), ...(videoModel && { videoModel }) },
});

/** Before that stage the film's own pipeline will move the new picture. */
const hasClips = async (deps: StageDeps, sessionId: string): Promise<boolean> =>
  (await deps.db.stageRun.count({ where: { sessionId, stage: "ai_video_generation", status: "COMPLETED", skipped: false } })) > 0;
