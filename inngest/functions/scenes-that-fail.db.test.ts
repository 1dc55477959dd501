import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createClient } from "@/inngest/client";
import { silentLog } from "@/inngest/embedded/silent-log";
import { type RunningEngine, startEngine } from "@/inngest/embedded/start-engine";
import { startOutboxRelay } from "@/inngest/outbox-relay";
import type { Context } from "@/server/core/context";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { getBalance } from "@/server/core/credits/get-balance";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { commitEdit } from "@/server/core/edits/commit-edit";
import { undoEdit } from "@/server/core/edits/undo-edit";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { cancelRender } from "@/server/core/sessions/cancel-render";
import { createVideo } from "@/server/core/sessions/create-video";
import { processNext } from "@/server/core/sessions/process-next";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { quoteWork, requestWork } from "@/server/core/works/request-work";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { chooseImageEditor } from "@/server/providers/image-edit";
import { chooseLanguage } from "@/server/providers/language";
import { chooseSoundEffect } from "@/server/providers/sound-effect";
import { createLocalStorage } from "@/server/providers/storage";
import type { Edit } from "@/server/schemas/edits";
import type { AcceptedVideo } from "@/server/schemas/videos";
import type { StageDeps } from "@/server/stages/deps";
import { workFunctions } from "./film-works";
import { generateVideo } from "./generate-video";
import { sceneFunctions } from "./scenes";
import { stageFunctions } from "./stages";
import { shortFilm } from "./testing/workshop";

/** The real pipeline on the real engine, up to the rendering; who draws and who moves pictures refuses what it is told to refuse. */
const REFUSED = "The picture service refuses this prompt. Describe the scene in other words.";
const userId = createObjectId();
/** Which scenes get no picture, and how many clips are refused next. */
const refused = { pictures: new Set<number>(), clips: 0 };
/** Called while a line is being spoken. */
let whileSpeaking = async (_text: string): Promise<void> => {};
let database: TestDatabase;
let folder: string;
let ctx: Context;
let engine: RunningEngine;
let relay: ReturnType<typeof startOutboxRelay>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "scenes-"));
  const { db, url } = database;
  await db.user.create({ data: { id: userId, email: `${userId}@example.com` } });
  await db.$transaction((tx) => grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(5000), reason: "test" }));
  const common = { db, storage: createLocalStorage(join(folder, "media")), publicUrl: "http://127.0.0.1", allowPrivateHosts: [] };
  const secretKey = "a-secret-of-this-test-only-0123456789";
  ctx = {
    ...common,
    ...{ actor: { kind: "user", userId, authType: "studio" }, requestId: "test", payments: null, providers: "auto", secretKey },
    ...{ now: () => new Date(), findTranslator: async () => null },
  };
  const deps: StageDeps = { ...common, secretKey, workDir: folder, renderer: noRenderer, providers: refusing };
  const client = createClient({ kind: "embedded" }, { log: silentLog });
  const scenes = sceneFunctions(client, deps);
  const stages = stageFunctions(client, deps, scenes);
  const pipeline = [generateVideo(client, deps, stages), ...Object.values(stages), ...Object.values(scenes)];
  const functions = [...pipeline, ...workFunctions(client, deps, scenes)];
  engine = await startEngine({ databaseUrl: url, client, functions, concurrency: 8, backoffScale: 0.001, log: silentLog });
  relay = startOutboxRelay({ databaseUrl: url, send: (event) => client.send(event), log: silentLog });
}, 60_000);
afterAll(async () => {
  await relay.stop();
  await engine.stop({ graceMilliseconds: 1000 });
  await expectCleanLedger(database.db);
  await database.drop();
  await rm(folder, { recursive: true });
});

const noRenderer: StageDeps["renderer"] = {
  renderFilm: () => Promise.reject(new Error("nothing is rendered here")),
  makeProxy: () => Promise.reject(new Error("nothing is rendered here")),
  renderPoster: () => Promise.reject(new Error("nothing is rendered here")),
  parts: async () => null,
};
/** All but the words are made at once: what they look and sound like is not what this is about. */
const refusing: StageDeps["providers"] = {
  ...{
    language: chooseLanguage,
    soundEffect: chooseSoundEffect,
    lipSync: null,
    imageEditor: chooseImageEditor(),
    translator: async () => null,
  },
  speech: () => ({
    name: "voice",
    async speak({ text, outputPath }) {
      await whileSpeaking(text);
      await writeFile(outputPath, `a line: ${text}`);
      return { mimeType: "audio/wav", durationSeconds: 2, words: [], visemes: [] };
    },
  }),
  music: () => ({
    name: "band",
    async compose({ durationSeconds, outputPath }) {
      await writeFile(outputPath, "a tune");
      return { mimeType: "audio/wav", durationSeconds };
    },
  }),
  image: () => ({
    name: "easel",
    async draw({ index, seed, outputPath }) {
      if (refused.pictures.has(index)) throw new AppError("provider_failed", REFUSED);
      await writeFile(outputPath, `a picture ${index} ${seed}`);
      return { mimeType: "image/jpeg", width: 1280, height: 720, description: "A picture" };
    },
  }),
  video: () => ({
    name: "crank",
    async animate({ durationSeconds, outputPath, seed }) {
      if (refused.clips-- > 0) throw new AppError("provider_failed", REFUSED);
      await writeFile(outputPath, `a clip ${seed}`);
      return { mimeType: "video/mp4", width: 1280, height: 720, durationSeconds };
    },
  }),
};

const film: AcceptedVideo = {
  ...shortFilm,
  ...{ prompt: "A lighthouse. Small boats come home. The sea is calm.", durationSeconds: 12, mendable: true },
  ...{ longestSceneSeconds: 4, enableSubtitles: false, manualStepStages: ["ai_video_generation", "lip_sync_generation"] },
};
const until = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 60_000, interval: 30 });
const session = (id: string) => database.db.videoSession.findUniqueOrThrow({ where: { id }, include: { stages: true } });
const timelineOf = (id: string) => readTimeline(database.db, id);
const balance = async () => toCredits(await getBalance(database.db, `user:${userId}`));
const statusOf = async (id: string, stage: string) => (await session(id)).stages.find((run) => run.stage === stage)?.status;
const waits = (id: string, stage: string) => until(async () => expect((await session(id)).waitingFor).toBe(stage));
const failures = async (id: string) => (await timelineOf(id)).scenes.map(({ failure }) => failure?.part ?? null);

async function done(filmId: string, sceneId: string): Promise<number> {
  const { id, credits } = await requestWork(ctx, { filmId, asked: { kind: "picture", sceneId } });
  await until(async () =>
    expect(await database.db.filmWork.findUnique({ where: { id } })).toMatchObject({ status: "COMPLETED" }),
  );
  return credits;
}

test("a scene without a picture waits while the rest goes on; mended for nothing, the film goes on by itself", async () => {
  refused.pictures.add(1);
  const { session_id: id } = await createVideo(ctx, { ...film, routeType: "step" });
  const paid = await balance();
  await until(async () => {
    expect(await failures(id)).toContain("picture");
    expect([await statusOf(id, "speech_generation"), await statusOf(id, "music_generation")]).toEqual(["COMPLETED", "COMPLETED"]);
  });
  const { scenes } = await timelineOf(id);
  const stuck = scenes[1]!;
  expect(stuck.failure).toMatchObject({ part: "picture", reason: REFUSED });
  expect(scenes.filter(({ image }) => image === null)).toHaveLength(1);
  expect(await session(id)).toMatchObject({ status: "PENDING", waitingFor: null, failure: null });
  expect(await statusOf(id, "image_generation")).toBe("PENDING");

  // Still refused: it costs nothing and nothing is lost.
  const asked = { kind: "picture", sceneId: stuck.id } as const;
  expect(await quoteWork(ctx, id, asked)).toMatchObject({ credits: 0 });
  await expect(quoteWork(ctx, id, { ...asked, sceneId: scenes[0]!.id })).rejects.toMatchObject({ code: "conflict" });
  const again = await requestWork(ctx, { filmId: id, asked });
  await until(async () =>
    expect(await database.db.filmWork.findUnique({ where: { id: again.id } })).toMatchObject({
      status: "FAILED",
      failure: REFUSED,
    }),
  );
  refused.pictures.clear();
  expect(await done(id, stuck.id)).toBe(0);
  await waits(id, "ai_video_generation");
  expect(await failures(id)).not.toContain("picture");
  expect(await statusOf(id, "image_generation")).toBe("COMPLETED");
  expect(await balance()).toBe(paid);

  // It has been mended: taking that back does not make another one free.
  await undoEdit(ctx, { filmId: id, id: crypto.randomUUID() });
  expect(await failures(id)).toContain("picture");
  expect((await quoteWork(ctx, id, asked)).credits).toBeGreaterThan(0);
  await cancelRender(ctx, id);
});

test("a scene that cannot be moved is its picture, and the film goes on; deleting a scene mends a film too", async () => {
  refused.pictures.add(0);
  const { session_id: id } = await createVideo(ctx, { ...film, routeType: "step" });
  await until(async () => expect(await failures(id)).toContain("picture"));
  const [first] = (await timelineOf(id)).scenes;
  await until(async () => {
    const { revision } = await session(id);
    await commitEdit(ctx, { filmId: id, id: crypto.randomUUID(), revision, edit: { kind: "scene.delete", sceneId: first!.id } });
  });
  refused.pictures.clear();
  await waits(id, "ai_video_generation");

  const { scenes } = await timelineOf(id);
  expect(scenes.length).toBeGreaterThan(1);
  refused.clips = 1;
  await processNext(ctx, id);
  await waits(id, "lip_sync_generation");
  expect(await statusOf(id, "ai_video_generation")).toBe("COMPLETED");
  expect((await failures(id)).filter((part) => part === "clip")).toHaveLength(1);
  const still = (await timelineOf(id)).scenes.find(({ failure }) => failure)!;
  const picture = still.image;
  expect(await done(id, still.id)).toBe(0);
  const mended = (await timelineOf(id)).scenes.find((scene) => scene.id === still.id)!;
  expect(mended.clips.ai_video).toBeDefined();
  expect(mended).toMatchObject({ image: picture });
  expect(mended.failure).toBeUndefined();
  await cancelRender(ctx, id);
});

test("a line that is rewritten, or moved, while it is being spoken is spoken as it is written", async () => {
  const { session_id: id } = await createVideo(ctx, { ...film, routeType: "step" });
  const spoken: string[] = [];
  const change = (edit: Edit) =>
    until(async () => {
      const { revision } = await session(id);
      await commitEdit(ctx, { filmId: id, id: crypto.randomUUID(), revision, edit });
    });
  whileSpeaking = async (text) => {
    spoken.push(text);
    if (spoken.length > 1) return;
    const { scenes } = await timelineOf(id);
    const said = scenes.find(({ narration }) => narration.trim() === text)!;
    await change({ kind: "scene.rewrite", sceneId: said.id, narration: "The keeper sleeps." });
    await change({ kind: "scene.move", sceneId: said.id, toIndex: said.index === 0 ? scenes.length - 1 : 0 });
    await change({ kind: "scene.rewrite", sceneId: scenes.find(({ id }) => id !== said.id)!.id, narration: "" });
  };
  await waits(id, "ai_video_generation").finally(() => {
    whileSpeaking = async () => {};
  });
  const { scenes, audio } = await timelineOf(id);
  const said = (index: number) => audio.flatMap((a) => (a.type === "speech" && a.sceneIndex === index ? [a.text] : []));
  expect(scenes.map(({ index }) => said(index).join(" "))).toEqual(scenes.map(({ narration }) => narration.trim()));
  expect(spoken).toContain("The keeper sleeps.");
  expect(scenes.some(({ narration }) => narration === "")).toBe(true);
  await cancelRender(ctx, id);
});

test.each([
  ["nobody could mend", { mendable: false }, [1]],
  ["has not one picture", {}, [0, 1, 2, 3, 4, 5, 6, 7]],
])("a film that %s fails as ever, with everything given back", async (_, facts, scenes) => {
  for (const index of scenes) refused.pictures.add(index);
  const before = await balance();
  const { session_id: id } = await createVideo(ctx, { ...film, ...facts });
  await until(async () => expect(await session(id)).toMatchObject({ status: "FAILED", failure: REFUSED }));
  refused.pictures.clear();
  expect(await balance()).toBe(before);
});
