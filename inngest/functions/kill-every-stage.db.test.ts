import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import { STAGES, type Stage } from "@/server/schemas/stages";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { WorkerProcess } from "./testing/worker-process";

const SECONDS = 10;
const PRICE = 300;
const MOST_MILLISECONDS = 400_000;

let database: TestDatabase;
let folder: string;
let receiver: Server;
const webhookIds: string[] = [];
const userId = createObjectId();

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "kill-every-stage-"));
  receiver = createServer((request, response) => {
    webhookIds.push(String(request.headers["webhook-id"]));
    request.resume().on("end", () => response.end("{}"));
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  await database.db.user.create({ data: { id: userId, email: "killed@example.com" } });
  await database.db.$transaction((tx) =>
    grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(1000), reason: "test" }),
  );
});

afterAll(async () => {
  receiver.close();
  await expectCleanLedger(database.db);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test("kill -9 inside every stage: the film finishes, no committed work is done again, one charge, one webhook id", async () => {
  const { db } = database;
  const { port } = receiver.address() as AddressInfo;
  const worker = new WorkerProcess({
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? join(process.cwd(), ".data/chromium/chrome.sh"),
    FILM_BUNDLE: process.env.FILM_BUNDLE ?? join(process.cwd(), ".data/film-bundle"),
    SECRET_KEY: "a-secret-of-this-test-only-0123456789",
    ALLOW_PRIVATE_HOSTS: `127.0.0.1:${port}`,
  });
  const { session_id: sessionId } = await createVideo(
    {
      actor: { kind: "user", userId, authType: "api_key" },
      db,
      storage: createLocalStorage(join(folder, "media")),
      requestId: "kill-every-stage",
      secretKey: "a-secret-of-this-test-only",
      publicUrl: "http://127.0.0.1",
      providers: "auto",
      allowPrivateHosts: [`127.0.0.1:${port}`],
      payments: null,
      findTranslator: async () => null,
      now: () => new Date(),
    },
    { ...film, webhookUrl: `http://127.0.0.1:${port}/hook` },
  );

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

  const { key } = session.result as { key: string };
  const report = await checkFilm(join(folder, "media", key), { timeline: await readTimeline(db, sessionId) });
  expect(report.problems).toEqual([]);
  expect(Math.abs(Number(report.facts.durationSeconds) - SECONDS)).toBeLessThanOrEqual(0.5);
}, 600_000);

const isTracked = (stage: string): stage is Stage => (STAGES as readonly string[]).includes(stage);

const film: AcceptedVideo = {
  kind: "text_to_video",
  prompt: "A 10 second teaser for a lighthouse that guides small boats home",
  imageModel: "GPTIMAGE2",
  videoModel: "RUNWAYML",
  durationSeconds: SECONDS,
  longestSceneSeconds: 10,
  aspectRatio: "16:9",
  tone: "grounded",
  language: "auto",
  enableSubtitles: true,
  backingtrackModel: "ELEVENLABS_MUSIC",
  ttsModel: "OPENAI",
  inferenceModel: "gpt-5.6-sol",
  generativeVideo: true,
  limitSingleNarrator: false,
  manualStepStages: [],
};
