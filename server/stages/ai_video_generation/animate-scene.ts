import { join } from "node:path";
import { sceneSpans } from "@/remotion/timing/scene-spans";
import { AppError } from "@/server/core/errors";
import { clipScale } from "@/server/core/sessions/film-scale";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { MediaAsset, Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAlive, reportProgress } from "../lifecycle";
import { askedResolution, type Film, loadFilm, seedOf } from "../load-film";
import { inScratch } from "../store-asset";
import { storeClip } from "../store-clip";
import { throttledProgress } from "../throttled-progress";

/** Sets one scene's picture in motion, for as long as the scene is seen (its half of both transitions included). */
export async function animateScene(deps: StageDeps, input: StageInput & { sceneIndex: number }): Promise<{ key: string | null }> {
  await assertAlive(deps, input.sessionId);
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const scene = timeline.scenes[input.sceneIndex];
  // Without one a scene was deleted meanwhile.
  if (!scene || scene.clips.ai_video) return { key: scene?.clips.ai_video?.key ?? null };
  const say = throttledProgress(deps, input.sessionId, "ai_video_generation");
  const clip = await animatePicture(deps, film, {
    ...{ timeline, sceneIndex: input.sceneIndex, signal: input.signal },
    seed: seedOf(film.sessionId, `clip:${input.sceneIndex}`),
    onProgress: (share) => say(overall(timeline.scenes, share)),
  });
  await deps.db.$transaction(async (tx) => {
    const after = await editTimeline(tx, input.sessionId, "stage:ai_video_generation", (t) => {
      const now = t.scenes.find(({ id }) => id === scene.id);
      if (now) now.clips.ai_video ??= clip;
      return t;
    });
    await reportProgress({ db: tx }, input.sessionId, "ai_video_generation", overall(after.scenes, 0));
  });
  return { key: clip.key };
}

interface Animation {
  timeline: Timeline;
  sceneIndex: number;
  seed: number;
  signal: AbortSignal;
  onProgress?(share: number): void;
}

/** Sets the picture of a scene in motion and stores the clip. */
export async function animatePicture(
  deps: StageDeps,
  film: Film,
  { timeline, sceneIndex, seed, signal, onProgress = () => undefined }: Animation,
): Promise<MediaAsset> {
  const scene = timeline.scenes[sceneIndex]!;
  const { image } = scene;
  if (!image) throw new AppError("conflict", `Scene ${sceneIndex + 1} has no picture to move yet.`);
  const scale = clipScale(timeline, image, askedResolution(film));
  const span = sceneSpans(timeline.scenes, timeline.fps)[sceneIndex]!;
  return inScratch(deps, async (folder): Promise<MediaAsset> => {
    const path = join(folder, "clip.mp4");
    const made = await deps.providers.video(film.request.videoModel).animate({
      picture: {
        path: await deps.storage.localPath(image.key),
        mimeType: image.mimeType,
        ...(image.recipe !== undefined && { recipe: image.recipe }),
      },
      prompt: scene.videoPrompt,
      camera: scene.camera,
      seed,
      durationSeconds: (span.to - span.from) / timeline.fps,
      width: timeline.width * scale,
      height: timeline.height * scale,
      fps: timeline.fps,
      outputPath: path,
      signal,
      onProgress,
    });
    return storeClip(deps, film, { ...made, path }, { part: `clip/${sceneIndex}`, frame: timeline, signal });
  });
}

/** Finished scenes, and the share of the one in hand. */
function overall(scenes: readonly { clips: { ai_video?: unknown } }[], share: number): number {
  return (scenes.filter((s) => s.clips.ai_video).length + share) / scenes.length;
}
