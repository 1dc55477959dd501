import { refundCredits } from "@/server/core/credits/refund-credits";
import { AppError } from "@/server/core/errors";
import { enqueueImageWebhook } from "@/server/core/webhooks/enqueue-image-webhook";
import type { Db, Tx } from "@/server/db/client";
import type { ImageResult } from "@/server/schemas/images";

const OPEN = { in: ["INIT", "PENDING"] };

/** Says that a job is worked on. Throws `conflict` when it has ended. */
export async function startImageJob(db: Db, id: string): Promise<void> {
  const { count } = await db.imageJob.updateMany({ where: { id, status: OPEN }, data: { status: "PENDING" } });
  if (count === 0) throw new AppError("conflict", "This request has already ended.");
}

/** How far it is; never goes back, and never fails the work. */
export async function reportImageProgress(db: Db, id: string, share: number): Promise<void> {
  const progress = Math.min(0.99, Math.max(0, share));
  await db.imageJob.updateMany({ where: { id, status: "PENDING", progress: { lt: progress } }, data: { progress } });
}

/**
 * Ends a job well: its pictures, its status and its webhook in one transaction, once. With `unchanged` there was nothing to do, and
 * its price is given back. A repeat after the commit changes nothing.
 */
export async function finishImageJob(
  db: Db,
  id: string,
  { result, renderedBy, unchanged = false }: { result: ImageResult; renderedBy: string; unchanged?: boolean },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = { status: "COMPLETED", progress: 1, result: result as object, renderedBy, finishedAt: new Date() };
    if (!(await end(tx, id, ended))) return;
    if (unchanged) await refundCredits(tx, { requestId: id });
    await enqueueImageWebhook(tx, id);
  });
}

/** Ends a job that could not be done: it costs nothing and says why. `reason` is a sentence for the caller. */
export async function failImageJob(db: Db, id: string, reason: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await end(tx, id, { status: "FAILED", failure: reason, finishedAt: new Date() }))) return false;
    await refundCredits(tx, { requestId: id });
    await enqueueImageWebhook(tx, id);
    return true;
  });
}

async function end(tx: Tx, id: string, data: Parameters<Tx["imageJob"]["updateMany"]>[0]["data"]): Promise<boolean> {
  const { count } = await tx.imageJob.updateMany({ where: { id, status: OPEN }, data });
  return count > 0;
}

const HOUR_MILLISECONDS = 3_600_000;
const FORGOTTEN = "The pictures were not made within six hours. Nothing was charged; send the request again.";

/**
 * Ends jobs at which nothing has happened for six hours, whatever became of what worked on them: nobody's credits wait for ever.
 * Answers how many there were.
 */
export async function endForgottenImages({ db, now }: { db: Db; now: Date }): Promise<number> {
  const before = new Date(now.getTime() - 6 * HOUR_MILLISECONDS);
  const jobs = await db.imageJob.findMany({
    where: { status: OPEN, updatedAt: { lt: before } },
    select: { id: true },
    take: 200,
  });
  for (const { id } of jobs) await failImageJob(db, id, FORGOTTEN);
  return jobs.length;
}
