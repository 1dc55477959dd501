import { applyPatch, type Operation } from "rfc6902";
import { AppError } from "@/server/core/errors";
import type { Edited } from "@/server/core/timeline/edit-timeline";
import type { Tx } from "@/server/db/client";
import { Timeline } from "@/server/schemas/timeline";

/** The film as it was at an earlier revision: the log read backwards. */
export async function pastTimeline(tx: Tx, sessionId: string, now: Edited, revision: number): Promise<Timeline> {
  if (revision > now.revision) throw new AppError("invalid_request", "This film has no such revision yet. Load it again.");
  if (revision === now.revision) return now.timeline;
  const edits = await tx.timelineEdit.findMany({
    where: { sessionId, revision: { gt: revision, lte: now.revision } },
    select: { inverse: true },
    orderBy: { revision: "desc" },
  });
  const timeline = structuredClone(now.timeline);
  for (const { inverse } of edits) patchOrThrow(timeline, inverse);
  return Timeline.parse(timeline);
}

/** Applies a logged patch in place. */
export function patchOrThrow(timeline: Timeline, patch: unknown): void {
  const failed = applyPatch(timeline, patch as Operation[]).find((error) => error !== null);
  if (failed) throw new AppError("conflict", LATER_CHANGES, { cause: failed });
}

export const LATER_CHANGES = "A later change of the same part stands in the way.";
