import { createHash } from "node:crypto";
import type { Context } from "@/server/core/context";
import { type Changes, newsOf } from "../news/changes";
import { type FilmProgress, type FilmView, loadFilm } from "./film-view";
import { type PatchOperation, patchWithoutRecipes } from "./without-recipes";

/** One entry of the timeline's log: the change from the revision before to this one. */
export interface FilmEdit {
  revision: number;
  /** `stage:<name>`, `user:<id>`, … */
  author: string;
  at: Date;
  /** The id under which its author sent it: who did knows it by that. */
  commandId: string | null;
  patch: PatchOperation[];
}

/** What a watcher of a film is told. All before it holds until the next of its kind. */
export type FilmEvent =
  | { kind: "film"; film: FilmView }
  | { kind: "progress"; progress: FilmProgress }
  | { kind: "edit"; edit: FilmEdit };

/** An event under an id that says all its watcher knows by then: who comes back with it is told what came since, and no more. */
export type Told<Event> = [id: string, event: Event];

/** More edits than this are told as the film that they lead to. */
const MOST_EDITS = 60;

interface Watch {
  signal: AbortSignal;
  /** Id of the last event that arrived. */
  after?: string | null | undefined;
}

/**
 * Tells a film, and then what changes about it, until nobody watches. Edits come from the timeline's own log, so none is missed
 * and none comes twice. Throws `not_found` for a film that is not the caller's.
 */
export async function* watchFilm(ctx: Context, changes: Changes, id: string, watch: Watch): AsyncGenerator<Told<FilmEvent>> {
  const { sessionId } = await loadFilm(ctx, id);
  let known = readId(watch.after);
  for await (const _ of newsOf(changes, (change) => change.id === sessionId, watch.signal)) {
    const { view } = await loadFilm(ctx, id);
    const { timeline: _timeline, revision, ...progress } = view;
    const mark = markOf(progress);
    if (known && revision !== known.revision) {
      const edits = await editsBetween(ctx, sessionId, known.revision, revision);
      if (!edits) known = null;
      for (const edit of edits ?? []) {
        known = { revision: edit.revision, mark: known?.mark ?? "" };
        yield [idOf(known), { kind: "edit", edit }];
      }
    }
    if (!known) yield [idOf({ revision, mark }), { kind: "film", film: view }];
    else if (known.mark !== mark) yield [idOf({ revision, mark }), { kind: "progress", progress }];
    known = { revision, mark };
  }
}

/** What a watcher knows: the timeline's revision, and a mark of all else. */
interface Known {
  revision: number;
  mark: string;
}

const idOf = ({ revision, mark }: Known): string => `${revision}-${mark}`;

function readId(id: string | null | undefined): Known | null {
  const [, revision, mark] = /^(\d{1,9})-([0-9a-f]*)$/.exec(id ?? "") ?? [];
  return revision === undefined || mark === undefined ? null : { revision: Number(revision), mark };
}

const markOf = (progress: FilmProgress): string =>
  createHash("sha256").update(JSON.stringify(progress)).digest("hex").slice(0, 16);

/** Null where the log does not lead from one to the other in a few steps. */
async function editsBetween(ctx: Context, sessionId: string, from: number, to: number): Promise<FilmEdit[] | null> {
  if (from < 1 || from > to || to - from > MOST_EDITS) return null;
  const rows = await ctx.db.timelineEdit.findMany({
    where: { sessionId, revision: { gt: from, lte: to } },
    orderBy: { revision: "asc" },
  });
  if (rows.length !== to - from) return null;
  return rows.map(({ revision, author, createdAt: at, commandId, patch }) => ({
    ...{ revision, author, at, commandId },
    patch: patchWithoutRecipes(patch as unknown as PatchOperation[]),
  }));
}
