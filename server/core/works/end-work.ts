import { refundCredits } from "@/server/core/credits/refund-credits";
import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import type { WorkResult } from "@/server/schemas/works";

/** Ends work well, in the transaction that stores what it made. Throws `conflict` when it was cancelled meanwhile. */
export async function finishWork(tx: Tx, workId: string, result: WorkResult = { files: {} }): Promise<void> {
  const { count } = await tx.filmWork.updateMany({
    where: { id: workId, status: "PENDING" },
    data: { status: "COMPLETED", progress: 1, result, finishedAt: new Date() },
  });
  if (count === 0) throw new AppError("conflict", "This work has already ended.");
}

/** Ends work that could not be done: it costs nothing and says why, and the film stays as it was. */
export async function failWork(db: Db, workId: string, reason: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.filmWork.updateMany({
      where: { id: workId, status: "PENDING" },
      data: { status: "FAILED", failure: reason, finishedAt: new Date() },
    });
    if (count === 0) return false;
    await refundCredits(tx, { requestId: workId });
    return true;
  });
}
