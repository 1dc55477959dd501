import type { Db } from "@/server/db/client";
import type { Stage } from "@/server/schemas/stages";

/** Stops a film before `stage` until `process_next` approves it. Answers false when it is approved already or has ended. */
export async function pauseFilm(db: Db, sessionId: string, stage: Stage): Promise<boolean> {
  const { count } = await db.videoSession.updateMany({
    where: { id: sessionId, status: { in: ["PENDING", "PAUSED"] }, NOT: { approvedStages: { has: stage } } },
    data: { waitingFor: stage },
  });
  return count > 0;
}
