import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { toUnits } from "@/server/core/credits/units";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { STAGES, type Stage } from "@/server/schemas/stages";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { shortFilm, Workshop } from "./testing/workshop";

const SECONDS = 10;
const PRICE = 300;
const MOST_MILLISECONDS = 400_000;

let workshop: Workshop;
let receiver: Server;
const webhookIds: string[] = [];

beforeAll(async () => {
  workshop = await Workshop.open({ credits: 1000 });
  receiver = createServer((request, response) => {
    webhookIds.push(String(request.headers["webhook-id"]));
    request.resume().on("end", () => response.end("{}"));
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  receiver.close();
  await workshop.close();
});

test("kill -9 inside every stage: the film finishes, no committed work is done again, one charge, one webhook id", async () => {
  const { db } = workshop;
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const worker = workshop.newWorker({ ALLOW_PRIVATE_HOSTS: host });
  const ctx = workshop.context({ allowPrivateHosts: [host] });
  const { session_id: sessionId } = await createVideo(ctx, { ...film, webhookUrl: `http://${host}/hook` });

  const killedIn = new Set<Stage>();
  const deadline = Date.now() + MOST_MILLISECONDS;
  await worker.start();
  for (;;) {
    const session = await db.videoSession.findUniqueOrThrow({ where: { id: sessionId }, include: { stages: true } });
    if (session.status !== "PENDING") break;
    const reached = session.stages.find(
      (run) =>
        isTracked(run.stage) && run.startedAt !== null && !killedIn.has(run.stage) && (run.status === "PENDING" || run.skipped),
    );
    if (reached) {
      killedIn.add(reached.stage as Stage);
      await worker.kill("SIGKILL");
      await worker.start();
      continue;
    }
    if (Date.now() > deadline) {
      const stages = session.stages.map(({ stage, status, progress }) => `${stage} ${status} ${progress}`).join(", ");
      throw new Error(`the film does not finish; ${stages}. The worker said last:\n${worker.said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await expect
    .poll(() => db.webhookDelivery.findUnique({ where: { sessionId } }), { timeout: 20_000 })
    .toMatchObject({ status: "delivered" });
  await worker.kill("SIGTERM");

  const session = await db.videoSession.findUniqueOrThrow({ where: { id: sessionId }, include: { edits: true } });
  expect(session.failure).toBeNull();
  expect(session.status).toBe("COMPLETED");
  expect([...killedIn].toSorted()).toEqual([...STAGES].toSorted());

  const charges = await db.ledgerTransfer.findMany({ where: { requestId: sessionId, kind: "charge" } });
  expect(new Set(charges.map((charge) => charge.stage)).size).toBe(charges.length);
  const hold = await db.hold.findUniqueOrThrow({ where: { requestId: sessionId } });
  expect([hold.captured, hold.released, hold.refunded]).toEqual([toUnits(PRICE), 0n, 0n]);

  // Every picture and every clip entered the timeline once: what was committed before a kill was not made again.
  const patches = session.edits.flatMap((edit) => edit.patch as { op: string; path: string }[]);
  for (const part of ["image", "clips/ai_video"]) {
    const paths = patches.map((patch) => patch.path).filter((path) => path.startsWith("/scenes/") && path.endsWith(part));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(0);
  }
  expect(new Set(webhookIds).size).toBe(1);

  const report = await checkFilm(await workshop.fileOf(sessionId), { timeline: await readTimeline(db, sessionId) });
  expect(report.problems).toEqual([]);
  expect(Math.abs(Number(report.facts.durationSeconds) - SECONDS)).toBeLessThanOrEqual(0.5);
}, 600_000);

const isTracked = (stage: string): stage is Stage => (STAGES as readonly string[]).includes(stage);

const film: AcceptedVideo = {
  ...shortFilm,
  ...{ prompt: "A 10 second teaser for a lighthouse that guides small boats home", durationSeconds: SECONDS, language: "auto" },
};
