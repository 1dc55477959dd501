import { ulid } from "ulid";
import { applyOperation } from "./apply-operation";
import type { Transaction } from "./database";
import { commit, type Engine } from "./engine";
import { failRun, finishRun } from "./finish-run";
import type { Answer } from "./function-host";
import { checkRunState, checkStepOutput } from "./limits";
import { Operation } from "./operations";
import type { JobRow, RunError, RunRow } from "./rows";
import { enqueueJob, lockRun } from "./run-state";
import { retryAfterMoment, retryMoment } from "./time";

/**
 * Writes down what came of an executed job: results, follow-ups, retry or end. One transaction; repeating it is harmless.
 * Nothing happens when the run is over or the job was handed to another worker meanwhile (its generation moved on).
 */
export function applyAnswer(engine: Engine, executed: JobRow, answer: Answer): Promise<void> {
  return commit(engine, async (transaction) => {
    const run = await lockRun(transaction, executed.run_id);
    const job = await transaction.row<JobRow>("SELECT * FROM inngest.jobs WHERE id = $1 FOR UPDATE", [executed.id]);
    if (!run || run.ended_at || !job || job.generation !== executed.generation || job.state !== "running") return;
    if (run.request_version === -1)
      await transaction.write("UPDATE inngest.runs SET request_version = $2 WHERE id = $1", [run.id, answer.requestVersion]);

    let retry = false;
    try {
      retry = await applyStatus(engine, transaction, run, job, answer);
    } catch (error) {
      await failRun(transaction, run, error);
    }
    // A finished run has released its jobs and keys already.
    if (run.ended_at) return;
    if (retry)
      await transaction.write(
        "UPDATE inngest.jobs SET state = 'ready', worker_id = NULL, attempt = attempt + 1, run_at = $2 WHERE id = $1",
        [job.id, retryAfterMoment(answer.retryAfter) ?? retryMoment(job.attempt, engine.backoffScale)],
      );
    else await transaction.write("DELETE FROM inngest.jobs WHERE id = $1", [job.id]);
    for (const key of job.concurrency_keys) transaction.freedKeys.add(key);
  });
}

/** True when the job must run again later. */
async function applyStatus(engine: Engine, transaction: Transaction, run: RunRow, job: JobRow, answer: Answer): Promise<boolean> {
  const mayRetry = !answer.noRetry && job.attempt + 1 < run.max_attempts;
  if (answer.status === 206) return applyOperations(engine, transaction, run, answer, mayRetry);
  if (answer.status === 200) {
    checkStepOutput(Buffer.byteLength(answer.text), "the function itself");
    await finishRun(transaction, run, { status: "completed", output: answer.text || "null" });
    return false;
  }
  if (!mayRetry) await finishRun(transaction, run, { status: "failed", error: errorOf(answer) });
  return mayRetry;
}

async function applyOperations(
  engine: Engine,
  transaction: Transaction,
  run: RunRow,
  answer: Answer,
  mayRetry: boolean,
): Promise<boolean> {
  const operations = Operation.array().parse([JSON.parse(answer.text)].flat());
  await openBatch(transaction, run, operations);
  if (operations.length === 0 && run.pending_steps.length === 0) await enqueueJob(transaction, run, { key: `again:${ulid()}` });
  let retry = false;
  for (const operation of operations) {
    if (run.ended_at) break;
    if (operation.op === "StepError" && mayRetry) retry = true;
    else await applyOperation(engine, transaction, run, operation);
  }
  return retry;
}

/** More than one operation is a parallel batch: its steps are planned, and the function runs on when all of them are done. */
async function openBatch(transaction: Transaction, run: RunRow, operations: Operation[]): Promise<void> {
  if (operations.length < 2 || operations.some((operation) => operation.op === "RunComplete")) return;
  run.plan_only = true;
  if (operations.some((operation) => operation.op === "StepPlanned"))
    run.pending_steps = [...new Set([...run.pending_steps, ...operations.map((operation) => operation.id)])];
  checkRunState(run.step_count + run.pending_steps.length, Number(run.state_bytes));
  await transaction.write("UPDATE inngest.runs SET plan_only = true, pending_steps = $2 WHERE id = $1", [
    run.id,
    run.pending_steps,
  ]);
}

function errorOf(answer: Answer): RunError {
  let body: { name?: string; message?: string; error?: string; stack?: string };
  try {
    body = JSON.parse(answer.text) as typeof body;
  } catch {
    body = { message: answer.text };
  }
  return {
    name: body.name ?? "Error",
    message: body.message ?? body.error ?? `The function answered with status ${answer.status}.`,
    ...(body.stack ? { stack: body.stack } : {}),
  };
}
