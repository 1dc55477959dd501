import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { fontFamilyFor } from "@/server/core/fonts/font-catalogue";
import { AspectRatio, CameraMove, type GlobalVideo, type Timeline } from "@/server/schemas/timeline";
import { createFilmRenderer } from "./film-renderer";
import { plainRemotion } from "./plain-remotion";
import { readSound } from "./read-sound";
import type { FilmRenderer } from "./renderer";
import { comparePictures } from "./testing/compare-pictures";
import { exampleTimeline, writePictures } from "./testing/example-film";
import { writeNumberedClip, writeTone } from "./testing/media-samples";
import { renderTools } from "./testing/render-tools";
import { scriptSamples } from "./testing/script-samples";

/** What the film renderer must reach against the reference, frame by frame and on average. */
const LEAST = 0.98;
const MEAN = 0.99;
const signal = new AbortController().signal;
let tools: Awaited<ReturnType<typeof renderTools>>;
let ours: FilmRenderer;
let reference: FilmRenderer;

beforeAll(async () => {
  tools = await renderTools();
  ours = createFilmRenderer({ ...tools, storeDir: join(tools.folder, "store"), storeBytes: 1e9, encoder: "software" });
  reference = plainRemotion(tools);
  await writeTone(join(tools.folder, "tone.wav"), 2);
}, 60_000);
afterAll(async () => {
  stopChildren();
  await rm(tools.folder, { recursive: true, force: true });
});

async function expectAlike(timeline: Timeline): Promise<{ ours: string; reference: string }> {
  const pathOf = await writePictures(timeline, tools.folder);
  const soundtrackPath = join(tools.folder, "tone.wav");
  // The best preset, so that what differs is the drawing and not the encoding.
  const request = { timeline, pathOf, soundtrackPath, signal, preset: "master" } as const;
  const paths = { ours: join(tools.folder, "ours.mp4"), reference: join(tools.folder, "reference.mp4") };
  const { frames } = await ours.renderFilm({ ...request, outputPath: paths.ours });
  await reference.renderFilm({ ...request, outputPath: paths.reference });
  const { width, height, fps } = timeline;
  const likeness = await comparePictures(paths.ours, paths.reference, { width, height, fps, frames });
  expect(likeness.frames).toBe(frames);
  expect(likeness.least).toBeGreaterThanOrEqual(LEAST);
  expect(likeness.mean).toBeGreaterThanOrEqual(MEAN);
  return paths;
}

/** One language per script, in turn in each aspect ratio and under each camera; footer, captions and a blend in each. */
const cases = ["en", "de", "ru", "ar", "he", "hi", "bn", "th", "ja", "ko", "zh", "zh-tw"].map((language, i) => ({
  language,
  aspectRatio: AspectRatio.options[i % 3]!,
  camera: CameraMove.options[i % CameraMove.options.length]!,
}));

test.each(cases)(
  "$language in $aspectRatio under $camera: the same picture as the reference",
  async ({ language, aspectRatio, camera }) => {
    const text = scriptSamples[language]!;
    const timeline = exampleTimeline({
      ...{ aspectRatio, language, fontFamily: fontFamilyFor(language), footer: text },
      scenes: [
        { narration: text, seconds: 0.7, camera },
        { narration: text, seconds: 0.5, camera: "hold", fadeSeconds: 0.2 },
      ],
    });
    await expectAlike(timeline);
  },
  60_000,
);

test.each(AspectRatio.options)(
  "a presenter who speaks, above a footer and alone, and an outro, in %s",
  async (aspectRatio) => {
    const scenes = [{ narration: "Mama found a blue map", seconds: 1 }];
    await expectAlike(exampleTimeline({ aspectRatio, scenes, narrator: "Ada", footer: "Book your table" }));
    const outro = { kind: "generated", seconds: 1, topText: "مرحبا", bottomText: "港の朝へようこそ" } as const;
    await expectAlike(exampleTimeline({ aspectRatio, scenes: [{ ...scenes[0]!, seconds: 0.6 }], narrator: "Ben", outro }));
  },
  90_000,
);

test("an outro of a supplied picture, moved towards its focus", async () => {
  await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="100%" height="100%" fill="#284"/><circle cx="1100" cy="400" r="220" fill="#fd8"/></svg>`,
    ),
  )
    .jpeg({ quality: 95 })
    .toFile(join(tools.folder, "outro.jpg"));
  const image = { key: "outro.jpg", mimeType: "image/jpeg" };
  const outro = { kind: "image", seconds: 1.2, image, focusArea: { x: 0.55, y: 0.15, width: 0.3, height: 0.4 } } as const;
  await expectAlike(exampleTimeline({ scenes: [{ narration: "", seconds: 0.4 }], outro }));
}, 60_000);

test("clips, slowed down, held at their end, of another shape, blended into each other; and a footer with a logo", async () => {
  const { folder } = tools;
  await writeNumberedClip(join(folder, "same.mp4"), { width: 1280, height: 720, frames: 20 });
  await writeNumberedClip(join(folder, "square.mp4"), { width: 640, height: 640, frames: 30 });
  await sharp({ create: { width: 90, height: 90, channels: 4, background: { r: 200, g: 40, b: 60, alpha: 0.7 } } })
    .png()
    .toFile(join(folder, "logo.png"));
  const timeline = exampleTimeline({
    footer: "Book your table",
    scenes: [
      { narration: "One two three", seconds: 1 },
      { narration: "Four five six", seconds: 0.8, fadeSeconds: 0.3 },
    ],
  });
  timeline.scenes[0]!.clips.ai_video = { key: "same.mp4", mimeType: "video/mp4", durationSeconds: 20 / 30 };
  timeline.scenes[1]!.clips.ai_video = { key: "square.mp4", mimeType: "video/mp4", durationSeconds: 1 };
  for (const item of timeline.footer) item.logo = { key: "logo.png", mimeType: "image/png" };
  await expectAlike(timeline);
}, 60_000);

test.each(AspectRatio.options)(
  "videos over a scene border and a blend, in each shape, held, faded and cut off, in %s",
  async (aspectRatio) => {
    await writeNumberedClip(join(tools.folder, "wide.mp4"), { width: 960, height: 540, frames: 10 });
    await writeNumberedClip(join(tools.folder, "square.mp4"), { width: 600, height: 600, frames: 30 });
    const common = { title: "", source: "upload", volume: 0, fadeSeconds: 0 };
    const wide = { key: "wide.mp4", mimeType: "video/mp4", durationSeconds: 10 / 30 };
    const square = { key: "square.mp4", mimeType: "video/mp4", durationSeconds: 1 };
    const globalVideos: GlobalVideo[] = [
      {
        ...{ ...common, id: "a", asset: wide, shape: "rectangle", startSeconds: 0.1, endSeconds: 0.7 },
        box: { x: 0.55, y: 0.04, width: 0.4, height: 0.36 },
      },
      {
        ...{ ...common, id: "b", asset: square, shape: "rounded", startSeconds: 0.2, endSeconds: 0.7 },
        ...{ box: { x: 0.07, y: 0.1, width: 0.37, height: 0.41 }, fadeSeconds: 0.2 },
      },
      {
        ...{ ...common, id: "c", asset: square, shape: "circle", startSeconds: 0, endSeconds: 2 },
        box: { x: 0.3, y: 0.3, width: 0.5, height: 0.4 },
      },
    ];
    const scenes = [
      { narration: "One two three", seconds: 0.4 },
      { narration: "Four five six", seconds: 0.4, fadeSeconds: 0.2 },
    ];
    await expectAlike(exampleTimeline({ aspectRatio, globalVideos, scenes, footer: "Book your table" }));
  },
  60_000,
);

test("a photo larger than the film and turned by its camera is shown as the reference shows it", async () => {
  const [width, height] = [1500, 2200];
  const bars = Array.from(
    { length: 12 },
    (_, i) => `<rect x="${i * 130}" y="${i * 170}" width="400" height="120" fill="hsl(${i * 30},60%,55%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#345"/>${bars.join("")}</svg>`;
  const turned = await sharp(Buffer.from(svg)).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  await writeFile(join(tools.folder, "turned.jpg"), turned);
  const timeline = exampleTimeline({ scenes: [{ narration: "", seconds: 0.5, camera: "drift_left" }] });
  timeline.scenes[0]!.image = { key: "turned.jpg", mimeType: "image/jpeg" };
  await expectAlike(timeline);
}, 60_000);

test("the sound is the reference's, sample by sample", async () => {
  const paths = await expectAlike(exampleTimeline({ scenes: [{ narration: "", seconds: 1 }] }));
  const [a, b] = await Promise.all([readSound(paths.ours, signal), readSound(paths.reference, signal)]);
  expect(a[0]!.length).toBe(b[0]!.length);
  const loudest = Math.max(...a[0]!);
  expect(loudest).toBeGreaterThan(0.05);
  for (const side of [0, 1]) expect(Math.max(...a[side]!.map((sample, i) => Math.abs(sample - b[side]![i]!)))).toBeLessThan(1e-4);
}, 60_000);
