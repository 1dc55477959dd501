import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { logEdit } from "@/server/core/timeline/edit-timeline";
import type { Tx } from "@/server/db/client";
import { applyEdit } from "@/server/editing/apply-edit";
import { changedParts } from "@/server/editing/changed-parts";
import { editLabel } from "@/server/editing/edit-label";
import { EditRefused } from "@/server/editing/refuse";
import type { CommitEdit, Edit } from "@/server/schemas/edits";
import type { MediaAsset, PictureAsset, Timeline } from "@/server/schemas/timeline";
import { identifyOwnFilm } from "./find-own-film";
import { pastTimeline } from "./past-timeline";

export const EDITED_ELSEWHERE = "This part was changed elsewhere meanwhile, so your change was not made. Look at it and decide.";

/**
 * Stores one edit and answers the film's revision afterwards. An edit of a film that has changed since its author looked is made
 * all the same when it touches none of what changed; otherwise 409. A repeat answers what the first try did.
 */
export async function commitEdit(ctx: Context, { filmId, id, revision, edit }: CommitEdit): Promise<{ revision: number }> {
  const film = await identifyOwnFilm(ctx, filmId);
  await assertOwnMedia(ctx, film, edit);
  return ctx.db.$transaction(async (tx) => {
    const done = await tx.timelineEdit.findFirst({ where: { sessionId: film.id, commandId: id }, select: { revision: true } });
    if (done) return { revision: done.revision };
    const as = { kind: "edit", label: editLabel(edit), commandId: id } as const;
    const edited = await logEdit(tx, { sessionId: film.id, author: authorOf(ctx), as }, async (timeline, current) => {
      if (revision !== current) await assertApart(tx, film.id, { timeline, revision: current }, revision, edit);
      return orRefuse(() => applyEdit(timeline, withRecipe(timeline, edit)));
    });
    if (edit.kind === "film.title") await tx.videoSession.update({ where: { id: film.id }, data: { title: edit.title } });
    return { revision: edited.revision };
  });
}

export const authorOf = ({ actor }: Context): string =>
  actor.kind === "external" ? `external:${actor.externalUserId}` : `user:${actor.userId}`;

/** Throws 409 when what changed since its author looked is what the edit would change. */
async function assertApart(tx: Tx, sessionId: string, now: { timeline: Timeline; revision: number }, seen: number, edit: Edit) {
  const before = await pastTimeline(tx, sessionId, now, seen);
  const theirs = changedParts(before, now.timeline);
  const mine = changedParts(
    before,
    orRefuse(() => applyEdit(before, edit)),
  );
  if ([...mine].some((part) => theirs.has(part))) throw new AppError("conflict", EDITED_ELSEWHERE);
}

export function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof EditRefused) throw new AppError("invalid_request", error.message, { cause: error });
    throw error;
  }
}

/** A picture that comes back from the browser, as by undoing there, has lost what it is drawn from; the film still knows. */
function withRecipe(timeline: Timeline, edit: Edit): Edit {
  if (edit.kind !== "scene.picture") return edit;
  const known = timeline.scenes.find((scene) => scene.image?.key === edit.image.key)?.image;
  return known ? { ...edit, image: known } : { ...edit, image: withoutRecipe(edit.image) };
}

/** Nobody but our own stages says what a picture is drawn from. */
const withoutRecipe = ({ recipe: _, ...image }: PictureAsset): PictureAsset => image;

/** Files are named by key, and a key of somebody else's file must not become part of a film. */
async function assertOwnMedia(ctx: Context, film: { id: string }, edit: Edit): Promise<void> {
  const keys = mediaOf(edit).map(({ key }) => key);
  if (keys.length === 0) return;
  const { userId, externalUserId } = ownerOf(ctx.actor);
  const uploads = `uploads/${externalUserId ?? userId}/`;
  const assets = await ctx.db.asset.findMany({ where: { key: { in: keys }, userId }, select: { key: true, sessionId: true } });
  const own = new Set(assets.filter((a) => a.sessionId === film.id || a.key.startsWith(uploads)).map((asset) => asset.key));
  if (keys.some((key) => !own.has(key))) throw new AppError("not_found", "This file does not exist. Upload it first.");
}

function mediaOf(edit: Edit): MediaAsset[] {
  if (edit.kind === "scene.picture") return [edit.image];
  if (edit.kind === "scene.clip") return [edit.clip, ...(edit.image ? [edit.image] : [])];
  return edit.kind === "overlay.set" ? [edit.video.asset] : [];
}
