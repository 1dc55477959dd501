import { z } from "zod";
import { commit, type Engine } from "./engine";
import { failRun } from "./finish-run";
import { dataMemo, Operation } from "./operations";
import type { JobRow } from "./rows";
import { lockRun, saveStep } from "./run-state";

const Checkpoint = z.looseObject({
  qi_id: z.string(),
  generation_id: z.number().nullish(),
  steps: z.array(Operation),
});

/**
 * Saves steps that finished inside a call that still goes on.
 * @returns 200, or 409 when the caller no longer owns the job: the SDK then stops at once
 */
export function saveCheckpoint(engine: Engine, runId: string, body: unknown): Promise<200 | 409> {
  const checkpoint = Checkpoint.parse(body);
  return commit(engine, async (transaction) => {
    const run = await lockRun(transaction, runId);
    if (!run || run.ended_at) return 409;
    const job = await transaction.row<JobRow>("SELECT * FROM inngest.jobs WHERE id = $1 FOR UPDATE", [checkpoint.qi_id]);
    if (job?.state !== "running" || job.run_id !== runId) return 409;
    if (checkpoint.generation_id != null && job.generation !== checkpoint.generation_id) return 409;
    try {
      for (const step of checkpoint.steps)
        if (step.op === "StepRun")
          await saveStep(transaction, run, { stepId: step.id, operation: step.op, name: step.displayName, memo: dataMemo(step) });
    } catch (error) {
      await failRun(transaction, run, error);
      return 409;
    }
    if (job.attempt > 0) await transaction.write("UPDATE inngest.jobs SET attempt = 0 WHERE id = $1", [job.id]);
    return 200;
  });
}
