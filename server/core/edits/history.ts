import type { Db, Tx } from "@/server/db/client";

/** More steps back than anybody takes; each is one small row. */
const MOST_STEPS = 2000;

export interface Step {
  revision: number;
  label: string;
}

export interface History {
  /** Newest last: what the next undo undoes is at the end. */
  undo: Step[];
  redo: Step[];
}

/** What can be undone and done again, as the log tells it: undone edits lie on the other pile, a new edit clears that. */
export async function readHistory(db: Db | Tx, sessionId: string): Promise<History> {
  const rows = await db.timelineEdit.findMany({
    where: { sessionId, kind: { in: ["edit", "undo", "redo"] } },
    select: { revision: true, kind: true, label: true, target: true },
    orderBy: { revision: "desc" },
    take: MOST_STEPS,
  });
  const undo: Step[] = [];
  const redo: Step[] = [];
  for (const { kind, revision, label } of rows.reverse()) {
    if (kind === "undo") redo.push(...undo.splice(-1));
    else if (kind === "redo") undo.push(...redo.splice(-1).map((step) => ({ ...step, revision })));
    else {
      undo.push({ revision, label: label ?? "Change" });
      redo.length = 0;
    }
  }
  return { undo, redo };
}
