import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import type { Context } from "@/server/core/context";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { changeFooter } from "@/server/core/reworks/change-footer";
import { changeOutro } from "@/server/core/reworks/change-outro";
import { addSubtitles, removeSubtitles } from "@/server/core/reworks/change-subtitles";
import { cloneVideo } from "@/server/core/reworks/clone-video";
import { joinVideos } from "@/server/core/reworks/join-videos";
import { regenerateAvatar } from "@/server/core/reworks/regenerate-avatar";
import { rerollScenes } from "@/server/core/reworks/reroll-scenes";
import { translateVideo } from "@/server/core/reworks/translate-video";
import { type Rework, ReworkBench } from "./testing/rework-bench";
import { shortFilm, type Workshop } from "./testing/workshop";

/** Every rework, each with a kill -9 inside it, compared picture by picture with a finished film that has everything. */
let bench: ReworkBench;
let workshop: Workshop;
let ctx: Context;
let source: string;
/** A film without presenter, footer and outro. */
let other: string;
beforeAll(async () => {
  bench = await ReworkBench.open({ killedIn: [] });
  ({ workshop, ctx, source } = bench);
  other = await bench.film({ ...shortFilm, prompt: "Five friends build a boat. On the tenth winter they sail." });
}, 400_000);
afterAll(() => bench.close());

const rework = (start: Rework["start"], price: number, sound: Rework["sound"] = "same", from?: string) =>
  bench.rework({ start, price, sound, from, kill: true });
const timelineOf = (sessionId: string) => bench.timelineOf(sessionId);
const fileOf = (sessionId: string) => workshop.fileOf(sessionId);
const likeness: ReworkBench["likeness"] = (...asked) => bench.likeness(...asked);

async function pictureOf(width: number, height: number): Promise<string> {
  const picture = await sharp({ create: { width, height, channels: 3, background: "#2d6a8f" } })
    .png()
    .toBuffer();
  return `data:image/png;base64,${picture.toString("base64")}`;
}

test("the source has a presenter, footers, captions and an outro", async () => {
  const timeline = await timelineOf(source);
  expect(timeline.narrator!.visemes.length).toBeGreaterThan(20);
  expect(timeline.footer.map((item) => item.text)).toEqual(timeline.scenes.map(() => "Book a night"));
  expect(timeline.captions!.pages.length).toBeGreaterThan(0);
  expect(timeline.outro).toMatchObject({ kind: "generated", url: "https://example.com/stay", startSeconds: 6, endSeconds: 14 });
  expect(timeline.durationSeconds).toBe(14);
  expect((await checkFilm(await fileOf(source), { timeline })).problems).toEqual([]);
  const music = timeline.audio.find((layer) => layer.type === "music")!;
  expect(music.endSeconds).toBeCloseTo(14, 1);
});

test("a clone is the same film, in files of its own, put together from parts that were there", async () => {
  const clone = await rework(() => cloneVideo(ctx, source, {}), 0);
  expect(clone.status.render).toMatchObject({ reused_segments: clone.status.render!.segments });
  expect(clone.status).toMatchObject({ has_subtitles: true, has_footer: true, result_language: "en" });
  expect(clone.path).not.toBe(await fileOf(source));
  const { least } = await likeness(clone.path, 0, 14);
  expect(least).toBe(1);
  expect(clone.timeline.scenes.map((s) => s.id)).not.toEqual((await timelineOf(source)).scenes.map((s) => s.id));
});

test("without subtitles and with them again", async () => {
  const without = await rework(() => removeSubtitles(ctx, source, {}), 0);
  expect(without.status.has_subtitles).toBe(false);
  expect(without.timeline.captions).toBeNull();
  expect((await likeness(without.path, 0, 5)).least).toBeLessThan(0.999);
  expect((await likeness(without.path, 6, 14)).least).toBe(1);
  const again = await rework(() => addSubtitles(ctx, without.id, undefined, {}), 0);
  expect(again.status.has_subtitles).toBe(true);
  expect((await likeness(again.path, 0, 14)).least).toBe(1);
});

test("another outro: the scenes stay, frame by frame", async () => {
  const fields = { cta_url: "https://example.com/elsewhere", cta_text_top: "Elsewhere is nice too" };
  const changed = await rework(() => changeOutro(ctx, "update_outro_image", { sourceId: source, fields }, {}), 75);
  expect(changed.timeline.outro).toMatchObject({ topText: "Elsewhere is nice too", bottomText: "example.com/elsewhere" });
  expect(changed.timeline.durationSeconds).toBe(14);
  expect((await likeness(changed.path, 0, 6)).least).toBe(1);
  expect((await likeness(changed.path, 8, 14)).least).toBeLessThan(0.99);
});

test("a film without an outro gets one, and its music plays on", async () => {
  const fields = { cta_url: "https://example.com/boat" };
  await expect(changeOutro(ctx, "update_outro_image", { sourceId: other, fields }, {})).rejects.toThrow(/does not have an outro/);
  // A picture that cannot fill the frame is refused before anything is made or paid.
  const sessions = await workshop.db.videoSession.count();
  const small = { outro_image_url: await pictureOf(640, 360) };
  await expect(changeOutro(ctx, "add_outro_image", { sourceId: other, fields: small }, {})).rejects.toMatchObject({
    ...{ code: "invalid_request", message: expect.stringMatching(/outro_image_url: .*640×360.*1280×720/) },
  });
  expect(await workshop.db.videoSession.count()).toBe(sessions);
  const added = await rework(() => changeOutro(ctx, "add_outro_image", { sourceId: other, fields }, {}), 75, "other", other);
  expect(added.timeline.durationSeconds).toBe(14);
  expect(added.timeline.audio.find((layer) => layer.type === "music")!.endSeconds).toBe(14);
  expect((await likeness(added.path, 0, 6, await fileOf(other))).least).toBe(1);
});

test("another footer, and none", async () => {
  const fields = { cta_text: "Come and stay with us" };
  const changed = await rework(() => changeFooter(ctx, { sourceId: source, remove: false, fields }, {}), 75);
  expect(changed.timeline.footer.map(({ text, url }) => [text, url])).toEqual(
    changed.timeline.scenes.map(() => ["Come and stay with us", "https://example.com/stay"]),
  );
  expect((await likeness(changed.path, 6, 14)).least).toBe(1);
  const none = await rework(() => changeFooter(ctx, { sourceId: source, remove: true, fields: {} }, {}), 75);
  expect(none.status.has_footer).toBe(false);
  expect(none.timeline.footer).toEqual([]);
});

test("another presenter says the same", async () => {
  const changed = await rework(() => regenerateAvatar(ctx, source, {}), 0);
  const before = await timelineOf(source);
  expect(changed.timeline.narrator!.seed).not.toBe(before.narrator!.seed);
  expect(changed.timeline.narrator!.visemes).toEqual(before.narrator!.visemes);
  await expect(regenerateAvatar(ctx, other, {})).rejects.toThrow(/does not have a narrator avatar/);
});

test("joined: one after the other, the first one's outro between them", async () => {
  const joined = await rework(() => joinVideos(ctx, { sourceIds: [source, other], blend: false }, {}), 60, "other");
  expect(joined.timeline.durationSeconds).toBe(20);
  expect(joined.timeline.interludes).toHaveLength(1);
  expect(joined.timeline.title).toMatch(/^Joined reel: .+ \+ /);
  expect(await likeness(joined.path, 0, 14)).toMatchObject({ least: 1 });
  expect(joined.status.render!.reused_segments).toBeGreaterThan(0);
  await expect(joinVideos(ctx, { sourceIds: [source], blend: false }, {})).rejects.toThrow(/at least two/);
  await expect(joinVideos(ctx, { sourceIds: [source, source], blend: false }, {})).rejects.toThrow(/twice/);
  await expect(joinVideos(ctx, { sourceIds: [source, createObjectId()], blend: false }, {})).rejects.toThrow(/not found/);
});

test("in another language: the same pictures, scenes as long as the words need, texts of outro and footer too", async () => {
  const before = await timelineOf(source);
  const asked = { sourceId: source, to: "es", subtitles: true, outro: true, footer: true };
  const spanish = await rework(() => translateVideo(ctx, asked, {}), 42, "other");
  expect(spanish.status).toMatchObject({ result_language: "es", has_subtitles: true, has_footer: true });
  const { timeline } = spanish;
  expect(timeline.scenes.map((scene) => scene.image!.key.split("/").at(-1))).toEqual(
    before.scenes.map((scene) => scene.image!.key.split("/").at(-1)),
  );
  for (const [i, scene] of timeline.scenes.entries()) {
    const [long, was] = [scene, before.scenes[i]!].map(({ startSeconds, endSeconds }) => endSeconds - startSeconds);
    expect(long).toBeGreaterThanOrEqual(was! - 1e-6);
    const line = timeline.audio.find((layer) => layer.type === "speech" && layer.sceneIndex === i)!;
    expect(line.startSeconds).toBeGreaterThanOrEqual(scene.startSeconds);
    expect(line.endSeconds).toBeLessThanOrEqual(scene.endSeconds + 1e-6);
  }
  expect(timeline.durationSeconds).toBeGreaterThan(before.durationSeconds);
  expect(timeline.outro!.startSeconds).toBeCloseTo(timeline.scenes.at(-1)!.endSeconds, 6);
  expect(timeline.footer.map((item) => item.text)).toEqual(timeline.scenes.map(() => "Reserva una noche"));
  expect(timeline.outro).toMatchObject({ language: "es", url: "https://example.com/stay", bottomText: "example.com/stay" });
  expect(timeline.captions!.language).toBe("es");
  expect(timeline.narrator!.seed).toBe(before.narrator!.seed);
  expect(timeline.narrator!.visemes).not.toEqual(before.narrator!.visemes);
  const music = timeline.audio.find((layer) => layer.type === "music")!;
  expect(music.endSeconds).toBeCloseTo(timeline.durationSeconds, 1);
  await expect(translateVideo(ctx, { ...asked, to: "en" }, {})).rejects.toThrow(/already in English/);
});

test("one scene again: only it changes", async () => {
  const before = await timelineOf(source);
  const [scene] = before.scenes;
  const clips = Math.ceil((scene!.endSeconds - scene!.startSeconds) * 14 - 1e-6);
  const changed = await rework(() => rerollScenes(ctx, { sourceId: source, layers: [1] }, {}), 46 + clips);
  expect(changed.timeline.scenes[0]!.image!.key.split("/").at(-1)).not.toBe(scene!.image!.key.split("/").at(-1));
  const end = scene!.endSeconds + 0.5;
  const rest = await likeness(changed.path, end, 14);
  expect(rest).toMatchObject({ least: 1 });
  const own = await readFile(join(workshop.folder, "media", changed.timeline.scenes[1]!.image!.key));
  expect(own.equals(await readFile(join(workshop.folder, "media", before.scenes[1]!.image!.key)))).toBe(true);
});
