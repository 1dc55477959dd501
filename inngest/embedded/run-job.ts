import { setTimeout as delay } from "node:timers/promises";
import { applyAnswer } from "./apply-answer";
import { type ClaimedJob, claimJob } from "./claim-job";
import { DatabaseFailure } from "./database";
import type { Engine } from "./engine";
import type { Answer } from "./function-host";
import { toRunError } from "./limits";

const applyAttempts = 7;
const applyRetryMilliseconds = 25;

/** Claims a job, lets the SDK execute it and writes down what came of it. */
export async function runJob(engine: Engine, jobId: string, generation: number): Promise<void> {
  const claimed = await claimJob(engine, jobId, generation);
  if (!claimed) return;
  let answer = await execute(engine, claimed);
  for (let attempt = 1; ; attempt++) {
    try {
      await applyAnswer(engine, claimed.job, answer);
      return;
    } catch (error) {
      if (error instanceof DatabaseFailure && error.isDataFault && !answer.noRetry) {
        answer = { ...failure(error), noRetry: true };
        continue;
      }
      // The step has run: a deadlock or a short outage must not lose its result.
      if (attempt === applyAttempts) throw new ResultLost(`The result of job ${jobId} cannot be stored.`, { cause: error });
      await delay(applyRetryMilliseconds * 2 ** attempt);
    }
  }
}

/** The worker cannot store what it has done: it must exit, so that its jobs are handed to another. */
export class ResultLost extends Error {
  override readonly name = "ResultLost";
}

async function execute(engine: Engine, { run, job, steps }: ClaimedJob): Promise<Answer> {
  const events = JSON.parse(run.events) as unknown[];
  const stepId = job.step_id ?? "step";
  const body = {
    version: run.request_version,
    event: events[0],
    events,
    steps: Object.fromEntries(steps.map((step) => [step.step_id, JSON.parse(step.memo) as unknown])),
    defers: {},
    use_api: false,
    ctx: {
      // Its presence switches the SDK's checkpointing on.
      fn_id: run.function_id,
      run_id: run.id,
      env: "dev",
      step_id: stepId,
      attempt: job.attempt,
      // The SDK decides from it whether a failure is final.
      max_attempts: run.max_attempts,
      qi_id: job.id,
      disable_immediate_execution: run.plan_only,
      use_api: false,
      stack: { stack: steps.map((step) => step.step_id), current: steps.length },
    },
  };
  const headers = {
    "x-run-id": run.id,
    "x-request-id": `${job.id}:${job.generation}`,
    "x-inngest-generation-id": String(job.generation),
    "x-inngest-job-id": job.id,
  };
  try {
    if (!engine.host.functions.has(run.function_id)) throw new Error(`The function "${run.function_id}" no longer exists.`);
    return await engine.host.call(run.function_id, stepId, body, headers);
  } catch (error) {
    return failure(error);
  }
}

const failure = (error: unknown): Answer => ({
  status: 500,
  text: JSON.stringify(toRunError(error)),
  retryAfter: null,
  requestVersion: 2,
  noRetry: false,
});
