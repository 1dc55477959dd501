import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { chooseTranslator } from "@/server/providers/translation";
import { runFfmpeg } from "@/server/render/ffmpeg";
import { comparePictures } from "@/server/render/testing/compare-pictures";
import type { WorkerProcess } from "./testing/worker-process";
import { shortFilm, Workshop } from "./testing/workshop";

/** A finished film with everything, and another one, from which all others are made. */
let source: string;
let other: string;
let workshop: Workshop;
let worker: WorkerProcess;
let ctx: Context;
/** A language model's answers as they were recorded: Spanish for whatever is asked, longer than the English. */
let vendor: Server;

const signal = AbortSignal.timeout(900_000);
const SPANISH: Record<string, string> = { "Book a night": "Reserva una noche" };

beforeAll(async () => {
  workshop = await Workshop.open({ credits: 20_000 });
  vendor = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const { texts } = JSON.parse(JSON.parse(text).messages[1].content) as { texts: string[] };
      const spanish = (line: string) =>
        SPANISH[line] ?? `Y así siguió la historia, noche tras noche, junto al mar abierto y tranquilo.`;
      const content = JSON.stringify({ texts: texts.map((line) => (line === "" ? "" : spanish(line))) });
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ id: "1", object: "chat.completion", choices: [{ index: 0, message: { role: "assistant", content } }] }),
      );
    });
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/v1`;
  ctx = workshop.context({ findTranslator: chooseTranslator({ apiKey: "sk-test", baseUrl, model: "gpt-5.5" }) });
  worker = await workshop.startWorker({ OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: baseUrl });
  const full = {
    ...{ ...shortFilm, narratorAvatar: true, footer: [{ text: "Book a night", url: "https://example.com/stay", logo: null }] },
    outro: {
      ...{ kind: "generated" as const, url: "https://example.com/stay", centreImage: null, topText: null, bottomText: null },
      ...{ logo: null, animated: true },
    },
  };
  source = (await createVideo(ctx, { ...full, prompt: "A lighthouse keeper writes letters. The sea takes them." })).session_id;
  other = (await createVideo(ctx, { ...shortFilm, prompt: "Five friends build a boat. On the tenth winter they sail." }))
    .session_id;
  await workshop.finished(source);
  await workshop.finished(other);
}, 400_000);
afterAll(async () => {
  vendor?.close();
  await workshop.close();
});

const finished = (sessionId: string) => workshop.finished(sessionId);
const fileOf = (sessionId: string) => workshop.fileOf(sessionId);
const balance = () => workshop.balance();
const timelineOf = (sessionId: string) => readTimeline(workshop.db, sessionId);

/** All that is stored of a film: what a rework must not touch. */
async function everythingOf(sessionId: string) {
  const { updatedAt: _, ...session } = await workshop.db.videoSession.findUniqueOrThrow({ where: { id: sessionId } });
  const assets = await workshop.db.asset.findMany({ where: { sessionId }, orderBy: { key: "asc" } });
  const files = await Promise.all(assets.map(async ({ key }) => [key, (await stat(join(workshop.folder, "media", key))).size]));
  return { session, assets, files };
}

interface Made {
  session_id: string;
  creditsCharged: number;
  remainingCredits: number;
}

/** Runs a rework to its end, with a kill -9 of the worker inside it: its price is paid once, its source is as before, its files are its own. */
async function rework(start: () => Promise<Made>, price: number, sound: "same" | "other" = "same", from = source) {
  const before = await everythingOf(source);
  const money = await balance();
  const made = await start();
  expect(made).toMatchObject({ creditsCharged: price, remainingCredits: money - price });
  await killInside(made.session_id);
  const status = await finished(made.session_id);
  expect(await balance()).toBe(money - price);
  expect(status.creditsCharged).toBe(price);
  expect(await everythingOf(source)).toEqual(before);
  const timeline = await timelineOf(made.session_id);
  const foreign = JSON.stringify(timeline)
    .match(/sessions\/[0-9a-f]{24}/g)!
    .filter((key) => !key.endsWith(made.session_id));
  expect(foreign).toEqual([]);
  const path = await fileOf(made.session_id);
  const report = await checkFilm(path, { timeline });
  expect(report.problems).toEqual([]);
  expect((await soundOf(path)) === (await soundOf(await fileOf(from)))).toBe(sound === "same");
  return { id: made.session_id, status, timeline, path };
}

/** Hash of all that is heard in a film. */
async function soundOf(path: string): Promise<string> {
  const { stdout } = await runFfmpeg(["-i", path, "-vn", "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"], { signal });
  return createHash("sha256").update(stdout).digest("hex");
}

/** kill -9 of the worker while a stage runs; the next one goes on. */
async function killInside(sessionId: string): Promise<void> {
  await workshop.until(async () => (await workshop.db.stageRun.count({ where: { sessionId, status: "PENDING" } })) > 0);
  await worker.kill("SIGKILL");
  expect(await workshop.db.videoSession.count({ where: { id: sessionId, status: "PENDING" } })).toBe(1);
  await worker.start();
}

async function pictureOf(width: number, height: number): Promise<string> {
  const picture = await sharp({ create: { width, height, channels: 3, background: "#2d6a8f" } })
    .png()
    .toBuffer();
  return `data:image/png;base64,${picture.toString("base64")}`;
}

/** Which frames of a film are those of its source, as [first, past-the-last] in seconds. */
async function likeness(path: string, from: number, to: number, reference?: string) {
  const timeline = await timelineOf(source);
  const first = Math.round(from * 30);
  const frames = Math.round(to * 30);
  const all = await comparePictures(path, reference ?? (await fileOf(source)), { ...timeline, frames }, first);
  return all;
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

test("mouth shapes follow the words: every shape lies within a word or the breath around it", async () => {
  const { audio, narrator } = await timelineOf(source);
  const words = audio.flatMap((layer) =>
    layer.type === "speech"
      ? layer.words.map((w) => [layer.startSeconds + w.startSeconds, layer.startSeconds + w.endSeconds] as const)
      : [],
  );
  for (const { startSeconds, endSeconds } of narrator!.visemes) {
    expect(words.some(([from, to]) => startSeconds < to + 0.1 && endSeconds > from - 0.1)).toBe(true);
  }
  for (const [from, to] of words) {
    expect(narrator!.visemes.some((v) => v.startSeconds < to + 0.05 && v.endSeconds > from - 0.05)).toBe(true);
  }
});

describe("reworks", () => {
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
    await expect(changeOutro(ctx, "update_outro_image", { sourceId: other, fields }, {})).rejects.toThrow(
      /does not have an outro/,
    );
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
});

test("what cannot be paid, found or finished is refused, and leaves nothing behind", async () => {
  const sessions = await workshop.db.videoSession.count();
  const stranger = { ...ctx, actor: { kind: "user" as const, userId: createObjectId(), authType: "api_key" as const } };
  await expect(cloneVideo(stranger, source, {})).rejects.toMatchObject({ code: "not_found" });
  const fields = { cta_url: "https://example.com" };
  const poor = createObjectId();
  await workshop.db.user.create({ data: { id: poor, email: "poor@example.com" } });
  const give = async (owner: string) => {
    await workshop.db.videoSession.update({ where: { id: other }, data: { userId: owner } });
    await workshop.db.request.update({ where: { id: other }, data: { userId: owner } });
  };
  await give(poor);
  const poorly = { ...ctx, actor: { ...stranger.actor, userId: poor } };
  await expect(changeOutro(poorly, "add_outro_image", { sourceId: other, fields }, {})).rejects.toMatchObject({
    code: "insufficient_credits",
  });
  await give(workshop.userId);
  expect(await workshop.db.videoSession.count()).toBe(sessions);
});
