import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import jsQR from "jsqr";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Box } from "@/remotion/timing/layout";
import { narratorOverlay } from "@/remotion/timing/narrator-overlay";
import { narratorStates } from "@/remotion/timing/narrator-state";
import { AspectRatio, type MediaAsset, type Timeline } from "@/server/schemas/timeline";
import { mediaFiles } from "./film-media";
import { startMediaServer } from "./media-server";
import { closeBrowser } from "./render-browser";
import { renderFrame } from "./render-picture";
import { type ExampleOutro, exampleTimeline } from "./testing/example-film";
import { renderTools } from "./testing/render-tools";
import { scriptSamples } from "./testing/script-samples";

const signal = new AbortController().signal;
let tools: Awaited<ReturnType<typeof renderTools>>;

beforeAll(async () => {
  tools = await renderTools();
}, 60_000);
afterAll(async () => {
  await closeBrowser();
  await rm(tools.folder, { recursive: true, force: true });
});

interface Frame {
  rgba: Buffer;
  width: number;
  height: number;
}

/** Draws one frame of a film whose every picture is plain grey. */
async function draw(timeline: Timeline, frame: number): Promise<Frame> {
  const { width, height } = timeline;
  const picture = join(tools.folder, "ground.png");
  await sharp({ create: { width, height, channels: 3, background: "#808080" } })
    .png()
    .toFile(picture);
  const media = await startMediaServer(await mediaFiles(timeline, async () => picture));
  try {
    const outputPath = join(tools.folder, "still.png");
    await renderFrame(
      { ...tools, props: { timeline, mediaBase: media.base }, scale: 1, frame, imageFormat: "png", outputPath },
      { signal },
    );
    return { rgba: await sharp(outputPath).ensureAlpha().raw().toBuffer(), width, height };
  } finally {
    await media.close();
  }
}

/** The smallest box around all pixels in which two frames differ by more than `least` of 255. */
function difference(a: Frame, b: Frame, least = 0): Box | null {
  let [left, top, right, bottom] = [a.width, a.height, -1, -1];
  for (let i = 0; i < a.rgba.length; i += 4) {
    if ([0, 1, 2].every((channel) => Math.abs(a.rgba[i + channel]! - b.rgba[i + channel]!) <= least)) continue;
    const [x, y] = [(i / 4) % a.width, Math.floor(i / 4 / a.width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function expectInside(inner: Box | null, outer: Box): void {
  expect(inner).not.toBeNull();
  const box = inner!;
  expect(box.x).toBeGreaterThanOrEqual(Math.floor(outer.x));
  expect(box.y).toBeGreaterThanOrEqual(Math.floor(outer.y));
  expect(box.x + box.width).toBeLessThanOrEqual(Math.ceil(outer.x + outer.width));
  expect(box.y + box.height).toBeLessThanOrEqual(Math.ceil(outer.y + outer.height));
}

const titleSafe = ({ width, height }: Timeline): Box => ({
  ...{ x: 0.05 * width, y: 0.05 * height },
  ...{ width: 0.9 * width, height: 0.9 * height },
});

const scenes = [{ narration: "", seconds: 0.5 }];
const filmWith = (aspectRatio: AspectRatio, outro: ExampleOutro, language = "en") =>
  exampleTimeline({ aspectRatio, language, scenes, outro });
/** The ground alone, and all at rest. */
const [FIRST, RESTING] = [15, 60];

const long =
  "Stay three nights between May and October and the third one is ours, with breakfast on the terrace, a boat to the lighthouse and a blanket for the evening wind, while rooms last.";
/** As long as they come in practice, and as long as a timeline takes. */
const usual = "https://harbour-hotel.example/offers/2026/stay-three-pay-two?utm_source=film&utm_campaign=summer&room=sea-view";
const longest = "https://example.com/".padEnd(1200, "path-");
const logo: MediaAsset = { key: "logo.png", mimeType: "image/png" };

test.each(AspectRatio.options)(
  "%s: the finest code is read from a frame, also after a film's compression",
  async (aspectRatio) => {
    const film = filmWith(aspectRatio, { kind: "generated", url: longest, logo, animated: false, palette: "ember" });
    const { rgba, width, height } = await draw(film, FIRST);
    const raw = { width, height, channels: 4 as const };
    // As hard on edges and colours as the draft preset.
    const packed = await sharp(rgba, { raw }).jpeg({ quality: 60, chromaSubsampling: "4:2:0" }).toBuffer();
    const seen = await sharp(packed).ensureAlpha().raw().toBuffer();
    for (const pixels of [rgba, seen]) expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data).toBe(longest);
  },
  60_000,
);

const wordCases = [
  { name: "long texts", topText: long, bottomText: long, language: "en" },
  {
    name: "a word wider than the frame",
    topText: "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik",
    bottomText: "",
    language: "de",
  },
  ...["ar", "th", "ja", "ru"].map((language) => ({
    ...{ name: language, language, topText: scriptSamples[language]!, bottomText: scriptSamples[language]! },
  })),
].map((words, i) => ({ ...words, aspectRatio: AspectRatio.options[i % 3]! }));

test.each([...wordCases, ...AspectRatio.options.slice(1).map((aspectRatio) => ({ ...wordCases[0]!, aspectRatio }))])(
  "$name in $aspectRatio: logo, words and code come in on a ground that is there at once, inside the title-safe area",
  async ({ topText, bottomText, language, aspectRatio }) => {
    const film = filmWith(aspectRatio, { kind: "generated", topText, bottomText, url: usual, logo }, language);
    const [ground, whole] = [await draw(film, FIRST), await draw(film, RESTING)];
    expect(jsQR(new Uint8ClampedArray(whole.rgba), film.width, film.height)?.data).toBe(usual);
    expectInside(difference(ground, whole, 12), titleSafe(film));
  },
  60_000,
);

test("no scene shines through an outro", async () => {
  const film = filmWith("16:9", { kind: "generated" });
  const scene = await draw({ ...film, outro: null }, FIRST);
  expect(difference(await draw(film, FIRST), scene)).toEqual({ x: 0, y: 0, width: film.width, height: film.height });
}, 60_000);

test("nothing moves once the entrance is over, and without animation nothing ever does", async () => {
  const film = filmWith("16:9", { kind: "generated", logo });
  const [resting, last] = [await draw(film, 15 + 15), await draw(film, 15 + 239)];
  expect(difference(resting, last)).toBeNull();
  const still = filmWith("16:9", { kind: "generated", logo, animated: false });
  expect(difference(await draw(still, FIRST), last)).toBeNull();
}, 60_000);

test("a picture fills the frame from its first frame on, and the camera rests on its focus within a second", async () => {
  const image = { key: "end.png", mimeType: "image/png", width: 1280, height: 720 };
  const film = filmWith("16:9", { kind: "image", image, focusArea: { x: 0.6, y: 0.3, width: 0.2, height: 0.3 } });
  const picture = join(tools.folder, "end.png");
  const bars = Array.from(
    { length: 16 },
    (_, i) => `<rect x="${i * 80}" width="40" height="720" fill="hsl(${i * 22},60%,50%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#246"/>${bars.join("")}</svg>`;
  await writeFile(picture, await sharp(Buffer.from(svg)).png().toBuffer());
  const shot = async (frame: number) => {
    const media = await startMediaServer(await mediaFiles(film, async () => picture));
    try {
      const outputPath = join(tools.folder, "push.png");
      const props = { timeline: film, mediaBase: media.base };
      await renderFrame({ ...tools, props, scale: 1, frame, imageFormat: "png", outputPath }, { signal });
      return { rgba: await sharp(outputPath).ensureAlpha().raw().toBuffer(), width: film.width, height: film.height };
    } finally {
      await media.close();
    }
  };
  const whole = { rgba: await sharp(picture).ensureAlpha().raw().toBuffer(), width: 1280, height: 720 };
  expect(difference(await shot(FIRST), whole, 2)).toBeNull();
  const resting = await shot(FIRST + 24);
  expect(difference(resting, whole, 2)).not.toBeNull();
  expect(difference(resting, await shot(FIRST + 200))).toBeNull();
}, 60_000);

test.each(AspectRatio.options.map((aspectRatio, i) => ({ aspectRatio, footer: ["", "Book your table"][i % 2]! })))(
  "$aspectRatio with footer “$footer”: the presenter stays in its box, whatever it does",
  async ({ aspectRatio, footer }) => {
    const narration = "The harbour wakes before the sun and the first boats slip out to the silver sea.";
    const film = exampleTimeline({ aspectRatio, footer, narrator: "Nora", scenes: [{ narration, seconds: 8 }] });
    const stateAt = narratorStates({ ...film, narrator: film.narrator! });
    // Past the footer's entrance.
    const frames = Array.from({ length: 220 }, (_, frame) => 20 + frame);
    const { box } = narratorOverlay(film)!;
    const without = await draw({ ...film, captions: null, narrator: null }, 20);
    const seen: Frame[] = [];
    for (const matches of [
      (frame: number) => stateAt(frame)!.bob === 2 && stateAt(frame)!.viseme !== "rest",
      (frame: number) => stateAt(frame)!.lids === 2,
    ]) {
      const frame = frames.find(matches)!;
      const drawn = await draw({ ...film, captions: null }, frame);
      expectInside(difference(drawn, without), box);
      seen.push(drawn);
    }
    expectInside(difference(seen[0]!, seen[1]!), box);
  },
  60_000,
);
