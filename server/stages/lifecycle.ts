import { captureCredits } from "@/server/core/credits/capture-credits";
import { stageShares } from "@/server/core/credits/prices";
import { toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import type { AnyStage, Stage } from "@/server/schemas/stages";
import { STAGES } from "@/server/schemas/stages";
import type { StageDeps, StageInput } from "./deps";
import type { Film } from "./load-film";

/** Says that a stage runs now. Answers false when it is already done: the caller has nothing left to do. */
export async function startStage(deps: Pick<StageDeps, "db">, sessionId: string, stage: AnyStage): Promise<boolean> {
  await assertAlive(deps, sessionId);
  const started = await deps.db.stageRun.updateMany({
    where: { sessionId, stage, status: { in: ["INIT", "FAILED"] } },
    data: { status: "PENDING", failure: null, startedAt: new Date() },
  });
  if (started.count > 0) return true;
  // Under way already: another step of it, or a repeat. It began when it began.
  const running = await deps.db.stageRun.count({ where: { sessionId, stage, status: "PENDING" } });
  return running > 0;
}

/** Reports how far a running stage is. Never goes back, never outruns its end, and never fails the stage. */
export async function reportProgress(deps: { db: Db | Tx }, sessionId: string, stage: AnyStage, share: number): Promise<void> {
  const progress = Math.min(0.99, Math.max(0, share));
  await deps.db.stageRun.updateMany({
    where: { sessionId, stage, status: "PENDING", progress: { lt: progress } },
    data: { progress },
  });
}

/**
 * Ends a stage: its result (`save`), its COMPLETED mark and its charge happen together or not at all, and once.
 * A repeat after the commit changes nothing.
 */
export async function finishStage(
  deps: Pick<StageDeps, "db">,
  film: Film,
  stage: AnyStage,
  ending: { renderedBy: string | null; skipped?: boolean; save?: (tx: Tx) => Promise<void> },
): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    // The session's row before all others, as in every end of a film: two ends wait for each other and never deadlock.
    await tx.$queryRaw`SELECT id FROM video_sessions WHERE id = ${film.sessionId} FOR UPDATE`;
    const { count } = await tx.stageRun.updateMany({
      where: { sessionId: film.sessionId, stage, status: { not: "COMPLETED" } },
      data: {
        status: "COMPLETED",
        progress: 1,
        completedAt: new Date(),
        renderedBy: ending.renderedBy,
        skipped: ending.skipped ?? false,
      },
    });
    if (count === 0) return;
    // The charge comes first: the last stage's result closes the hold.
    if (isCharged(stage)) {
      const credits = stageShares(film.request)[stage];
      if (credits > 0) {
        await captureCredits(tx, {
          requestId: film.sessionId,
          stage,
          amount: toUnits(credits),
          source: `express_video_stage_${stage}`,
        });
      }
    }
    await ending.save?.(tx);
  });
}

/** A stage that does not apply: it counts as COMPLETED, and says so. */
export async function skipStage(deps: Pick<StageDeps, "db">, film: Film, stage: AnyStage): Promise<void> {
  await deps.db.stageRun.updateMany({
    where: { sessionId: film.sessionId, stage, startedAt: null },
    data: { startedAt: new Date() },
  });
  await finishStage(deps, film, stage, { renderedBy: null, skipped: true });
}

const isCharged = (stage: AnyStage): stage is Stage => (STAGES as readonly string[]).includes(stage);

export const isAlive = (status: string | undefined): boolean => status === "PENDING" || status === "PAUSED";

/** Whether anybody still wants it: the film while it is generated, work beside that while it is under way. */
export async function isWanted(deps: Pick<StageDeps, "db">, { sessionId, workId }: Wanted): Promise<boolean> {
  if (workId === undefined) {
    const session = await deps.db.videoSession.findUnique({ where: { id: sessionId }, select: { status: true } });
    return isAlive(session?.status);
  }
  return (await deps.db.filmWork.count({ where: { id: workId, status: "PENDING" } })) > 0;
}

type Wanted = Pick<StageInput, "sessionId" | "workId">;

export async function assertWanted(deps: Pick<StageDeps, "db">, wanted: Wanted): Promise<void> {
  if (wanted.workId === undefined) return assertAlive(deps, wanted.sessionId);
  if (!(await isWanted(deps, wanted))) throw new AppError("conflict", "This was cancelled.");
}

/** A film that ended meanwhile (failed, cancelled) makes nothing more. */
export async function assertAlive(deps: Pick<StageDeps, "db">, sessionId: string): Promise<void> {
  const session = await deps.db.videoSession.findUnique({ where: { id: sessionId }, select: { status: true } });
  if (!session) throw new AppError("not_found", "This film no longer exists.");
  // A paused film finishes what runs; only the next stage waits.
  if (!isAlive(session.status)) throw new AppError("conflict", `This film is ${session.status.toLowerCase()}.`);
}
