import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { Timeline } from "@/server/schemas/timeline";
import { missesPictures, tellMended } from "./mending";
import { timelinePatch } from "./timeline-patch";

/** How a change stands in the log of a film. Without it, it is what a stage did: nobody undoes that. */
export interface LoggedAs {
  kind: "edit" | "undo" | "redo";
  /** What undo calls it. */
  label: string | null;
  /** The revision that an undo or a redo is of. */
  target?: number;
  /** Of whoever asks: a repeat is recognised by it. */
  commandId?: string;
}

export interface Edited {
  timeline: Timeline;
  revision: number;
}

/**
 * Changes a session's timeline under its row lock and logs the change forwards and backwards (RFC 6902), so that undo,
 * versions and diffs are reads of the log. `author` is `stage:<name>` or `user:<id>`. An edit that changes nothing writes
 * nothing. Returns the timeline as it now is.
 */
export async function editTimeline(
  tx: Tx,
  sessionId: string,
  author: string,
  change: (timeline: Timeline) => Timeline,
): Promise<Timeline> {
  const { timeline } = await logEdit(tx, { sessionId, author }, (before) => change(before));
  return timeline;
}

/** The same for a change that people can undo. `change` sees the revision it changes; what it throws changes nothing. */
export async function logEdit(
  tx: Tx,
  { sessionId, author, as }: { sessionId: string; author: string; as?: LoggedAs },
  change: (timeline: Timeline, revision: number) => Timeline | Promise<Timeline>,
): Promise<Edited> {
  const { timeline: before, revision: current } = await lockTimeline(tx, sessionId);
  const after = Timeline.parse(await change(structuredClone(before), current));
  const patch = timelinePatch(before, after);
  if (patch.length === 0) return { timeline: before, revision: current };
  const revision = current + 1;
  // As text: the client would walk through all of a long film once more.
  await tx.$executeRaw`
    UPDATE video_sessions SET timeline = ${JSON.stringify(after)}::jsonb, revision = ${revision}, updated_at = ${new Date()}
    WHERE id = ${sessionId}`;
  await tx.timelineEdit.create({
    data: {
      ...{ sessionId, revision, author, patch: patch as object[], inverse: timelinePatch(after, before) as object[] },
      ...(as && { kind: as.kind, label: as.label, target: as.target ?? null, commandId: as.commandId ?? null }),
    },
    select: { revision: true },
  });
  if (missesPictures(before) && !missesPictures(after)) await tellMended(tx, sessionId, String(revision));
  return { timeline: after, revision };
}

/** The timeline as nobody else can change it until the transaction is over. */
export async function lockTimeline(tx: Tx, sessionId: string): Promise<Edited> {
  const rows = await tx.$queryRaw<{ timeline: unknown; revision: number }[]>`
    SELECT timeline, revision FROM video_sessions WHERE id = ${sessionId} FOR UPDATE`;
  const row = rows[0];
  if (!row?.timeline) throw new AppError("conflict", "This film has no scenes yet.");
  return { timeline: Timeline.parse(row.timeline), revision: row.revision };
}
