import { finishWork } from "@/server/core/works/end-work";
import type { StageDeps } from "../deps";
import { assertWanted } from "../lifecycle";
import { loadFilm } from "../load-film";
import { openRendering } from "../video_generation/plan-render";
import { soundIndex } from "../video_generation/render-parts";
import { makeFilm } from "../video_generation/run-video-generation";
import type { WorkInput } from "./load-work";

/** Which parts of a film its edits have changed; null where films are rendered in one piece. */
export async function planAgain(deps: StageDeps, input: WorkInput): Promise<{ parts: number[] | null }> {
  await assertWanted(deps, input);
  const rendering = await openRendering(deps, input);
  if (!rendering) return { parts: null };
  const { renderer, prepared, soundKey } = rendering;
  const segments = await renderer.missing(prepared);
  const sound = !(await renderer.hasSound(soundKey));
  const total = prepared.plan.segments.length + 1;
  const reused = total - segments.length - (sound ? 1 : 0);
  await deps.db.filmWork.update({ where: { id: input.workId }, data: { parts: total, reused, finished: reused } });
  return { parts: [...(sound ? [soundIndex(prepared)] : []), ...segments] };
}

/** Puts the film together and gives it its new file. The file before stays where it is until then. */
export async function deliverAgain(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const film = await loadFilm(deps, input.sessionId);
  const { revision, result } = await makeFilm(deps, film, input);
  await deps.db.$transaction(async (tx) => {
    await tx.videoSession.update({
      where: { id: film.sessionId },
      data: { result: result as object, renderedRevision: revision, durationSeconds: result.durationSeconds },
    });
    await finishWork(tx, input.workId, { files: { film: result.key, poster: result.posterKey } });
  });
}

/** The film without its captions, as a file beside the other. */
export async function deliverCaptionless(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const film = await loadFilm(deps, input.sessionId);
  const { result } = await makeFilm(deps, film, input, "captionless");
  await deps.db.$transaction((tx) => finishWork(tx, input.workId, { files: { captionless: result.key } }));
}
