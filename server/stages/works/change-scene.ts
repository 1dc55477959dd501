import { AppError } from "@/server/core/errors";
import { logEdit } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { finishWork } from "@/server/core/works/end-work";
import type { Scene, Timeline } from "@/server/schemas/timeline";
import type { StageDeps } from "../deps";
import { SCENE_GONE, type WorkInput } from "./load-work";

/** The film as it is now, and the scene that is worked on, wherever it has been moved to. */
export async function sceneNow(
  deps: StageDeps,
  input: WorkInput,
  sceneId: string,
): Promise<{ timeline: Timeline; scene: Scene }> {
  const timeline = await readTimeline(deps.db, input.sessionId);
  const scene = timeline.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("conflict", SCENE_GONE);
  return { timeline, scene };
}

/** The same for what lies in one scene, wherever that is by now. */
export async function changeScene(
  deps: StageDeps,
  input: WorkInput,
  { sceneId, label }: { sceneId: string; label: string },
  change: (timeline: Timeline) => Timeline,
): Promise<void> {
  await changeFilm(deps, input, label, (timeline) => {
    if (!timeline.scenes.some(({ id }) => id === sceneId)) throw new AppError("conflict", SCENE_GONE);
    return change(timeline);
  });
}

/** Puts what was made into the film and ends the work, together. People can undo it like an edit of their own. */
export async function changeFilm(
  deps: StageDeps,
  { sessionId, workId }: WorkInput,
  label: string,
  change: (timeline: Timeline) => Timeline,
): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    await logEdit(tx, { sessionId, author: `work:${workId}`, as: { kind: "edit", label, commandId: workId } }, change);
    await finishWork(tx, workId);
  });
}
