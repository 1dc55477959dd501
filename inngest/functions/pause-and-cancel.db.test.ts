import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "@/server/core/context";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { getBalance } from "@/server/core/credits/get-balance";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { cancelRender, pauseRender, resumeRender } from "@/server/core/sessions/cancel-render";
import { createVideo } from "@/server/core/sessions/create-video";
import { getLatestVersion, listCompletedVideos } from "@/server/core/sessions/finished-videos";
import { getStatus } from "@/server/core/sessions/get-status";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import { descendants, processorTicks } from "@/server/render/testing/descendants";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { WorkerProcess } from "./testing/worker-process";

const MOST_MILLISECONDS = 240_000;
const PRICE = 300;
let database: TestDatabase;
let folder: string;
let worker: WorkerProcess;
let ctx: Context;
const userId = createObjectId();

const film: AcceptedVideo = {
  ...{
    kind: "text_to_video",
    prompt: "A ferry crosses the bay. Gulls follow it.",
    imageModel: "GPTIMAGE2",
    videoModel: "RUNWAYML",
  },
  ...{ durationSeconds: 10, longestSceneSeconds: 10, aspectRatio: "16:9", tone: "grounded", language: "en" },
  ...{ enableSubtitles: false, backingtrackModel: "ELEVENLABS_MUSIC", ttsModel: "OPENAI", inferenceModel: "gpt-5.6-sol" },
  ...{ generativeVideo: true, limitSingleNarrator: false, manualStepStages: [] },
};

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "pause-"));
  await database.db.user.create({ data: { id: userId, email: "pause@example.com" } });
  await database.db.$transaction((tx) =>
    grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(5000), reason: "test" }),
  );
  ctx = {
    actor: { kind: "user", userId, authType: "api_key" },
    ...{ db: database.db, storage: createLocalStorage(join(folder, "media")), requestId: "pause" },
    ...{ publicUrl: "http://127.0.0.1", providers: "auto", allowPrivateHosts: [], now: () => new Date() },
    secretKey: "a-secret-of-this-test-only",
    payments: null,
    findTranslator: async () => null,
  };
  worker = new WorkerProcess({
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? join(process.cwd(), ".data/chromium/chrome.sh"),
    FILM_BUNDLE: process.env.FILM_BUNDLE ?? join(process.cwd(), ".data/film-bundle"),
    SECRET_KEY: "a-secret-of-this-test-only-0123456789",
  });
  await worker.start();
});
afterAll(async () => {
  await worker?.kill("SIGTERM");
  await expectCleanLedger(database.db);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function until<T>(look: () => Promise<T | false | null | undefined>, milliseconds = MOST_MILLISECONDS): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`it does not come; the worker said last:\n${worker.said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const runs = (sessionId: string) => database.db.stageRun.findMany({ where: { sessionId } });
const running = async (sessionId: string) => (await runs(sessionId)).filter((run) => run.status === "PENDING");
const balance = async () => toCredits(await getBalance(database.db, `user:${userId}`));

test("a paused film finishes what runs, starts nothing else, and goes on when it is resumed", async () => {
  const id = (await createVideo(ctx, film)).session_id;
  await until(async () => (await running(id)).some((run) => run.stage === "image_generation"));
  expect(await pauseRender(ctx, id)).toMatchObject({ request_id: id, status: "PAUSED", paused: true });
  expect(await pauseRender(ctx, id)).toMatchObject({ status: "PAUSED" });
  await until(async () => (await running(id)).length === 0);
  const before = await runs(id);
  // As long as the next stage would have needed to begin, many times over.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await runs(id)).toEqual(before);
  expect(before.find((run) => run.stage === "ai_video_generation")!.status).toBe("INIT");
  expect(await getStatus(ctx, id)).toMatchObject({ status: "PAUSED", expressGenerationPaused: true });
  expect(await getLatestVersion(ctx, id)).toMatchObject({ isReady: false, answer: { status: "PENDING" } });

  expect(await resumeRender(ctx, id)).toMatchObject({ status: "PENDING", resumed: true });
  await until(async () => (await getStatus(ctx, id)).status === "COMPLETED");
  expect((await getLatestVersion(ctx, id)).answer).toMatchObject({ session_id: id, has_subtitles: false, result_language: "en" });
  expect(await listCompletedVideos(ctx, { limit: 10 })).toMatchObject([{ session_id: id, langauge: "en" }]);
  for (const ended of [pauseRender, resumeRender, cancelRender]) {
    await expect(ended(ctx, id)).rejects.toMatchObject({ code: "conflict" });
  }
  expect((await getStatus(ctx, id)).creditsCharged).toBe(PRICE);
}, 300_000);

test("a cancelled film ends within five seconds, and costs no more than the stages that were done", async () => {
  const before = await balance();
  const id = (await createVideo(ctx, film)).session_id;
  await until(async () => (await running(id)).some((run) => run.stage === "ai_video_generation"));
  const answer = await cancelRender(ctx, id);
  const cancelledAt = Date.now();
  expect(answer).toEqual({
    ...{ request_id: id, session_id: id, status: "CANCELLED", cancelled: true, message: "Render cancellation requested." },
  });
  // Idle means: less than a tenth of a core over half a second, all processes of the worker together.
  await until(async () => {
    const ticks = () => processorTicks(descendants().map(({ pid }) => pid));
    const used = ticks();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return ticks() - used < 5;
  }, 20_000);
  expect(Date.now() - cancelledAt).toBeLessThan(5500);
  const after = await runs(id);
  const paid = after.filter((run) => run.status === "COMPLETED" && run.stage !== "video_generation");
  expect(await getStatus(ctx, id)).toMatchObject({ status: "CANCELLED" });
  const { creditsCharged } = await getStatus(ctx, id);
  expect(before - (await balance())).toBe(creditsCharged);
  expect(creditsCharged).toBeLessThan(PRICE / 2);
  expect(creditsCharged).toBeGreaterThan(0);
  expect(paid.length).toBeGreaterThan(2);
  expect(await cancelRender(ctx, id)).toEqual(answer);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await runs(id)).toEqual(after);
  expect((await getLatestVersion(ctx, id)).answer).toMatchObject({ status: "CANCELLED" });
}, 300_000);
