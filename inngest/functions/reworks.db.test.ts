import { afterAll, beforeAll, expect, test } from "vitest";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { changeOutro } from "@/server/core/reworks/change-outro";
import { cloneVideo } from "@/server/core/reworks/clone-video";
import { expectMadeOnce } from "./testing/kill-in-stages";
import { ReworkBench } from "./testing/rework-bench";

/**
 * One film with everything, and its copy. The reworks that redo parts of it, a kill inside each, and one inside every stage are in
 * the files of the same names that end in `.faults.test.ts`; without kills they are in `e2e/rest`.
 */
let bench: ReworkBench;
beforeAll(async () => {
  bench = await ReworkBench.open({ killedIn: ["image_generation", "video_generation"] });
}, 300_000);
afterAll(() => bench.close());

test("a film survives kill -9 while its pictures are drawn and while it is rendered: nothing is made or paid twice", async () => {
  await expectMadeOnce(bench.workshop, bench.source);
});

test("mouth shapes follow the words: every shape lies within a word or the breath around it", async () => {
  const { audio, narrator } = await bench.timelineOf(bench.source);
  const words = audio.flatMap((layer) =>
    layer.type === "speech"
      ? layer.words.map((w) => [layer.startSeconds + w.startSeconds, layer.startSeconds + w.endSeconds] as const)
      : [],
  );
  expect(narrator!.visemes.length).toBeGreaterThan(20);
  for (const { startSeconds, endSeconds } of narrator!.visemes) {
    expect(words.some(([from, to]) => startSeconds < to + 0.1 && endSeconds > from - 0.1)).toBe(true);
  }
  for (const [from, to] of words) {
    expect(narrator!.visemes.some((v) => v.startSeconds < to + 0.05 && v.endSeconds > from - 0.05)).toBe(true);
  }
});

test("a sound that is told of begins on its word, one that is shown at its cut", async () => {
  const { audio, scenes } = await bench.timelineOf(bench.source);
  const effects = audio.filter((layer) => layer.type === "effect");
  const words = audio.flatMap((layer) =>
    layer.type === "speech" ? layer.words.map((word) => ({ ...word, at: layer.startSeconds + word.startSeconds })) : [],
  );
  const bell = words.find(({ text }) => /bell/.test(text))!;
  expect(effects.find(({ prompt }) => prompt === "bell")!.startSeconds).toBeCloseTo(bell.at, 2);
  const places = effects.filter(({ prompt }) => prompt !== "bell");
  expect(places.length).toBeGreaterThan(0);
  for (const { sceneIndex, startSeconds } of places) expect(startSeconds).toBe(scenes[sceneIndex]!.startSeconds);
});

test("a clone is the same film, in files of its own, put together from parts that were there", async () => {
  const { ctx, source, workshop } = bench;
  const clone = await bench.rework({ start: () => cloneVideo(ctx, source, {}), price: 0, sound: "same" });
  expect(clone.status.render).toMatchObject({ reused_segments: clone.status.render!.segments });
  expect(clone.status).toMatchObject({ has_subtitles: true, has_footer: true, result_language: "en" });
  expect(clone.path).not.toBe(await workshop.fileOf(source));
  expect((await bench.likeness(clone.path, 0, 14)).least).toBe(1);
  expect(clone.timeline.scenes.map((s) => s.id)).not.toEqual((await bench.timelineOf(source)).scenes.map((s) => s.id));
});

test("what cannot be paid or found is refused, and leaves nothing behind", async () => {
  const { ctx, source, workshop } = bench;
  const { db } = workshop;
  const sessions = await db.videoSession.count();
  const stranger = { ...ctx, actor: { kind: "user" as const, userId: createObjectId(), authType: "api_key" as const } };
  await expect(cloneVideo(stranger, source, {})).rejects.toMatchObject({ code: "not_found" });
  const poor = createObjectId();
  await db.user.create({ data: { id: poor, email: "poor@example.com" } });
  const give = async (userId: string) => {
    await db.videoSession.update({ where: { id: source }, data: { userId } });
    await db.request.update({ where: { id: source }, data: { userId } });
  };
  await give(poor);
  const poorly = { ...ctx, actor: { ...stranger.actor, userId: poor } };
  const fields = { cta_url: "https://example.com" };
  await expect(changeOutro(poorly, "add_outro_image", { sourceId: source, fields }, {})).rejects.toMatchObject({
    code: "insufficient_credits",
  });
  await give(workshop.userId);
  expect(await db.videoSession.count()).toBe(sessions);
});
