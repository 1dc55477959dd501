import type { Context } from "@/server/core/context";
import { readHistory } from "@/server/core/edits/history";
import type { WorkKind, WorkStatus } from "@/server/schemas/works";

/** Work on a film beside its generation, as its editor sees it. */
export interface WorkView {
  id: string;
  kind: WorkKind;
  sceneId: string | null;
  status: WorkStatus;
  /** 0 to 1. */
  progress: number;
  /** Pieces of a rendering: all, those that were there already, those that are there now. */
  parts: number;
  reused: number;
  finished: number;
  credits: number;
  failure: string | null;
  /** Storage keys of what it delivered. */
  files: Record<string, string>;
  createdAt: Date;
}

/** What an editor knows about a film besides the film: how it can go back, and what is being worked on. */
export interface DeskView {
  works: WorkView[];
  /** What the next undo and redo are of, and how many there are. */
  undo: { label: string | null; steps: number };
  redo: { label: string | null; steps: number };
  /** The revision that the finished file shows; null while there is none, or nothing is known of it. */
  renderedRevision: number | null;
}

const MOST_WORKS = 40;

export async function readDesk(
  ctx: Pick<Context, "db">,
  session: { id: string; revision: number; renderedRevision: number | null },
): Promise<DeskView> {
  const [works, history] = await Promise.all([
    ctx.db.filmWork.findMany({
      where: { sessionId: session.id },
      // Its input may hold a whole film.
      omit: { input: true },
      orderBy: { createdAt: "desc" },
      take: MOST_WORKS,
    }),
    readHistory(ctx.db, session.id),
  ]);
  const top = (steps: readonly { label: string }[]) => ({ label: steps.at(-1)?.label ?? null, steps: steps.length });
  return {
    works: works.map(({ id, kind, sceneId, status, progress, parts, reused, finished, credits, failure, result, createdAt }) => ({
      ...{ id, sceneId, progress, parts, reused, finished, credits, failure, createdAt },
      ...{ kind: kind as WorkKind, status: status as WorkStatus },
      files: (result as { files?: Record<string, string> } | null)?.files ?? {},
    })),
    undo: top(history.undo),
    redo: top(history.redo),
    renderedRevision: session.renderedRevision,
  };
}
