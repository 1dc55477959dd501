import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { logEdit } from "@/server/core/timeline/edit-timeline";
import type { Tx } from "@/server/db/client";
import { changedParts } from "@/server/editing/changed-parts";
import { Timeline } from "@/server/schemas/timeline";
import { authorOf } from "./commit-edit";
import { identifyOwnFilm } from "./find-own-film";
import { readHistory } from "./history";
import { LATER_CHANGES, pastTimeline, patchOrThrow } from "./past-timeline";

/** `id` lets a repeat be recognised. */
export interface StepRequest {
  filmId: string;
  id: string;
}

/** Takes the last edit back, whoever made it and however long ago: an edit of its own in the log, which redo takes back. */
export const undoEdit = (ctx: Context, request: StepRequest) => step(ctx, request, "undo");

/** Makes the edit that was undone last again. */
export const redoEdit = (ctx: Context, request: StepRequest) => step(ctx, request, "redo");

async function step(
  ctx: Context,
  { filmId, id }: StepRequest,
  kind: "undo" | "redo",
): Promise<{ revision: number; label: string | null }> {
  const film = await identifyOwnFilm(ctx, filmId);
  return ctx.db.$transaction(async (tx) => {
    // The row first: two undos at once are two steps.
    await tx.$queryRaw`SELECT id FROM video_sessions WHERE id = ${film.id} FOR UPDATE`;
    const done = await tx.timelineEdit.findFirst({
      where: { sessionId: film.id, commandId: id },
      select: { revision: true, label: true },
    });
    if (done) return done;
    const target = (await readHistory(tx, film.id))[kind].at(-1);
    if (!target)
      throw new AppError("invalid_request", kind === "undo" ? "There is nothing to undo." : "There is nothing to redo.");
    const as = { kind, label: target.label, target: target.revision, commandId: id };
    const edited = await logEdit(tx, { sessionId: film.id, author: authorOf(ctx), as }, (timeline, revision) =>
      turn(tx, film.id, { timeline, revision }, target.revision, kind),
    );
    if (edited.timeline.title !== film.title) {
      await tx.videoSession.update({ where: { id: film.id }, data: { title: edited.timeline.title } });
    }
    return { revision: edited.revision, label: target.label };
  });
}

/**
 * The film without an edit, or with it again. Changes since then that have nothing to do with it stay; where they have, 409. The
 * logged patch names places in lists, so the outcome is checked: nothing but the edit's own parts may differ.
 */
async function turn(
  tx: Tx,
  sessionId: string,
  now: { timeline: Timeline; revision: number },
  target: number,
  kind: "undo" | "redo",
): Promise<Timeline> {
  const edit = await tx.timelineEdit.findUniqueOrThrow({ where: { sessionId_revision: { sessionId, revision: target } } });
  const others = await tx.timelineEdit.count({ where: { sessionId, revision: { gt: target }, kind: "stage" } });
  if (others === 0) {
    // All since then are steps that were taken back again: the film is what the edit left, or found.
    const turned = structuredClone(now.timeline);
    patchOrThrow(turned, kind === "undo" ? edit.inverse : edit.patch);
    return Timeline.parse(turned);
  }
  const after = await pastTimeline(tx, sessionId, now, target);
  const before = structuredClone(after);
  patchOrThrow(before, edit.inverse);
  const [from, to] = kind === "undo" ? [after, before] : [before, after];
  const own = changedParts(from, to);
  const since = changedParts(from, now.timeline);
  if (since.size === 0) return to;
  if ([...own].some((part) => since.has(part))) throw new AppError("conflict", LATER_CHANGES);
  const turned = structuredClone(now.timeline);
  patchOrThrow(turned, kind === "undo" ? edit.inverse : edit.patch);
  const result = Timeline.safeParse(turned);
  const changed = result.success ? changedParts(now.timeline, result.data) : null;
  if (!result.success || !changed || [...changed].some((part) => !own.has(part))) throw new AppError("conflict", LATER_CHANGES);
  return result.data;
}
