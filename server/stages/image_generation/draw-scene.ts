import { join } from "node:path";
import { AppError } from "@/server/core/errors";
import { drawnScale } from "@/server/core/sessions/film-scale";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { PictureAsset, Timeline } from "@/server/schemas/timeline";
import type { AcceptedVideo, SuppliedPicture } from "@/server/schemas/videos";
import type { StageDeps, StageInput } from "../deps";
import { assertAlive, reportProgress } from "../lifecycle";
import { askedResolution, type Film, loadFilm, seedOf } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { makePoster } from "./make-poster";

/** Makes the picture of one scene: draws it, or takes the supplied one. A scene that has its picture is left alone. */
export async function drawScene(deps: StageDeps, input: StageInput & { sceneIndex: number }): Promise<{ key: string | null }> {
  await assertAlive(deps, input.sessionId);
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const scene = timeline.scenes[input.sceneIndex];
  // Without one a scene was deleted meanwhile: those that moved up are drawn in the stage's next round.
  if (!scene || scene.image) return { key: scene?.image?.key ?? null };

  const supplied = film.request.imageUrls?.[input.sceneIndex];
  const image = supplied
    ? suppliedPicture(film.request, supplied)
    : await inScratch(deps, (folder) =>
        drawPicture(deps, film, { timeline, ...input, folder, seed: seedOf(film.sessionId, "image") }),
      );
  const drawn = await deps.db.$transaction(async (tx) => {
    const after = await editTimeline(tx, input.sessionId, "stage:image_generation", (t) => {
      // By its id: scenes may have been moved or deleted meanwhile.
      const now = t.scenes.find(({ id }) => id === scene.id);
      if (now) now.image ??= image;
      return t;
    });
    const done = after.scenes.filter((scene) => scene.image).length;
    await reportProgress({ db: tx }, input.sessionId, "image_generation", done / after.scenes.length);
    return after;
  });
  if (input.sceneIndex === 0) await makePoster(deps, film, drawn, input.signal);
  return { key: image.key };
}

interface Drawing {
  timeline: Timeline;
  sceneIndex: number;
  seed: number;
  /** Scratch. */
  folder: string;
  signal: AbortSignal;
}

/** Draws the picture of a scene and stores it. */
export async function drawPicture(
  deps: StageDeps,
  film: Film,
  { timeline, sceneIndex, seed, folder, signal }: Drawing,
): Promise<PictureAsset> {
  const path = join(folder, "picture");
  const scale = drawnScale(askedResolution(film));
  const picture = await deps.providers.image(film.request.imageModel ?? "local").draw({
    prompts: timeline.scenes.map((scene) => scene.prompt),
    index: sceneIndex,
    mood: timeline.scenes[sceneIndex]!.mood,
    seed,
    width: timeline.width * scale,
    height: timeline.height * scale,
    outputPath: path,
    signal,
  });
  const key = await storeAsset(deps, film, `image/${sceneIndex}`, path, picture.mimeType);
  const { mimeType, width, height, description, recipe } = picture;
  return { key, mimeType, width, height, description, ...(recipe !== undefined && { recipe }) };
}

/** It was fetched, judged and stored when the request was accepted. */
function suppliedPicture({ takenPictures = [] }: AcceptedVideo, { url, title }: SuppliedPicture): PictureAsset {
  const taken = takenPictures.find(({ key }) => key === url);
  if (!taken) throw new AppError("internal", "", { cause: new Error(`${url} was not taken in`) });
  return { ...taken, ...(title && { description: title }) };
}
