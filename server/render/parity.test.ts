import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readSound } from "./read-sound";
import { bothRenderers } from "./testing/both-renderers";
import { exampleTimeline } from "./testing/example-film";
import { writeNumberedClip } from "./testing/media-samples";
import { filmInScript, filmsWithPresenter, filmWithVideos, SCRIPTS } from "./testing/parity-films";

const parity = bothRenderers();
const { expectAlike } = parity;

/** Two ways of writing beside the Latin letters of the rest; all of them, in all shapes, in `every-script.parity.test.ts`. */
const scripts = SCRIPTS.filter(({ language }) => ["ar", "hi"].includes(language));

test.each(scripts)(
  "$language in $aspectRatio under $camera: the same picture as the reference",
  async (script) => {
    await expectAlike(filmInScript(script));
  },
  60_000,
);

test("a presenter who speaks, above a footer and alone, and an outro", async () => {
  for (const film of filmsWithPresenter("16:9")) await expectAlike(film);
}, 90_000);

test("an outro of a supplied picture, moved towards its focus", async () => {
  await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="100%" height="100%" fill="#284"/><circle cx="1100" cy="400" r="220" fill="#fd8"/></svg>`,
    ),
  )
    .jpeg({ quality: 95 })
    .toFile(join(parity.folder, "outro.jpg"));
  const image = { key: "outro.jpg", mimeType: "image/jpeg" };
  const outro = { kind: "image", seconds: 1.2, image, focusArea: { x: 0.55, y: 0.15, width: 0.3, height: 0.4 } } as const;
  await expectAlike(exampleTimeline({ scenes: [{ narration: "", seconds: 0.4 }], outro }));
}, 60_000);

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

test("videos over a scene border and a blend, in each shape, held, faded and cut off", async () => {
  await expectAlike(await filmWithVideos("9:16", parity.folder));
}, 60_000);

test("a photo larger than the film and turned by its camera is shown as the reference shows it", async () => {
  const [width, height] = [1500, 2200];
  const bars = Array.from(
    { length: 12 },
    (_, i) => `<rect x="${i * 130}" y="${i * 170}" width="400" height="120" fill="hsl(${i * 30},60%,55%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#345"/>${bars.join("")}</svg>`;
  const turned = await sharp(Buffer.from(svg)).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  await writeFile(join(parity.folder, "turned.jpg"), turned);
  const timeline = exampleTimeline({ scenes: [{ narration: "", seconds: 0.5, camera: "drift_left" }] });
  timeline.scenes[0]!.image = { key: "turned.jpg", mimeType: "image/jpeg" };
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
