import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import { Timeline } from "@/server/schemas/timeline";

/** The session's timeline as it stands. Throws `conflict` before prompt_generation is done. */
export async function readTimeline(db: Db | Tx, sessionId: string): Promise<Timeline> {
  const session = await db.videoSession.findUnique({ where: { id: sessionId }, select: { timeline: true } });
  if (!session?.timeline) throw new AppError("conflict", "This film has no scenes yet.");
  return Timeline.parse(session.timeline);
}
