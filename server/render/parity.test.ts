import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readSound } from "./read-sound";
import { bothRenderers } from "./testing/both-renderers";
import { exampleTimeline } from "./testing/example-film";
import { writeNumberedClip } from "./testing/media-samples";
import { filmsWithPresenter } from "./testing/parity-films";

/** The layers that most films have; scripts, shapes and what is rarer are in the files that end in `.parity.test.ts`. */
const parity = bothRenderers();
const { expectAlike } = parity;

test("a presenter who speaks, above a footer and alone, and an outro", async () => {
  for (const film of filmsWithPresenter("16:9")) await expectAlike(film);
}, 90_000);

test("clips, slowed down, held at their end, of another shape, blended into each other; and a footer with a logo", async () => {
  const { folder } = parity;
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

test("the sound is the reference's, sample by sample", async () => {
  const paths = await expectAlike(exampleTimeline({ scenes: [{ narration: "", seconds: 1 }] }));
  const { signal } = new AbortController();
  const [a, b] = await Promise.all([readSound(paths.ours, signal), readSound(paths.reference, signal)]);
  expect(a[0]!.length).toBe(b[0]!.length);
  const loudest = Math.max(...a[0]!);
  expect(loudest).toBeGreaterThan(0.05);
  for (const side of [0, 1]) expect(Math.max(...a[side]!.map((sample, i) => Math.abs(sample - b[side]![i]!)))).toBeLessThan(1e-4);
}, 60_000);
