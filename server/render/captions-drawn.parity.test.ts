import { rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Box, filmLayout } from "@/remotion/timing/layout";
import { fontFamilyFor } from "@/server/core/fonts/font-catalogue";
import { AspectRatio, type Timeline } from "@/server/schemas/timeline";
import { mediaFiles } from "./film-media";
import { startMediaServer } from "./media-server";
import { closeBrowser } from "./render-browser";
import { renderFrame } from "./render-picture";
import { exampleTimeline } from "./testing/example-film";
import { renderTools } from "./testing/render-tools";
import { scriptSamples } from "./testing/script-samples";

/** Mid grey, so that plate, letters and footer all differ from it. */
const ground = { r: 128, g: 128, b: 128 };
const signal = new AbortController().signal;
let tools: Awaited<ReturnType<typeof renderTools>>;

beforeAll(async () => {
  tools = await renderTools();
}, 60_000);
afterAll(async () => {
  await closeBrowser();
  await rm(tools.folder, { recursive: true, force: true });
});

/** Draws one frame of a film over plain grey; `scale` keeps it small. */
async function draw(timeline: Timeline, frame: number): Promise<{ data: Buffer; width: number; height: number }> {
  const picture = join(tools.folder, "ground.png");
  await sharp({ create: { width: timeline.width, height: timeline.height, channels: 3, background: ground } })
    .png()
    .toFile(picture);
  const media = await startMediaServer(await mediaFiles(timeline, async () => picture));
  try {
    const outputPath = join(tools.folder, "still.png");
    const props = { timeline, mediaBase: media.base };
    await renderFrame({ ...tools, props, scale: 1, frame, imageFormat: "png", outputPath }, { signal });
    const { data, info } = await sharp(outputPath).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } finally {
    await media.close();
  }
}

/** The smallest box around all pixels that `matches`. */
function boxOf(
  image: { data: Buffer; width: number; height: number },
  matches: (r: number, g: number, b: number) => boolean,
): Box | null {
  let [left, top, right, bottom] = [image.width, image.height, -1, -1];
  for (let i = 0; i < image.width * image.height; i++) {
    if (!matches(image.data[3 * i]!, image.data[3 * i + 1]!, image.data[3 * i + 2]!)) continue;
    const [x, y] = [i % image.width, Math.floor(i / image.width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

const isPlate = (r: number, g: number, b: number) => Math.max(r, g, b) < 75;
const isLit = (r: number, g: number, b: number) => r > 200 && g > 150 && b < 120;
const isCard = (r: number, g: number, b: number) => Math.min(r, g, b) > 235;

function expectInside(inner: Box | null, outer: Box): asserts inner is Box {
  expect(inner).not.toBeNull();
  const box = inner!;
  expect(box.x).toBeGreaterThanOrEqual(Math.floor(outer.x));
  expect(box.y).toBeGreaterThanOrEqual(Math.floor(outer.y));
  expect(box.x + box.width).toBeLessThanOrEqual(Math.ceil(outer.x + outer.width));
  expect(box.y + box.height).toBeLessThanOrEqual(Math.ceil(outer.y + outer.height));
}

/** One language per script, in turn in each aspect ratio. */
const cases = ["en", "de", "ru", "ar", "he", "hi", "bn", "th", "ja", "ko", "zh", "zh-tw"].map((language, i) => ({
  language,
  text: scriptSamples[language]!,
  aspectRatio: AspectRatio.options[i % 3]!,
}));

test.each(cases)(
  "$language in $aspectRatio: the caption lies in its box, the word being said is lit",
  async ({ language, text, aspectRatio }) => {
    const fontFamily = fontFamilyFor(language);
    const timeline = exampleTimeline({ aspectRatio, language, fontFamily, scenes: [{ narration: text, seconds: 6 }] });
    const second = timeline.captions!.pages[0]!.lines.flat()[1]!;
    const image = await draw(timeline, Math.ceil(second.startSeconds * 30));
    const { captions } = filmLayout(timeline);
    const plate = boxOf(image, isPlate);
    expectInside(plate, captions);
    expectInside(boxOf(image, isLit), plate);
  },
  30_000,
);

test.each(AspectRatio.options)(
  "%s: a long footer and the longest caption never touch",
  async (aspectRatio) => {
    const narration = "Donaudampfschifffahrtsgesellschaftskapitänsmütze und Rindfleischetikettierungsüberwachungsaufgabengesetz";
    const footer = "Book two nights for the price of one, breakfast by the sea included, ".repeat(3).trim();
    const timeline = exampleTimeline({ aspectRatio, language: "de", footer, scenes: [{ narration, seconds: 6 }] });
    const image = await draw(timeline, 60);
    const layout = filmLayout(timeline);
    const card = boxOf(image, isCard);
    expectInside(card, { ...layout.captions, height: layout.footer.y + layout.footer.height - layout.captions.y });
    // Below the gap between the two boxes nothing of the caption is dark or lit: the card is whole.
    const gap = Math.round((layout.captions.y + layout.captions.height + layout.footer.y) / 2);
    const row = { data: image.data.subarray(3 * gap * image.width, 3 * (gap + 1) * image.width), width: image.width, height: 1 };
    expect(boxOf(row, (r, g, b) => isPlate(r, g, b) || isLit(r, g, b) || isCard(r, g, b))).toBeNull();
  },
  30_000,
);
