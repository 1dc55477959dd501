import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { releaseCredits } from "@/server/core/credits/release-credits";
import { toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import { descendants, processorTicks } from "@/server/render/testing/descendants";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { WorkerProcess } from "./testing/worker-process";

const MOST_MILLISECONDS = 300_000;
let database: TestDatabase;
let folder: string;
const userId = createObjectId();

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "render-parts-"));
  await database.db.user.create({ data: { id: userId, email: "parts@example.com" } });
  await database.db.$transaction((tx) =>
    grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(5000), reason: "test" }),
  );
});
afterAll(async () => {
  await expectCleanLedger(database.db);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const newWorker = () =>
  new WorkerProcess({
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? join(process.cwd(), ".data/chromium/chrome.sh"),
    FILM_BUNDLE: process.env.FILM_BUNDLE ?? join(process.cwd(), ".data/film-bundle"),
    SECRET_KEY: "a-secret-of-this-test-only-0123456789",
  });

async function requestFilm(prompt: string): Promise<string> {
  const ctx = {
    actor: { kind: "user", userId, authType: "api_key" } as const,
    db: database.db,
    storage: createLocalStorage(join(folder, "media")),
    requestId: "render-parts",
    secretKey: "a-secret-of-this-test-only",
    publicUrl: "http://127.0.0.1",
    providers: "auto" as const,
    allowPrivateHosts: [],
    payments: null,
    findTranslator: async () => null,
    now: () => new Date(),
  };
  return (await createVideo(ctx, { ...film, prompt })).session_id;
}

const parts = (sessionId: string) => database.db.renderPart.findMany({ where: { sessionId }, orderBy: { index: "asc" } });
const statusOf = async (sessionId: string) =>
  (await database.db.videoSession.findUniqueOrThrow({ where: { id: sessionId } })).status;

/** Looks again and again until the answer is there. */
async function until<T>(look: () => Promise<T | null | undefined | false>, worker: WorkerProcess): Promise<T> {
  const deadline = Date.now() + MOST_MILLISECONDS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`it does not come; the worker said last:\n${worker.said}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

test("kill -9 of the worker or of a media process inside parts of a film: only the parts in hand are made again", async () => {
  const worker = newWorker();
  const sessionId = await requestFilm(
    "A lighthouse keeper writes letters. Each one goes into a bottle. The sea takes them. One day, one comes back.",
  );
  await worker.start();
  /** File of each finished segment at the time of a kill: a file made again would be another one. */
  const finished = new Map<string, number>();
  const hit = new Set<number>();
  let finishedAtLastKill = -1;
  for (let kills = 0; kills < 3; kills++) {
    const ended = await until(async () => {
      if ((await statusOf(sessionId)) !== "PENDING") return "ended";
      const segments = (await parts(sessionId)).filter((part) => part.kind === "segment");
      const done = segments.filter((part) => part.completedAt !== null);
      // Between two kills at least one more part gets done, so that there is something not to repeat.
      const inHand = segments.find((part) => part.doneUnits > 0 && part.completedAt === null && !hit.has(part.index));
      if (!inHand || done.length <= finishedAtLastKill) return null;
      hit.add(inHand.index);
      finishedAtLastKill = done.length;
      for (const part of done) {
        finished.set(part.key, (await stat(join(folder, "render", `${part.key}.mp4`))).ino);
      }
      return "kill";
    }, worker);
    if (ended === "ended") break;
    if (kills % 2 === 0) {
      await worker.kill("SIGKILL");
      await worker.start();
    } else {
      for (const { pid, commandLine } of descendants()) {
        if (commandLine.includes("children/child.ts")) process.kill(pid, "SIGKILL");
      }
    }
  }
  await until(async () => (await statusOf(sessionId)) !== "PENDING", worker);
  await worker.kill("SIGTERM");
  expect(await statusOf(sessionId)).toBe("COMPLETED");
  expect(hit.size).toBe(3);
  expect(finished.size).toBeGreaterThan(0);
  for (const [key, inode] of finished) expect((await stat(join(folder, "render", `${key}.mp4`))).ino).toBe(inode);
  const rows = await parts(sessionId);
  expect(rows.filter((part) => part.completedAt === null || part.doneUnits !== part.units)).toEqual([]);

  const { result } = await database.db.videoSession.findUniqueOrThrow({ where: { id: sessionId } });
  const { key } = result as { key: string };
  const report = await checkFilm(join(folder, "media", key), { timeline: await readTimeline(database.db, sessionId) });
  expect(report.problems).toEqual([]);
}, 600_000);

test("a film that is cancelled while it is rendered frees its processes within five seconds", async () => {
  const worker = newWorker();
  const sessionId = await requestFilm(
    "Five friends build a boat in a barn. It takes them nine winters. On the tenth, they sail. Nobody waves.",
  );
  await worker.start();
  await until(async () => (await parts(sessionId)).some((part) => part.kind === "segment" && part.doneUnits > 0), worker);
  await database.db.videoSession.update({ where: { id: sessionId }, data: { status: "CANCELLED" } });
  const cancelledAt = Date.now();
  // Idle means: less than a tenth of a core over half a second, all processes of the worker together.
  await until(async () => {
    const before = processorTicks(descendants().map(({ pid }) => pid));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return processorTicks(descendants().map(({ pid }) => pid)) - before < 5;
  }, worker);
  expect(Date.now() - cancelledAt).toBeLessThan(5_000);
  expect((await parts(sessionId)).some((part) => part.completedAt === null)).toBe(true);
  await worker.kill("SIGTERM");
  expect(await statusOf(sessionId)).toBe("CANCELLED");
  // This test's own way of cancelling leaves the hold open; the route that cancels is another issue's.
  await database.db.$transaction((tx) => releaseCredits(tx, { requestId: sessionId }));
}, 300_000);

const film: AcceptedVideo = {
  kind: "text_to_video",
  prompt: "",
  imageModel: "GPTIMAGE2",
  videoModel: "RUNWAYML",
  durationSeconds: 36,
  longestSceneSeconds: 10,
  aspectRatio: "16:9",
  tone: "grounded",
  language: "auto",
  enableSubtitles: true,
  backingtrackModel: "ELEVENLABS_MUSIC",
  ttsModel: "OPENAI",
  inferenceModel: "gpt-5.6-sol",
  generativeVideo: false,
  limitSingleNarrator: false,
  manualStepStages: [],
};
