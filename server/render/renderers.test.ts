import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import { probe } from "./ffmpeg";
import { createFilmRenderer } from "./film-renderer";
import { plainRemotion } from "./plain-remotion";
import type { FilmRenderer } from "./renderer";
import { descendants, isAlive, openToOthers } from "./testing/descendants";
import { exampleTimeline } from "./testing/example-film";
import { decodeFrames, frameNumber, writeNumberedClip, writeTone } from "./testing/media-samples";
import { renderTools } from "./testing/render-tools";

const size = { width: 320, height: 180 };
const blue = { r: 40, g: 90, b: 200 };
const signal = new AbortController().signal;
let folder: string;
let renderer: FilmRenderer;
let renderers: Record<"plain" | "film", FilmRenderer>;

beforeAll(async () => {
  const tools = await renderTools();
  folder = tools.folder;
  renderers = {
    plain: plainRemotion(tools),
    film: createFilmRenderer({ ...tools, storeDir: join(folder, "store"), storeBytes: 1e9, encoder: "software" }),
  };
  await writeNumberedClip(join(folder, "clip.mp4"), { ...size, frames: 60 });
  await sharp({ create: { ...size, channels: 3, background: blue } })
    .png()
    .toFile(join(folder, "blue.png"));
  await writeTone(join(folder, "tone.wav"), 1.4);
}, 60_000);
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});

const pathOf = async (key: string) => join(folder, key);
/** A second of a clip, then a blend over eight frames into a second of a blue picture. */
function film(seconds = 1): Timeline {
  const timeline = exampleTimeline({
    scenes: [
      { narration: "", seconds },
      { narration: "", seconds, fadeSeconds: 8 / 30 },
    ],
  });
  timeline.scenes[0]!.clips.ai_video = { key: "clip.mp4", mimeType: "video/mp4", durationSeconds: 2 };
  timeline.scenes[1]!.image = { key: "blue.png", mimeType: "image/png" };
  return { ...timeline, ...size };
}
async function emptyFolder(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}

/** What each renderer is made of: parts of the example film, and processes besides its warm children while it works. */
describe.each([
  { kind: "plain", segments: 1, processes: 3 },
  { kind: "film", segments: 3, processes: 1 },
] as const)("$kind", ({ kind, segments, processes }) => {
  beforeAll(() => {
    renderer = renderers[kind];
  });

  test("a rendered film has the agreed format, the exact frames and colours, is all that is left behind, and its making was out of others' reach", async () => {
    const out = await emptyFolder(`${kind}-film`);
    const outputPath = join(out, "film.mp4");
    const heard: number[] = [];
    const reachable = new Set<string>();
    const rendered = await renderer.renderFilm({
      timeline: film(),
      pathOf,
      soundtrackPath: join(folder, "tone.wav"),
      outputPath,
      signal,
      onProgress: (share) => {
        heard.push(share);
        for (const address of openToOthers()) reachable.add(address);
      },
    });
    expect([...reachable]).toEqual([]);
    expect(rendered).toEqual({ ...size, frames: 60, segments, reusedSegments: 0, durationSeconds: expect.closeTo(2, 1) });
    expect(await readdir(out)).toEqual(["film.mp4"]);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);

    const { streams } = await probe(outputPath, { countFrames: true });
    expect(streams.find((s) => s.codec_type === "video")).toMatchObject({
      codec_name: "h264",
      pix_fmt: "yuv420p",
      color_range: "tv",
      color_space: "bt709",
      color_transfer: "bt709",
      color_primaries: "bt709",
      r_frame_rate: "30/1",
      nb_read_packets: "60",
      ...size,
    });
    // The soundtrack was shorter than the film: it is padded with silence.
    expect(streams.find((s) => s.codec_type === "audio")).toMatchObject({ codec_name: "aac", sample_rate: "48000", channels: 2 });

    const grey = await decodeFrames(outputPath, "gray", size);
    expect(grey.slice(0, 26).map((frame) => frameNumber(frame, size.width, size.height))).toEqual([...Array(26).keys()]);
    const last = (await decodeFrames(outputPath, "rgb24", size)).at(-1)!;
    const middle = 3 * (90 * size.width + 160);
    const [r, g, b] = [last[middle]!, last[middle + 1]!, last[middle + 2]!];
    expect(Math.max(Math.abs(r - blue.r), Math.abs(g - blue.g), Math.abs(b - blue.b))).toBeLessThanOrEqual(4);
  }, 90_000);

  test("1.5 pixels per timeline pixel give a larger film", async () => {
    const outputPath = join(await emptyFolder(`${kind}-large`), "film.mp4");
    const timeline = film(0.2);
    const rendered = await renderer.renderFilm({
      timeline,
      pathOf,
      soundtrackPath: join(folder, "tone.wav"),
      outputPath,
      scale: 1.5,
      signal,
    });
    expect(rendered).toMatchObject({ width: 480, height: 270, frames: 12 });
  }, 60_000);

  test("an aborted render ends with the reason and leaves neither files nor processes", async () => {
    stopChildren(); // those that other tests left warm, and their browsers
    const out = await emptyFolder(`${kind}-aborted`);
    const started = new Set<number>();
    const controller = new AbortController();
    const reason = new Error("cancelled by its owner");
    const rendering = renderer.renderFilm({
      timeline: film(20),
      pathOf,
      soundtrackPath: join(folder, "tone.wav"),
      outputPath: join(out, "film.mp4"),
      signal: controller.signal,
      onProgress: () => {
        for (const { pid } of descendants()) started.add(pid);
        controller.abort(reason);
      },
    });
    await expect(rendering).rejects.toBe(reason);
    expect(await readdir(out)).toEqual([]);
    await expectAllEnded(started, processes);
  }, 60_000);

  test("the death of the child is a retryable error that leaves neither files nor processes", async () => {
    stopChildren(); // those that other tests left warm, and their browsers
    const out = await emptyFolder(`${kind}-killed`);
    const started = new Set<number>();
    const rendering = renderer.renderFilm({
      timeline: film(20),
      pathOf,
      soundtrackPath: join(folder, "tone.wav"),
      outputPath: join(out, "film.mp4"),
      signal,
      onProgress: () => {
        for (const { pid } of descendants()) started.add(pid);
        stopChildren();
      },
    });
    await expect(rendering).rejects.toMatchObject({ retryable: true });
    expect(await readdir(out)).toEqual([]);
    await expectAllEnded(started, processes);
  }, 60_000);

  test("a scene without picture is refused with its number", async () => {
    const timeline = film();
    timeline.scenes[1]!.image = null;
    const request = { timeline, pathOf, soundtrackPath: "", outputPath: join(folder, "never.mp4"), signal };
    await expect(renderer.renderFilm(request)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Scene 2"),
    });
  });

  test("a machine without the browser says what to do", async () => {
    const broken = { chromiumPath: join(folder, "nothing"), bundleDir: folder };
    const store = { storeDir: join(folder, "store"), storeBytes: 1e9, encoder: "software" } as const;
    const bare = kind === "plain" ? plainRemotion(broken) : createFilmRenderer({ ...broken, ...store });
    const request = { timeline: film(), pathOf, soundtrackPath: "", outputPath: join(folder, "never.mp4"), signal };
    await expect(bare.renderFilm(request)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("npm start"),
    });
  });

  test("a poster is a JPEG of the film at that moment, without captions", async () => {
    const outputPath = join(await emptyFolder(`${kind}-poster`), "poster.jpg");
    await renderer.renderPoster({ timeline: film(), pathOf, outputPath, atSeconds: 1.5, signal });
    const { format, width, height } = await sharp(outputPath).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", ...size });
    const { channels } = await sharp(outputPath).stats();
    expect(channels.map((c) => Math.round(c.mean / 10) * 10)).toEqual([40, 90, 200]);
  }, 60_000);
});

/** All but the warm child itself, which may wait for its next task. Browser, compositor and encoder must have been there. */
async function expectAllEnded(started: ReadonlySet<number>, processes: number): Promise<void> {
  expect(started.size).toBeGreaterThan(processes);
  const warm = () =>
    new Set(descendants().flatMap(({ pid, commandLine }) => (commandLine.includes("children/child.ts") ? [pid] : [])));
  await expect.poll(() => [...started].filter((pid) => isAlive(pid) && !warm().has(pid)), { timeout: 5_000 }).toEqual([]);
}
