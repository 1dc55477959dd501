import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import type { StepVideoStatus } from "@/server/schemas/status";
import { type FilmFacts, findFilm, hasStarted, loadFacts } from "./film-facts";
import { assertStepEnabled, getStepStatus, STEP_NOT_FOUND } from "./get-status";

/**
 * Continues a film that waits at a checkpoint, and answers its status afterwards. Of any number of callers one approves; the
 * others find the film running, which is fine (contract §9.9). Throws 404, 400 when it is not step-controlled, 409 when it has
 * failed, was cancelled or has not begun.
 */
export async function processNext(ctx: Context, requestId: string): Promise<StepVideoStatus> {
  const facts = await loadFacts(ctx, await findFilm(ctx, requestId, STEP_NOT_FOUND));
  assertStepEnabled(facts);
  if (facts.status === "FAILED")
    throw new AppError("conflict", `The request has failed: ${facts.failure ?? "video generation failed"}`);
  if (facts.status === "CANCELLED") throw new AppError("conflict", "The request was cancelled.");
  if (facts.status === "PENDING") {
    if (!hasStarted(facts)) throw new AppError("conflict", "The current step is not completed yet.");
    if (facts.waitingFor) await approve(ctx, facts, facts.waitingFor);
  }
  return getStepStatus(ctx, requestId);
}

/** Compare and set on the paused stage: the event leaves with the one change that succeeds. */
async function approve(ctx: Context, facts: FilmFacts, stage: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.videoSession.updateMany({
      where: { id: facts.id, status: "PENDING", waitingFor: stage },
      data: { waitingFor: null, approvedStages: { push: stage } },
    });
    if (count === 0) return;
    const data = { sessionId: facts.id, stage };
    await publishEvent(tx, { id: `next:${facts.id}:${stage}`, name: "video/next.approved", data });
  });
}
