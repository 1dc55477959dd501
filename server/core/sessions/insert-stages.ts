import type { Tx } from "@/server/db/client";
import { AnyStage } from "@/server/schemas/stages";

interface Done {
  skipped: boolean;
  renderedBy: string | null;
}

/** A new session's stages: those that run wait, all others count as done, as `doneAs` tells of them. */
export async function insertStages(
  tx: Tx,
  { sessionId, runs, now }: { sessionId: string; runs: readonly AnyStage[]; now: Date },
  doneAs: (stage: AnyStage) => Done = () => ({ skipped: true, renderedBy: null }),
): Promise<void> {
  const done = { status: "COMPLETED", progress: 1, startedAt: now, completedAt: now };
  await tx.stageRun.createMany({
    data: AnyStage.options.map((stage) => ({ sessionId, stage, ...(!runs.includes(stage) && { ...done, ...doneAs(stage) }) })),
  });
}
