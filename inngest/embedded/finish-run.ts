import { DatabaseFailure, type Transaction } from "./database";
import { ingestEvents } from "./ingest-events";
import { toRunError } from "./limits";
import type { RunError, RunRow } from "./rows";

type Ending = { status: "completed"; output: string } | { status: "failed" | "cancelled"; error: RunError };

const silentTriggers = new Set(["inngest/function.failed", "inngest/function.finished"]);
const capitalised = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" } as const;

/**
 * Ends a locked run: its jobs and waits go, and the lifecycle events that `onFailure` and `step.invoke` live on are sent in
 * the same transaction. A run that has ended already stays as it is.
 */
export async function finishRun(transaction: Transaction, run: RunRow, ending: Ending): Promise<void> {
  if (run.ended_at) return;
  run.ended_at = new Date();
  const output = ending.status === "completed" ? ending.output : null;
  const error = ending.status === "completed" ? null : ending.error;
  await transaction.write(
    "UPDATE inngest.runs SET status = $2, output = $3, error = $4, ended_at = now(), pending_steps = '{}' WHERE id = $1",
    [run.id, ending.status, output, error ? JSON.stringify(error) : null],
  );
  await transaction.write("DELETE FROM inngest.pauses WHERE run_id = $1", [run.id]);
  const jobs = await transaction.rows<{ concurrency_keys: string[] }>(
    "DELETE FROM inngest.jobs WHERE run_id = $1 RETURNING concurrency_keys",
    [run.id],
  );
  for (const key of jobs.flatMap((job) => job.concurrency_keys)) transaction.freedKeys.add(key);

  const events = JSON.parse(run.events) as { name: string; data?: { _inngest?: { correlation_id?: string } } }[];
  const first = events[0]!;
  // Otherwise a handler of these events would trigger itself for ever.
  if (silentTriggers.has(first.name)) return;
  const data = {
    function_id: run.function_id,
    run_id: run.id,
    event: first,
    events,
    correlation_id: first.data?._inngest?.correlation_id,
    _inngest: { status: capitalised[ending.status] },
    ...(error ? { error: { error: `${error.name}: ${error.message}`, ...error } } : { result: JSON.parse(output ?? "null") }),
  };
  const sent: object[] = [{ name: "inngest/function.finished", data }];
  if (ending.status !== "completed")
    sent.push({ name: `inngest/function.${ending.status}`, id: `${run.id}:${ending.status}`, data });
  await ingestEvents(transaction, sent, { trusted: true });
}

/**
 * Fails a locked run for what is wrong with it: a limit exceeded, an answer nobody can read.
 * @throws DatabaseFailure again, when that is what the error is: it says nothing about the run
 */
export async function failRun(transaction: Transaction, run: RunRow, error: unknown): Promise<void> {
  if (error instanceof DatabaseFailure) throw error;
  await finishRun(transaction, run, { status: "failed", error: toRunError(error) });
}
