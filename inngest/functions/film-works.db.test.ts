import { randomUUID } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadableStream } from "node:stream/web";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { commitEdit } from "@/server/core/edits/commit-edit";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { takeInUpload } from "@/server/core/uploads/take-in-upload";
import { removeOldVideos } from "@/server/core/uploads/video-uploads";
import { cancelWork, quoteWork, requestWork } from "@/server/core/works/request-work";
import { speechOf } from "@/server/editing/edit-captions";
import { probe, runFfmpeg } from "@/server/render/ffmpeg";
import { writeNumberedClip, writeTone } from "@/server/render/testing/media-samples";
import type { Edit } from "@/server/schemas/edits";
import type { AskedWork } from "@/server/schemas/works";
import { shortFilm, Workshop } from "./testing/workshop";

let workshop: Workshop;
let filmId: string;
beforeAll(async () => {
  workshop = await Workshop.open({ credits: 5000 });
  await workshop.startWorker();
  const request = { ...shortFilm, generativeVideo: false, prompt: "A lighthouse. Small boats. A calm sea." };
  filmId = (await createVideo(workshop.context(), request)).session_id;
  await workshop.finished(filmId);
}, 300_000);
afterAll(() => workshop.close());

const film = () => readTimeline(workshop.db, filmId);
const revision = async () => (await workshop.db.videoSession.findUniqueOrThrow({ where: { id: filmId } })).revision;
const edit = async (change: Edit) =>
  commitEdit(workshop.context(), { filmId, id: randomUUID(), revision: await revision(), edit: change });

async function done(asked: AskedWork) {
  const { id } = await requestWork(workshop.context(), { filmId, asked });
  return workshop.until(async () => {
    const work = await workshop.db.filmWork.findUniqueOrThrow({ where: { id } });
    return work.status !== "PENDING" && work;
  });
}

test("a rewritten line is spoken again and no other; a rendering makes only what it changed", async () => {
  const before = await film();
  const [scene] = before.scenes;
  const balance = await workshop.balance();
  await edit({ kind: "scene.rewrite", sceneId: scene!.id, narration: "The light turns." });
  const { credits } = await quoteWork(workshop.context(), filmId, { kind: "speak", sceneId: scene!.id });
  expect(credits).toBeGreaterThan(0);
  expect(await done({ kind: "speak", sceneId: scene!.id })).toMatchObject({ status: "COMPLETED", credits });
  expect(await workshop.balance()).toBe(balance - credits);
  const after = await film();
  expect(speechOf(after, scene!.id)?.text).toBe("The light turns.");
  for (const other of before.scenes.slice(1)) {
    expect(speechOf(after, other.id)?.asset).toEqual(speechOf(before, other.id)?.asset);
  }
  expect(JSON.stringify(after.captions?.pages[0])).toContain("light");

  const fileBefore = await workshop.fileOf(filmId);
  const rendered = await done({ kind: "render" });
  expect(rendered).toMatchObject({ status: "COMPLETED", credits: 0 });
  expect(rendered.reused).toBeGreaterThan(0);
  expect(rendered.reused).toBeLessThan(rendered.parts);
  expect((await stat(fileBefore)).size).toBeGreaterThan(0);
  const report = await checkFilm(await workshop.fileOf(filmId), { timeline: after });
  expect(report.problems).toEqual([]);
}, 240_000);

test("a new footer costs what its route costs, and a cancelled rendering gives it back and keeps the film", async () => {
  const balance = await workshop.balance();
  const file = await workshop.fileOf(filmId);
  await edit({ kind: "footer.set", sceneId: null, footer: { text: "Visit the lighthouse", url: null } });
  // Whoever saw "free" a moment before the footer was stored is told, and pays nothing.
  await expect(requestWork(workshop.context(), { filmId, asked: { kind: "render" }, credits: 0 })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("75 credits now"),
  });
  expect(await workshop.balance()).toBe(balance);
  const { id, credits } = await requestWork(workshop.context(), { filmId, asked: { kind: "render" } });
  expect(credits).toBe(75);
  await expect(requestWork(workshop.context(), { filmId, asked: { kind: "render" } })).rejects.toMatchObject({
    code: "conflict",
  });
  await cancelWork(workshop.context(), id);
  expect(await workshop.balance()).toBe(balance);
  expect(await workshop.fileOf(filmId)).toBe(file);
  await edit({ kind: "footer.set", sceneId: null, footer: { text: "", url: null } });
});

test("another picture, stems, a film without captions and a rough cut", async () => {
  const [, scene] = (await film()).scenes;
  expect(await done({ kind: "picture", sceneId: scene!.id })).toMatchObject({ status: "COMPLETED" });
  const after = (await film()).scenes[1]!;
  expect(after.image?.key).not.toBe(scene!.image?.key);
  const stems = await done({ kind: "stems" });
  const { files } = stems.result as { files: Record<string, string> };
  for (const kind of ["speech", "music", "effect"]) {
    expect((await stat(join(workshop.folder, "media", files[kind]!))).size).toBeGreaterThan(44);
  }
  const captionless = await done({ kind: "captionless" });
  expect(captionless).toMatchObject({ status: "COMPLETED" });
  expect(Object.keys((captionless.result as { files: object }).files)).toEqual(["captionless"]);
  const preview = await done({ kind: "preview" });
  expect(preview).toMatchObject({ status: "COMPLETED", credits: 0 });
  const { preview: file } = (preview.result as { files: { preview: string } }).files;
  const { streams, durationSeconds } = await probe(mediaPath(file));
  const { width, height, durationSeconds: filmSeconds } = await film();
  expect(streams.find(({ codec_type }) => codec_type === "video")).toMatchObject({
    ...{ width: Math.round((640 * width) / Math.max(width, height)), r_frame_rate: "15/1" },
  });
  expect(Math.abs(durationSeconds - filmSeconds)).toBeLessThan(0.2);
}, 240_000);

const signal = AbortSignal.timeout(240_000);
const inFolder = (name: string) => join(workshop.folder, name);
const write = (name: string, bytes: Uint8Array) => writeFile(inFolder(name), bytes);
const mediaPath = (key: string) => join(workshop.folder, "media", key);
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Of clips, for previews. */
const smallCopies = async () => (await readdir(inFolder("render"))).filter((name) => name.startsWith("proxy-")).length;

/** As the browser sends a file. */
const upload = async (path: string) =>
  takeInUpload(workshop.context(), new Blob([await readFile(path)]).stream() as ReadableStream<Uint8Array>, signal);

async function uploadVideo(path: string): Promise<string> {
  const uploaded = await upload(path);
  if (uploaded.kind !== "video") throw new Error(`${path} was taken for a picture`);
  return uploaded.upload;
}

test("an uploaded video becomes a scene's clip: encoded anew, with its first picture, and the original is gone", async () => {
  const path = inFolder("own.mp4");
  await writeNumberedClip(path, { width: 320, height: 240, frames: 45 });
  const key = await uploadVideo(path);
  expect(await exists(mediaPath(key))).toBe(true);
  const [scene, other] = (await film()).scenes;
  expect(await smallCopies()).toBe(0);
  expect(await done({ kind: "clip", sceneId: scene!.id, upload: key })).toMatchObject({ status: "COMPLETED", credits: 0 });
  const after = (await film()).scenes[0]!;
  const clip = after.clips.user_video!;
  expect([after.chosenClip, clip.width, clip.height, clip.durationSeconds]).toEqual(["user_video", 320, 240, 1.5]);
  expect(after.image?.key).not.toBe(scene!.image?.key);
  expect((await film()).scenes[1]).toEqual(other);
  const { streams, formatName } = await probe(mediaPath(clip.key), { signal });
  expect([formatName, streams.map((stream) => stream.codec_name)]).toEqual([expect.stringContaining("mp4"), ["h264"]]);
  expect((await readFile(mediaPath(after.image!.key))).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(await exists(mediaPath(key))).toBe(false);
  expect(await workshop.db.asset.count({ where: { key: { startsWith: "incoming/" } } })).toBe(0);
  expect(await smallCopies()).toBe(1);
}, 120_000);

test("files that are no film, or too much of one, leave the film as it is, say why, and are not kept", async () => {
  const [scene] = (await film()).scenes;
  const before = await film();
  const good = inFolder("own.mp4");
  const make = (name: string, args: string[]) => runFfmpeg(["-y", ...args, inFolder(name)], { signal });
  const tone = inFolder("tone.wav");
  await writeTone(tone, 2);
  await make("sound.mp4", ["-i", tone, "-c:a", "aac"]);
  await make("wide.mp4", ["-i", good, "-vf", "scale=4200:64", "-frames:v", "20", "-c:v", "libx264"]);
  await make("long.mp4", [
    "-stream_loop",
    "200",
    "-i",
    good,
    "-vf",
    "scale=32:32",
    "-t",
    "250",
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
  ]);
  const bytes = await readFile(good);
  await write("cut.mp4", bytes.subarray(0, bytes.length / 3));
  await write("broken.mp4", Buffer.concat([bytes.subarray(0, 400), Buffer.alloc(bytes.length, 0xa5)]));
  const refusals: [string, RegExp][] = [
    ["sound.mp4", /has no picture/],
    ["wide.mp4", /at most 4096 pixels/],
    ["long.mp4", /must last 0.5 to 240 seconds/],
    ["cut.mp4", /damaged/],
    ["broken.mp4", /damaged/],
  ];
  for (const [name, reason] of refusals) {
    const key = await uploadVideo(inFolder(name));
    const work = await done({ kind: "clip", sceneId: scene!.id, upload: key });
    expect([name, work.status, work.failure]).toEqual([name, "FAILED", expect.stringMatching(reason)]);
    expect([name, await exists(mediaPath(key))]).toEqual([name, false]);
  }
  // What is not even a video by its first bytes is refused before anything is kept.
  for (const text of ["#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "ffconcat version 1.0\nfile /etc/passwd\n", "<svg/>", ""]) {
    await write("text.mp4", Buffer.from(text));
    await expect(upload(inFolder("text.mp4"))).rejects.toMatchObject({ name: "AppError" });
  }
  expect(await film()).toEqual(before);
  expect(await workshop.db.asset.count({ where: { key: { startsWith: "incoming/" } } })).toBe(0);
}, 120_000);

test("only one's own upload that is still there can be asked for, and what nobody asks for is cleared away", async () => {
  const [scene] = (await film()).scenes;
  const key = await uploadVideo(inFolder("own.mp4"));
  const folder = key.slice(0, key.lastIndexOf("/") + 1);
  const foreign = [
    `incoming/${"0".repeat(24)}/a.mp4`,
    `${folder}missing.mp4`,
    `${folder}../../own.mp4`,
    scene!.image!.key,
    "http://x/a.mp4",
  ];
  for (const upload of foreign) {
    await expect(
      requestWork(workshop.context(), { filmId, asked: { kind: "clip", sceneId: scene!.id, upload } }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const deps = { db: workshop.db, storage: workshop.context().storage };
  const day = 24 * 3_600_000;
  expect(await removeOldVideos({ ...deps, now: new Date(Date.now() + day) })).toBe(0);
  expect(await removeOldVideos({ ...deps, now: new Date(Date.now() + 4 * day) })).toBe(1);
  expect(await exists(mediaPath(key))).toBe(false);
});
