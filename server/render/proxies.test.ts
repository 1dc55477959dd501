import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import type { GlobalVideo, Timeline } from "@/server/schemas/timeline";
import { createFilmRenderer } from "./film-renderer";
import { hashOfFile } from "./plan/content-hash";
import { asPreview } from "./preview";
import type { FilmRenderer } from "./renderer";
import { exampleTimeline } from "./testing/example-film";
import { decodeFrames, frameNumber, writeNumberedClip, writeTone } from "./testing/media-samples";
import { renderTools } from "./testing/render-tools";

const SECONDS = 2;
const frame = { width: 1280, height: 720 };
const small = { width: 640, height: 360 };
const signal = new AbortController().signal;
let tools: Awaited<ReturnType<typeof renderTools>>;
let storeDir: string;
let renderer: FilmRenderer;
let made = 0;

beforeAll(async () => {
  tools = await renderTools();
  await writeNumberedClip(at("clip.mp4"), { ...frame, frames: 30 * SECONDS });
  await writeNumberedClip(at("later.mp4"), { ...frame, frames: 30 * 2 * SECONDS });
  await writeTone(at("tone.wav"), SECONDS);
}, 60_000);
afterAll(async () => {
  stopChildren();
  await rm(tools.folder, { recursive: true, force: true });
});
beforeEach(async () => {
  storeDir = at(`store-${made++}`);
  await mkdir(storeDir);
  renderer = createFilmRenderer({ ...tools, storeDir, storeBytes: 1e9, encoder: "software" });
});
const at = (name: string) => join(tools.folder, name);
const pathOf = async (key: string) => at(key);

const film = (): Timeline => {
  const timeline = exampleTimeline({ scenes: [{ narration: "One two three", seconds: SECONDS }] });
  const asset = { key: "clip.mp4", mimeType: "video/mp4", ...frame, durationSeconds: SECONDS };
  const scenes = timeline.scenes.map((scene) => ({ ...scene, clips: { ai_video: asset } }));
  return { ...timeline, ...frame, scenes, captions: null };
};

/** The number of the clip's picture that each frame of the rendered film shows. */
async function numbersOf(options: ReturnType<typeof asPreview> | { timeline: Timeline }, size: typeof frame): Promise<number[]> {
  const outputPath = at(`film-${made++}.mp4`);
  await renderer.renderFilm({ ...options, pathOf, soundtrackPath: at("tone.wav"), outputPath, signal });
  return (await decodeFrames(outputPath, "gray", size)).map((grey) => frameNumber(grey, size.width, size.height));
}
const makeProxy = (name: string, seconds: number) =>
  renderer.makeProxy({ path: at(name), durationSeconds: seconds, frame, signal });
const proxies = async () => (await readdir(storeDir)).filter((name) => name.startsWith("proxy-"));

test("a preview made of a clip's small copy shows the moments that one made of the clip shows", async () => {
  await makeProxy("clip.mp4", SECONDS);
  const numbers = await numbersOf(asPreview(film()), small);
  expect(numbers).toHaveLength(15 * SECONDS);
  for (const [n, number] of numbers.entries()) expect([2 * n, 2 * n - 1]).toContain(number);
}, 60_000);

test("a preview reads the small copy, the film itself the clip", async () => {
  await makeProxy("clip.mp4", SECONDS);
  const [own] = await proxies();
  await makeProxy("later.mp4", 2 * SECONDS);
  const other = (await proxies()).find((name) => name !== own)!;
  // Told apart by its length: past the clip's end its last picture would stay.
  const slowed = { ...film(), durationSeconds: 2 * SECONDS };
  slowed.scenes[0] = { ...slowed.scenes[0]!, endSeconds: 2 * SECONDS };
  slowed.scenes[0].clips.ai_video!.durationSeconds = 2 * SECONDS;
  expect((await numbersOf(asPreview(slowed), small)).at(-1)).toBeLessThan(30 * SECONDS);
  await copyFile(join(storeDir, other), join(storeDir, own!));
  for (const name of await readdir(storeDir)) {
    if (name.endsWith(".mp4") && !name.startsWith("proxy-")) await rm(join(storeDir, name));
  }
  expect((await numbersOf(asPreview(slowed), small)).at(-1)).toBeGreaterThan(30 * SECONDS);
  expect((await numbersOf({ timeline: slowed }, frame)).at(-1)).toBeLessThan(30 * SECONDS);
}, 60_000);

test("a small copy is made once, and a preview comes without it", async () => {
  await makeProxy("clip.mp4", SECONDS);
  await makeProxy("clip.mp4", SECONDS);
  const [only, ...more] = await proxies();
  expect(more).toEqual([]);
  await rm(join(storeDir, only!));
  expect(await numbersOf(asPreview(film()), small)).toHaveLength(15 * SECONDS);
}, 60_000);

test("a clip that cannot be read has no small copy, and leaves nothing", async () => {
  await expect(renderer.makeProxy({ path: at("tone.wav"), durationSeconds: 1, frame, signal })).rejects.toThrow(/no picture/);
  expect(await proxies()).toEqual([]);
}, 60_000);

test("a clip that is also seen in a box of another shape is read as it is", async () => {
  const parts = (await renderer.parts())!;
  const content = await hashOfFile(at("clip.mp4"));
  const ofScenes = await parts.prepare({ ...asPreview(film()), pathOf });
  expect(Object.keys(ofScenes.proxies)).toEqual([content]);
  const box: GlobalVideo = {
    ...{ id: "a".repeat(24), title: "Reaction", source: "upload", startSeconds: 0, endSeconds: 1 },
    ...{ asset: film().scenes[0]!.clips.ai_video!, box: { x: 0.1, y: 0.1, width: 0.2, height: 0.6 } },
    ...{ shape: "rectangle", fadeSeconds: 0, volume: 0 },
  };
  const withBox = await parts.prepare({ ...asPreview({ ...film(), globalVideos: [box] }), pathOf });
  expect(withBox.proxies).toEqual({});
  expect((await parts.prepare({ timeline: film(), pathOf })).proxies).toEqual({});
}, 60_000);
