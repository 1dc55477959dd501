import { releaseCredits } from "@/server/core/credits/release-credits";
import { AppError } from "@/server/core/errors";
import { enqueueWebhook } from "@/server/core/webhooks/enqueue-webhook";
import type { Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** What a finished film is; stored as `VideoSession.result`. */
export interface FilmResult {
  /** Storage key of the MP4. */
  key: string;
  posterKey: string;
  durationSeconds: number;
  hasSubtitles: boolean;
  hasFooter: boolean;
  language: string;
}

/**
 * Ends a film well: its result, its status, what is left of its hold and its webhook leave together. Throws `conflict` when the
 * `revision` is the film that its file shows. Throws `conflict` when the
 * film ended otherwise meanwhile; the caller's transaction, and with it the stage, then never happened.
 */
export async function finishFilm(tx: Tx, sessionId: string, result: FilmResult, revision?: number): Promise<void> {
  const { count } = await tx.videoSession.updateMany({
    where: { id: sessionId, status: { in: ["PENDING", "PAUSED"] } },
    data: {
      status: "COMPLETED",
      result: result as object,
      renderedRevision: revision ?? null,
      rendering: Prisma.DbNull,
      waitingFor: null,
      finishedAt: new Date(),
      durationSeconds: result.durationSeconds,
    },
  });
  if (count === 0) throw new AppError("conflict", "This film has already ended.");
  await releaseCredits(tx, { requestId: sessionId });
  await enqueueWebhook(tx, sessionId);
}
