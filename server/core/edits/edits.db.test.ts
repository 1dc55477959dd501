import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "@/server/core/context";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { idOf, talkingFilm } from "@/server/editing/testing/talking-film";
import { createLocalStorage } from "@/server/providers/storage";
import type { Edit } from "@/server/schemas/edits";
import { commitEdit } from "./commit-edit";
import { readHistory } from "./history";
import { redoEdit, undoEdit } from "./undo-edit";
import { createVersion, listVersions, restoreVersion } from "./versions";

let database: TestDatabase;
const [owner, stranger] = [createObjectId(), createObjectId()];
beforeAll(async () => {
  database = await createTestDatabase();
  for (const id of [owner, stranger]) await database.db.user.create({ data: { id, email: `${id}@example.com` } });
});
afterAll(() => database.drop());

const contextOf = (userId: string): Context => ({
  actor: { kind: "user", userId, authType: "studio" },
  ...{ db: database.db, storage: createLocalStorage("/nowhere"), requestId: "test", payments: null },
  ...{ publicUrl: "http://127.0.0.1", providers: "auto", now: () => new Date(), findTranslator: async () => null },
  secretKey: "a-secret-of-this-test-only-0123456789",
});

const REQUEST = {
  ...{ kind: "text_to_video", prompt: "Home", imageModel: "GPTIMAGE2", videoModel: "RUNWAYML", durationSeconds: 14 },
  ...{ longestSceneSeconds: 10, aspectRatio: "16:9", tone: "grounded", language: "en", enableSubtitles: true },
  ...{ backingtrackModel: "ELEVENLABS_MUSIC", ttsModel: "OPENAI", inferenceModel: "gpt-5.6-sol", generativeVideo: true },
  ...{ limitSingleNarrator: false, manualStepStages: [] },
};

/** A finished film and the ways to change it. */
async function aFilm() {
  const { db } = database;
  const id = createObjectId();
  const timeline = talkingFilm();
  await db.videoSession.create({
    data: {
      ...{ id, userId: owner, kind: "text_to_video", durationSeconds: timeline.durationSeconds, status: "COMPLETED" },
      input: REQUEST,
    },
  });
  await db.request.create({ data: { id, userId: owner, type: "video", kind: "text_to_video", objectId: id } });
  await db.$transaction((tx) => startTimeline(tx, id, "stage:test", timeline));
  const ctx = contextOf(owner);
  const commit = (edit: Edit, revision: number, commandId = randomUUID()) =>
    commitEdit(ctx, { filmId: id, id: commandId, revision, edit });
  return { id, ctx, timeline, commit, now: () => readTimeline(db, id), history: () => readHistory(db, id) };
}

const [first, second, third, fourth] = [1, 2, 3, 4].map(idOf) as [string, string, string, string];
const music = (volume: number): Edit => ({ kind: "sound.level", type: "music", volume });
const musicVolume = (film: Awaited<ReturnType<typeof readTimeline>>) => film.audio.find(({ type }) => type === "music")?.volume;

test("an edit is stored once, however often it is sent", async () => {
  const { commit, now } = await aFilm();
  const commandId = randomUUID();
  const duplicate: Edit = { kind: "scene.duplicate", sceneId: first, newId: idOf(70) };
  expect(await commit(duplicate, 1, commandId)).toEqual({ revision: 2 });
  expect(await commit(duplicate, 1, commandId)).toEqual({ revision: 2 });
  expect((await now()).scenes).toHaveLength(5);
});

test("what is done to a selection is made, undone and refused as one", async () => {
  const { id, ctx, commit, now, history } = await aFilm();
  const copies = [first, third].map((sceneId, i) => ({ kind: "scene.duplicate", sceneId, newId: idOf(70 + i) }) as const);
  expect(await commit({ kind: "batch", edits: copies }, 1)).toEqual({ revision: 2 });
  expect((await now()).scenes.map((scene) => scene.id)).toEqual([first, idOf(70), second, third, idOf(71), fourth]);
  expect((await history()).undo.map(({ label }) => label)).toEqual(["Duplicate scene × 2"]);

  const all = (await now()).scenes.map((scene) => ({ kind: "scene.delete", sceneId: scene.id }) as const);
  await expect(commit({ kind: "batch", edits: all }, 2)).rejects.toThrow("A film needs a scene.");
  await commit({ kind: "scene.lock", sceneId: second, locked: true }, 2);
  await expect(commit({ kind: "batch", edits: all.slice(0, 3) }, 3)).rejects.toThrow("This scene is locked.");
  expect((await now()).scenes).toHaveLength(6);

  for (let i = 0; i < 2; i++) await undoEdit(ctx, { filmId: id, id: randomUUID() });
  expect((await now()).scenes.map((scene) => scene.id)).toEqual([first, second, third, fourth]);
});

test("two tabs that change different parts lose nothing, even when one pushes the other's scene along", async () => {
  const { commit, now } = await aFilm();
  await commit({ kind: "scene.retime", sceneId: first, seconds: 6 }, 1);
  await commit({ kind: "scene.move", sceneId: fourth, toIndex: 0 }, 2);
  // The other tab still shows the film as it was at first.
  await commit({ kind: "captions.text", sceneId: second, page: 0, text: "Boats turn home." }, 1);
  await commit({ kind: "scene.retime", sceneId: third, seconds: 4 }, 1);
  const film = await now();
  expect(film.scenes.map((scene) => scene.id)).toEqual([fourth, first, second, third]);
  expect(film.durationSeconds).toBe(14 + 3 + 2);
  expect(JSON.stringify(film.captions)).toContain("Boats");
});

test("two tabs that change the same part: the second is told, and nothing of the first is lost", async () => {
  const { commit, now } = await aFilm();
  await commit({ kind: "scene.rewrite", sceneId: first, narration: "One." }, 1);
  await expect(commit({ kind: "scene.rewrite", sceneId: first, narration: "Two." }, 1)).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await now()).scenes[0]?.narration).toBe("One.");
});

test("200 steps back and some forth again, as the log tells them", async () => {
  const { id, ctx, commit, now, history, timeline } = await aFilm();
  for (let i = 1; i <= 200; i++) await commit(music(i / 100), i);
  for (let i = 0; i < 200; i++) await undoEdit(ctx, { filmId: id, id: randomUUID() });
  expect(await now()).toEqual(timeline);
  expect(await history()).toMatchObject({ undo: [] });
  await expect(undoEdit(ctx, { filmId: id, id: randomUUID() })).rejects.toMatchObject({ code: "invalid_request" });
  for (let i = 0; i < 5; i++) await redoEdit(ctx, { filmId: id, id: randomUUID() });
  expect(musicVolume(await now())).toBe(0.05);
  await undoEdit(ctx, { filmId: id, id: randomUUID() });
  await commit(music(0.5), 407);
  expect((await history()).redo).toEqual([]);
}, 120_000);

test("an undo leaves what came after it alone, and refuses where that is not possible", async () => {
  const { id, ctx, commit, now } = await aFilm();
  await commit({ kind: "scene.rewrite", sceneId: first, narration: "One." }, 1);
  // A stage's change, which is no step of anybody's.
  await database.db.$transaction((tx) => editTimeline(tx, id, "stage:test", (film) => ({ ...film, title: "Later" })));
  await undoEdit(ctx, { filmId: id, id: randomUUID() });
  expect(await now()).toMatchObject({
    title: "Later",
    scenes: [{ narration: "The keeper lights the lamp at dusk." }, {}, {}, {}],
  });
  await redoEdit(ctx, { filmId: id, id: randomUUID() });
  await database.db.$transaction((tx) =>
    editTimeline(tx, id, "stage:test", (film) => {
      film.scenes[0]!.narration = "Three.";
      return film;
    }),
  );
  await expect(undoEdit(ctx, { filmId: id, id: randomUUID() })).rejects.toMatchObject({ code: "conflict" });
});

test("a version brings a film back, and can be undone itself", async () => {
  const { id, ctx, commit, now, timeline } = await aFilm();
  await createVersion(ctx, { filmId: id, name: "First cut" });
  await commit({ kind: "scene.delete", sceneId: second }, 1);
  const [version] = await listVersions(ctx, id);
  await restoreVersion(ctx, { filmId: id, versionId: version!.id });
  expect(await now()).toEqual(timeline);
  await undoEdit(ctx, { filmId: id, id: randomUUID() });
  expect((await now()).scenes).toHaveLength(3);
});

test("another's film is not found, and another's file cannot be put into one's own", async () => {
  const { id, commit } = await aFilm();
  const theirs = contextOf(stranger);
  await expect(commitEdit(theirs, { filmId: id, id: randomUUID(), revision: 1, edit: music(0) })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(undoEdit(theirs, { filmId: id, id: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
  const key = `uploads/${stranger}/secret.jpg`;
  await database.db.asset.create({ data: { key, userId: stranger, mimeType: "image/jpeg", byteLength: 1, sha256: "0" } });
  const image = { key, mimeType: "image/jpeg" };
  await expect(commit({ kind: "scene.picture", sceneId: first, image }, 1)).rejects.toMatchObject({ code: "not_found" });
});
