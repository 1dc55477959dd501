import type { Tx } from "@/server/db/client";
import { Timeline } from "@/server/schemas/timeline";
import { editTimeline } from "./edit-timeline";

/** Gives a session its first timeline; a second call is an edit to that very timeline. */
export async function startTimeline(tx: Tx, sessionId: string, author: string, timeline: Timeline): Promise<void> {
  const first = Timeline.parse(timeline);
  const { count } = await tx.videoSession.updateMany({
    where: { id: sessionId, revision: 0 },
    data: { timeline: first as object, title: first.title, revision: 1 },
  });
  if (count === 0) {
    await editTimeline(tx, sessionId, author, () => first);
    return;
  }
  await tx.timelineEdit.create({
    data: { sessionId, revision: 1, author, patch: [{ op: "add", path: "", value: first }] as object[], inverse: [] },
  });
}
