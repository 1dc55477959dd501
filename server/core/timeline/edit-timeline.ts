import { createPatch } from "rfc6902";
import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { Timeline } from "@/server/schemas/timeline";

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
  const rows = await tx.$queryRaw<{ timeline: unknown; revision: number }[]>`
    SELECT timeline, revision FROM video_sessions WHERE id = ${sessionId} FOR UPDATE`;
  const row = rows[0];
  if (!row?.timeline) throw new AppError("conflict", "This film has no scenes yet.");
  const before = Timeline.parse(row.timeline);
  const after = Timeline.parse(change(structuredClone(before)));
  const patch = createPatch(before, after);
  if (patch.length === 0) return before;
  const revision = row.revision + 1;
  await tx.videoSession.update({ where: { id: sessionId }, data: { timeline: after as object, revision } });
  await tx.timelineEdit.create({
    data: { sessionId, revision, author, patch: patch as object[], inverse: createPatch(after, before) as object[] },
  });
  return after;
}
