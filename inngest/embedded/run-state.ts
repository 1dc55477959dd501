import type { Transaction } from "./database";
import { checkRunState, checkStepOutput } from "./limits";
import type { ConcurrencyLimit, JobRow, RunRow } from "./rows";
import { announceWork } from "./wake-blocked-jobs";

/** Locks a run. Every change of a run, its steps, jobs and pauses happens under this lock. */
export const lockRun = (transaction: Transaction, runId: string): Promise<RunRow | undefined> =>
  transaction.row<RunRow>("SELECT * FROM inngest.runs WHERE id = $1 FOR UPDATE", [runId]);

interface NewJob {
  /** What makes it unique within its run. */
  key: string;
  kind?: JobRow["kind"];
  stepId?: string;
  /** Now, unless said otherwise. */
  runAt?: Date;
  race?: boolean;
}

/** Queues a follow-up once: the id is made of run and reason, so a replay of the same answer adds nothing. */
export async function enqueueJob(
  transaction: Transaction,
  run: { id: string; concurrency: ConcurrencyLimit[] },
  { key, kind = "execute", stepId, runAt, race = false }: NewJob,
): Promise<void> {
  // A wait that expires executes nothing: it holds no slot.
  const concurrency = kind === "timeout" ? [] : run.concurrency;
  const added = await transaction.write(
    `INSERT INTO inngest.jobs (id, run_id, kind, step_id, run_at, concurrency, concurrency_keys, race)
     VALUES ($1, $2, $3, $4, coalesce($5, now()), $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    [
      `${run.id}:${key}`,
      run.id,
      kind,
      stepId ?? null,
      runAt ?? null,
      JSON.stringify(concurrency),
      concurrency.map((each) => each.key),
      race,
    ],
  );
  if (added) await announceWork(transaction);
}

interface FinishedStep {
  stepId: string;
  operation: string;
  name?: string | null | undefined;
  /** JSON in the shape the SDK expects back. */
  memo: string;
}

/**
 * Remembers a step's result; the first one wins. Progress clears the run's crash counts.
 * @throws RunLimitExceeded
 */
export async function saveStep(transaction: Transaction, run: RunRow, step: FinishedStep): Promise<void> {
  const bytes = Buffer.byteLength(step.memo);
  checkStepOutput(bytes, step.name ?? step.stepId);
  const added = await transaction.write(
    "INSERT INTO inngest.steps (run_id, step_id, operation, name, memo) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    [run.id, step.stepId, step.operation, step.name ?? null, step.memo],
  );
  if (added) {
    run.step_count += 1;
    run.state_bytes = String(Number(run.state_bytes) + bytes);
    checkRunState(run.step_count, Number(run.state_bytes));
  }
  run.pending_steps = run.pending_steps.filter((id) => id !== step.stepId);
  await transaction.write(
    `WITH forgiven AS (UPDATE inngest.jobs SET crashes = 0 WHERE run_id = $1 AND crashes > 0)
     UPDATE inngest.runs SET pending_steps = $2, step_count = $3, state_bytes = $4 WHERE id = $1`,
    [run.id, run.pending_steps, run.step_count, run.state_bytes],
  );
}

/** Whether the run may look for its next steps: not while a sibling of the open parallel batch is outstanding, except in a race. */
export const mayContinue = (run: RunRow, race: boolean): boolean => run.pending_steps.length === 0 || race;

/** Ends the planning mode of a parallel batch. */
export async function endBatch(transaction: Transaction, run: RunRow): Promise<void> {
  if (!run.plan_only) return;
  run.plan_only = false;
  await transaction.write("UPDATE inngest.runs SET plan_only = false WHERE id = $1", [run.id]);
}

/** After a step finished: let the function run on, unless it must wait for the step's siblings. */
export async function continueAfter(transaction: Transaction, run: RunRow, stepId: string, race: boolean): Promise<void> {
  if (!mayContinue(run, race)) return;
  await endBatch(transaction, run);
  await enqueueJob(transaction, run, { key: `after:${stepId}`, race });
}
