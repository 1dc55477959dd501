import { suspectAfterCrashes } from "./claim-job";
import type { Transaction } from "./database";
import { commit, type Engine } from "./engine";
import { finishRun } from "./finish-run";
import { workerLockSpace } from "./liveness";
import type { JobRow } from "./rows";
import { lockRun } from "./run-state";
import { announceWork, wakeBlockedJobs } from "./wake-blocked-jobs";

const crashesAllowed = 10;

/** Takes over what dead workers held, and repeats wake-ups that a crash swallowed. */
export async function reapWorkers(engine: Engine): Promise<void> {
  const { rows } = await engine.pool.query<{ id: number }>("SELECT id FROM inngest.workers WHERE id <> $1 ORDER BY id", [
    engine.workerId,
  ]);
  for (const { id } of rows) await reapWorker(engine, id);
  await handBackForgotten(engine);
  const blocked = await engine.pool.query<{ key: string }>(
    "SELECT DISTINCT unnest(concurrency_keys) AS key FROM inngest.jobs WHERE state = 'blocked'",
  );
  await wakeBlockedJobs(
    engine,
    blocked.rows.map((row) => row.key),
  );
}

async function reapWorker(engine: Engine, workerId: number): Promise<void> {
  await commit(engine, async (transaction) => {
    const dead = await transaction.row<{ free: boolean }>("SELECT pg_try_advisory_xact_lock($1, $2) AS free", [
      workerLockSpace,
      workerId,
    ]);
    if (!dead?.free) return;
    const jobs = await lockJobsOf(transaction, workerId);
    // A crash takes every job of the process with it. Once one of them is suspected, the others are not blamed.
    const blamesAll = !jobs.some((job) => job.crashes >= suspectAfterCrashes);
    for (const job of jobs) {
      const crashes = job.crashes + (blamesAll || job.crashes >= suspectAfterCrashes ? 1 : 0);
      const run = crashes >= crashesAllowed ? await lockRun(transaction, job.run_id) : undefined;
      if (run) {
        const message = `The worker process died ${crashesAllowed} times while it executed this step.`;
        await finishRun(transaction, run, { status: "failed", error: { name: "WorkerCrashed", message } });
      } else await release(transaction, job, crashes);
    }
    await transaction.write("DELETE FROM inngest.workers WHERE id = $1", [workerId]);
    if (jobs.length > 0) engine.log.warn({ workerId, jobs: jobs.length }, "engine: took over the jobs of a dead worker");
  });
}

/** The running jobs of a worker, after locking their runs: run before job, as everywhere else. */
async function lockJobsOf(transaction: Transaction, workerId: number): Promise<JobRow[]> {
  await transaction.rows(
    `SELECT id FROM inngest.runs WHERE id IN (SELECT run_id FROM inngest.jobs WHERE worker_id = $1 AND state = 'running')
     ORDER BY id FOR UPDATE`,
    [workerId],
  );
  return transaction.rows<JobRow>(
    "SELECT * FROM inngest.jobs WHERE worker_id = $1 AND state = 'running' ORDER BY id FOR UPDATE",
    [workerId],
  );
}

async function release(transaction: Transaction, job: JobRow, crashes: number): Promise<void> {
  await transaction.write("UPDATE inngest.jobs SET state = 'ready', worker_id = NULL, crashes = $2 WHERE id = $1", [
    job.id,
    crashes,
  ]);
  for (const key of job.concurrency_keys) transaction.freedKeys.add(key);
  await announceWork(transaction);
}

/** At the end of the grace time: what this worker still executes is open to others, and nobody is blamed for it. */
export async function handBackJobs(engine: Engine): Promise<number> {
  return commit(engine, async (transaction) => {
    const jobs = await lockJobsOf(transaction, engine.workerId);
    for (const job of jobs) await release(transaction, job, job.crashes);
    return jobs.length;
  });
}

/**
 * Rows say that we execute them and we do not: the answer to a claim's COMMIT was lost with its connection.
 * A claim that is under way now is in `held`, because it was entered there before it began.
 */
async function handBackForgotten(engine: Engine): Promise<void> {
  const { rows } = await engine.pool.query<{ id: string; generation: number }>(
    "SELECT id, generation FROM inngest.jobs WHERE worker_id = $1 AND state = 'running'",
    [engine.workerId],
  );
  for (const { id, generation } of rows.filter((row) => !engine.held.has(row.id)))
    await commit(engine, async (transaction) => {
      const job = await transaction.row<JobRow>(
        "SELECT * FROM inngest.jobs WHERE id = $1 AND worker_id = $2 AND generation = $3 AND state = 'running' FOR UPDATE",
        [id, engine.workerId, generation],
      );
      if (job) await release(transaction, job, job.crashes);
    });
}
