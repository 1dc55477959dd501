import { expect } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { videoPrice } from "@/server/core/credits/prices";
import { toUnits } from "@/server/core/credits/units";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { Stage } from "@/server/schemas/stages";
import { AcceptedVideo } from "@/server/schemas/videos";
import type { WorkerProcess } from "./worker-process";
import type { Workshop } from "./workshop";

const MOST_MILLISECONDS = 400_000;

/** Lets a film be made to its end, and kills the worker, kill -9, once while each of `stages` runs. */
export async function killInStages(
  workshop: Workshop,
  worker: WorkerProcess,
  sessionId: string,
  stages: readonly Stage[],
): Promise<void> {
  const left = new Set<string>(stages);
  const deadline = Date.now() + MOST_MILLISECONDS;
  for (;;) {
    const session = await workshop.db.videoSession.findUniqueOrThrow({ where: { id: sessionId }, include: { stages: true } });
    if (session.status !== "PENDING") break;
    const reached = session.stages.find(
      (run) => left.has(run.stage) && run.startedAt !== null && (run.status === "PENDING" || run.skipped),
    );
    if (reached) {
      left.delete(reached.stage);
      await worker.kill("SIGKILL");
      await worker.start();
      continue;
    }
    if (Date.now() > deadline) {
      const reports = session.stages.map(({ stage, status, progress }) => `${stage} ${status} ${progress}`).join(", ");
      throw new Error(`the film does not finish; ${reports}. The worker said last:\n${worker.said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  expect([...left]).toEqual([]);
}

/** What was committed before a kill was not made again, and all of it was paid once. */
export async function expectMadeOnce(workshop: Workshop, sessionId: string): Promise<void> {
  const { db } = workshop;
  const session = await db.videoSession.findUniqueOrThrow({ where: { id: sessionId }, include: { edits: true } });
  expect([session.status, session.failure]).toEqual(["COMPLETED", null]);

  const charges = await db.ledgerTransfer.findMany({ where: { requestId: sessionId, kind: "charge" } });
  expect(new Set(charges.map((charge) => charge.stage)).size).toBe(charges.length);
  const hold = await db.hold.findUniqueOrThrow({ where: { requestId: sessionId } });
  const price = toUnits(videoPrice(AcceptedVideo.parse(session.input)));
  expect([hold.captured, hold.released, hold.refunded]).toEqual([price, 0n, 0n]);

  // Every picture and every clip entered the timeline once.
  const patches = session.edits.flatMap((edit) => edit.patch as { op: string; path: string }[]);
  for (const part of ["image", "clips/ai_video"]) {
    const paths = patches.map((patch) => patch.path).filter((path) => path.startsWith("/scenes/") && path.endsWith(part));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(0);
  }
  const timeline = await readTimeline(db, sessionId);
  expect((await checkFilm(await workshop.fileOf(sessionId), { timeline })).problems).toEqual([]);
}
