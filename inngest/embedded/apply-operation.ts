import { createHash } from "node:crypto";
import { ulid } from "ulid";
import type { Transaction } from "./database";
import type { Engine } from "./engine";
import { finishRun } from "./finish-run";
import { checkStepOutput } from "./limits";
import { dataMemo, type Operation, textOption } from "./operations";
import type { RunError, RunRow } from "./rows";
import { continueAfter, enqueueJob, saveStep } from "./run-state";
import { scheduleRun } from "./schedule-run";
import { momentFrom } from "./time";

/** An invoke without a timeout waits this long. */
const invokeTimeoutDefault = "52w";

/** Carries out one operation of an answer on a locked run. */
export async function applyOperation(engine: Engine, transaction: Transaction, run: RunRow, operation: Operation): Promise<void> {
  const race = operation.opts?.parallelMode === "race";
  const settle = async (name: string, memo: string) => {
    await saveStep(transaction, run, { stepId: operation.id, operation: name, name: operation.displayName, memo });
    await continueAfter(transaction, run, operation.id, race);
  };
  switch (operation.op) {
    case "Step":
    case "StepRun":
      return settle("StepRun", dataMemo(operation));
    case "StepError":
    case "StepFailed":
      return settle("StepFailed", JSON.stringify({ error: stepError(operation) }));
    case "StepPlanned":
      return enqueueJob(transaction, run, { key: `plan:${operation.id}`, stepId: operation.id, race });
    case "Sleep": {
      const runAt = momentFrom(textOption(operation, "duration") ?? operation.name ?? "");
      return enqueueJob(transaction, run, { key: `sleep:${operation.id}`, kind: "sleep", stepId: operation.id, runAt, race });
    }
    case "WaitForEvent":
      return waitForEvent(transaction, run, operation, race);
    case "InvokeFunction":
      return invoke(engine, transaction, run, operation, race, settle);
    case "RunComplete": {
      const output = JSON.stringify(operation.data ?? null);
      checkStepOutput(Buffer.byteLength(output), "the function itself");
      return finishRun(transaction, run, { status: "completed", output });
    }
    case "DiscoveryRequest":
      return enqueueJob(transaction, run, { key: `discovery:${operation.id}` });
    default: {
      const message = `"${operation.op}" (${operation.displayName ?? operation.name ?? operation.id}) is not supported by the embedded engine; run the function on a real Inngest server.`;
      return finishRun(transaction, run, { status: "failed", error: { name: "UnsupportedOperation", message } });
    }
  }
}

function stepError({ error }: Operation): RunError {
  return {
    name: error?.name ?? "Error",
    message: error?.message ?? "",
    ...(error?.stack ? { stack: error.stack } : {}),
    ...(error?.cause === undefined ? {} : { cause: error.cause }),
  };
}

const pauseId = (run: RunRow, operation: Operation): string =>
  createHash("sha1").update(`${run.id}:${operation.id}:${operation.op}`).digest("hex");

async function waitForEvent(transaction: Transaction, run: RunRow, operation: Operation, race: boolean): Promise<void> {
  const expiresAt = momentFrom(textOption(operation, "timeout") ?? invokeTimeoutDefault);
  const added = await transaction.write(
    `INSERT INTO inngest.pauses (id, run_id, step_id, kind, event_name, expression, expires_at, race)
     VALUES ($1, $2, $3, 'wait', $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      pauseId(run, operation),
      run.id,
      operation.id,
      textOption(operation, "event") ?? operation.name,
      textOption(operation, "if") ?? null,
      expiresAt,
      race,
    ],
  );
  if (added)
    await enqueueJob(transaction, run, {
      key: `timeout:${operation.id}`,
      kind: "timeout",
      stepId: operation.id,
      runAt: expiresAt,
      race,
    });
}

async function invoke(
  engine: Engine,
  transaction: Transaction,
  run: RunRow,
  operation: Operation,
  race: boolean,
  settle: (name: string, memo: string) => Promise<void>,
): Promise<void> {
  const functionId = textOption(operation, "function_id") ?? "";
  const config = engine.host.functions.get(functionId);
  if (!config) {
    const error = { name: "InngestFunctionNotFound", message: `There is no function "${functionId}" to invoke.` };
    return settle("InvokeFunction", JSON.stringify({ error }));
  }
  const correlationId = `${run.id}.${operation.id}`;
  const expiresAt = momentFrom(textOption(operation, "timeout") ?? invokeTimeoutDefault);
  const added = await transaction.write(
    `INSERT INTO inngest.pauses (id, run_id, step_id, kind, correlation_id, expires_at, race)
     VALUES ($1, $2, $3, 'invoke', $4, $5, $6) ON CONFLICT DO NOTHING`,
    [pauseId(run, operation), run.id, operation.id, correlationId, expiresAt, race],
  );
  if (!added) return;
  const payload = operation.opts?.payload as { data?: Record<string, unknown> } | undefined;
  const id = ulid();
  const data = { ...payload?.data, _inngest: { fn_id: functionId, correlation_id: correlationId } };
  await scheduleRun(transaction, config, { id, name: "inngest/function.invoked", ts: Date.now(), data }, id);
  await enqueueJob(transaction, run, {
    key: `timeout:${operation.id}`,
    kind: "timeout",
    stepId: operation.id,
    runAt: expiresAt,
    race,
  });
}
