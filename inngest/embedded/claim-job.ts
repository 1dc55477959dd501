import type { Transaction } from "./database";
import { commit, type Engine } from "./engine";
import { failRun } from "./finish-run";
import type { JobRow, RunRow, StepRow } from "./rows";
import { continueAfter, endBatch, lockRun, mayContinue, saveStep } from "./run-state";
import { countRunning, lockKeys } from "./wake-blocked-jobs";

/** A job this worker now owns, with all the SDK needs to execute it. */
export interface ClaimedJob {
  run: RunRow;
  job: JobRow;
  /** In order of completion. */
  steps: StepRow[];
}

/** From this many crashes on, a job runs without any other suspect beside it, so that the next crash names the culprit. */
export const suspectAfterCrashes = 3;

/**
 * Takes a ready job for this worker under a new generation. Waits that expired and sleeps that need no execution are settled
 * here. Null when there is nothing to execute: taken by another worker, run over, or blocked by a concurrency limit.
 */
export function claimJob(engine: Engine, jobId: string, generation: number): Promise<ClaimedJob | null> {
  return commit(engine, async (transaction) => {
    const seen = await transaction.row<Pick<JobRow, "run_id" | "concurrency_keys">>(
      "SELECT run_id, concurrency_keys FROM inngest.jobs WHERE id = $1",
      [jobId],
    );
    if (!seen) return null;
    await lockKeys(transaction, seen.concurrency_keys);
    const run = await lockRun(transaction, seen.run_id);
    const job = await transaction.row<JobRow>("SELECT * FROM inngest.jobs WHERE id = $1 FOR UPDATE", [jobId]);
    if (!run || run.ended_at || !job || job.generation !== generation || job.state !== "ready") return null;
    try {
      if (job.kind === "timeout") {
        await expireWait(transaction, run, job);
        return null;
      }
      if (!(await fits(transaction, job)) || (await mustWaitForSuspect(engine, transaction, job))) return null;
      if (job.kind === "sleep" && !(await wakeSleeper(transaction, run, job))) return null;
    } catch (error) {
      await failRun(transaction, run, error);
      return null;
    }
    job.generation += 1;
    await transaction.write(
      "UPDATE inngest.jobs SET state = 'running', worker_id = $2, generation = $3, kind = $4, step_id = $5 WHERE id = $1",
      [job.id, engine.workerId, job.generation, job.kind, job.step_id],
    );
    if (run.status === "queued")
      await transaction.write("UPDATE inngest.runs SET status = 'running', started_at = now() WHERE id = $1", [run.id]);
    const steps = await transaction.rows<StepRow>("SELECT step_id, memo FROM inngest.steps WHERE run_id = $1 ORDER BY sequence", [
      run.id,
    ]);
    return { run, job, steps };
  });
}

async function expireWait(transaction: Transaction, run: RunRow, job: JobRow): Promise<void> {
  await transaction.write("DELETE FROM inngest.jobs WHERE id = $1", [job.id]);
  const pause = await transaction.row<{ kind: string }>(
    "DELETE FROM inngest.pauses WHERE run_id = $1 AND step_id = $2 RETURNING kind",
    [run.id, job.step_id],
  );
  if (!pause) return;
  const timedOut = { error: { name: "InngestInvokeTimeout", message: "The invoked function did not finish in time." } };
  const memo = pause.kind === "invoke" ? JSON.stringify(timedOut) : "null";
  await saveStep(transaction, run, { stepId: job.step_id!, operation: "Timeout", memo });
  await continueAfter(transaction, run, job.step_id!, job.race);
}

/** Whether a slot is free under every limit of the job. If not it is set aside until a finishing job wakes it. */
async function fits(transaction: Transaction, job: JobRow): Promise<boolean> {
  for (const { key, limit } of job.concurrency) {
    if ((await countRunning(transaction, key)) < limit) continue;
    await transaction.write("UPDATE inngest.jobs SET state = 'blocked' WHERE id = $1", [job.id]);
    // Its other keys may have a slot that a job behind it could use.
    for (const other of job.concurrency_keys) transaction.freedKeys.add(other);
    return false;
  }
  return true;
}

async function mustWaitForSuspect(engine: Engine, transaction: Transaction, job: JobRow): Promise<boolean> {
  if (job.crashes < suspectAfterCrashes) return false;
  const suspect = await transaction.row(
    "SELECT 1 FROM inngest.jobs WHERE worker_id = $1 AND state = 'running' AND crashes >= $2 LIMIT 1",
    [engine.workerId, suspectAfterCrashes],
  );
  if (suspect) await transaction.write("UPDATE inngest.jobs SET run_at = now() + interval '1 second' WHERE id = $1", [job.id]);
  return suspect !== undefined;
}

/** Remembers that the sleep is over. False when siblings of its batch are still outstanding, so nothing runs yet. */
async function wakeSleeper(transaction: Transaction, run: RunRow, job: JobRow): Promise<boolean> {
  await saveStep(transaction, run, { stepId: job.step_id!, operation: "Sleep", memo: "null" });
  if (!mayContinue(run, job.race)) {
    await transaction.write("DELETE FROM inngest.jobs WHERE id = $1", [job.id]);
    return false;
  }
  await endBatch(transaction, run);
  job.kind = "execute";
  job.step_id = null;
  return true;
}
