import { refundCredits } from "@/server/core/credits/refund-credits";
import { enqueueWebhook } from "@/server/core/webhooks/enqueue-webhook";
import type { Db } from "@/server/db/client";

/**
 * Ends a film that could not be made: it costs nothing, says why, and tells its webhook. Answers false when it had ended before.
 * `reason` is a sentence for the caller.
 */
export async function failFilm(db: Db, sessionId: string, reason: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.videoSession.updateMany({
      where: { id: sessionId, status: { in: ["PENDING", "PAUSED"] } },
      data: { status: "FAILED", failure: reason, waitingFor: null, finishedAt: new Date() },
    });
    if (count === 0) return false;
    await tx.stageRun.updateMany({ where: { sessionId, status: "PENDING" }, data: { status: "FAILED", failure: reason } });
    await refundCredits(tx, { requestId: sessionId });
    await enqueueWebhook(tx, sessionId);
    return true;
  });
}
