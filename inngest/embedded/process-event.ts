import type { Transaction } from "./database";
import { commit, type Engine } from "./engine";
import { matches } from "./expressions";
import { failRun, finishRun } from "./finish-run";
import type { EngineEvent } from "./ingest-events";
import type { PauseRow, RunRow } from "./rows";
import { continueAfter, lockRun, saveStep } from "./run-state";
import { scheduleRun } from "./schedule-run";

/** Acts on one stored event: starts the runs it triggers, resumes or cancels those that wait for it. All in one transaction. */
export async function processEvent(engine: Engine, eventId: string): Promise<void> {
  await commit(engine, async (transaction) => {
    const stored = await transaction.row<{ body: string; received_at: Date; processed_at: Date | null }>(
      "SELECT body, received_at, processed_at FROM inngest.events WHERE id = $1 FOR UPDATE",
      [eventId],
    );
    if (!stored || stored.processed_at) return;
    const event = JSON.parse(stored.body) as EngineEvent;
    await transaction.write("UPDATE inngest.events SET processed_at = now() WHERE id = $1", [eventId]);
    for (const config of engine.host.functions.values())
      if (config.triggers.some((trigger) => trigger.event === event.name && matches(trigger.expression, { event })))
        await scheduleRun(transaction, config, event, eventId);
    for (const pause of await pausesFor(transaction, event, eventId)) {
      const [trigger] = JSON.parse(pause.run_events) as unknown[];
      if (!matches(pause.expression, { event: trigger, async: event })) continue;
      const run = await lockRun(transaction, pause.run_id);
      if (!run || run.ended_at) continue;
      // The wait may have expired, or another event may have come first, while we waited for the lock.
      if (!(await transaction.write("DELETE FROM inngest.pauses WHERE id = $1", [pause.id]))) continue;
      await resume(transaction, run, pause, event);
    }
  });
}

/** In the order of runs, so that two events that touch the same runs cannot lock them crosswise. */
function pausesFor(
  transaction: Transaction,
  event: EngineEvent,
  eventId: string,
): Promise<(PauseRow & { run_events: string })[]> {
  const correlationId = event.name === "inngest/function.finished" ? (event.data.correlation_id ?? null) : null;
  return transaction.rows(
    `SELECT p.id, p.run_id, p.kind, p.step_id, p.expression, p.race, r.events AS run_events
     FROM inngest.pauses p JOIN inngest.runs r ON r.id = p.run_id
     WHERE p.correlation_id = $3
        OR (p.event_name = $1
            -- An event cancels only what was running when it was sent.
            AND (p.kind = 'wait' OR p.created_at <= (SELECT received_at FROM inngest.events WHERE id = $2))
            AND (p.expires_at IS NULL OR p.expires_at > now()))
     ORDER BY p.run_id, p.id`,
    [event.name, eventId, correlationId],
  );
}

async function resume(transaction: Transaction, run: RunRow, pause: PauseRow, event: EngineEvent): Promise<void> {
  if (pause.kind === "cancel") {
    const error = { name: "FunctionCancelled", message: `cancelled by ${event.name}` };
    return finishRun(transaction, run, { status: "cancelled", error });
  }
  const stepId = pause.step_id!;
  const { error, result } = event.data;
  const invoked = error ? { error } : { data: result ?? null };
  try {
    await saveStep(transaction, run, {
      stepId,
      operation: pause.kind === "wait" ? "WaitForEvent" : "InvokeFunction",
      name: event.name,
      memo: JSON.stringify(pause.kind === "wait" ? event : invoked),
    });
  } catch (error) {
    return failRun(transaction, run, error);
  }
  await transaction.write("DELETE FROM inngest.jobs WHERE run_id = $1 AND kind = 'timeout' AND step_id = $2", [run.id, stepId]);
  await continueAfter(transaction, run, stepId, pause.race);
}
