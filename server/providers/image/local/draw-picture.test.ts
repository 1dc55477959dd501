import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { archetypes } from "./archetypes/archetypes";
import { buildScene } from "./build-scene";
import { composeStill } from "./compose";
import { localImage } from "./local-image";
import { planPictures } from "./plan-pictures";
import { archetypeNames, type PicturePlan, Recipe } from "./recipe";

/** Cells along each side of a fingerprint. */
const SIDE = 16;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "illustrator-"));
});
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});

const still = async (plan: PicturePlan, width: number, height: number): Promise<Canvas> =>
  composeStill(await buildScene({ ...plan, version: 1, width, height }));
const anyPlan = (rest: Partial<PicturePlan>): PicturePlan =>
  ({
    ...{ archetype: "sea", framing: 0, mirrored: false, horizon: 0, time: "day", weather: "clear", season: "summer" },
    ...{ look: "amber", subjects: [], icons: ["guitar", "trophy", "camera"], seed: 5 },
    ...(rest as object),
  }) as PicturePlan;

test.each(archetypeNames)(
  "every composition of %s is drawn to the edges in every shape",
  { timeout: 60_000 },
  async (archetype) => {
    for (let framing = 0; framing < archetypes[archetype].framings.length; framing++) {
      for (const [width, height] of [
        [160, 90],
        [90, 160],
        [120, 120],
      ] as const) {
        const scene = await buildScene({
          ...anyPlan({ archetype, framing, time: "dusk", weather: "snow", season: "winter" }),
          version: 1,
          width,
          height,
        });
        const ground = scene.layers[0]!.canvas.getContext("2d");
        // The farthest layer covers the margins too, or a moving camera would see through the picture.
        for (const [x, y] of [
          [0, 0],
          [width + 2 * scene.margin - 1, 0],
          [0, height + 2 * scene.margin - 1],
        ] as const) {
          const covered = scene.layers.some((layer) => layer.canvas.getContext("2d").getImageData(x, y, 1, 1).data[3] === 255);
          expect(covered, `${archetype} ${framing} at ${x},${y} of ${width}×${height}`).toBe(true);
        }
        expect(ground.canvas.width).toBe(width + 2 * scene.margin);
      }
    }
  },
);

test("time, weather and season each change what is seen", async () => {
  const base = fingerprint(await still(anyPlan({ archetype: "mountains" }), 160, 90));
  for (const change of [
    { time: "night" },
    { weather: "storm" },
    { season: "winter", archetype: "mountains", framing: 1 },
  ] as Partial<PicturePlan>[]) {
    const other = fingerprint(await still(anyPlan({ archetype: "mountains", ...change }), 160, 90));
    expect(unlikeness(base, other)).toBeGreaterThan(10);
  }
});

const films: Record<string, string[]> = {
  ad: [
    "A dark bedroom, someone staring at the ceiling",
    "A phone with a sleep tracker app on the bedside table",
    "A calm bedroom at night",
    "Morning light in the bedroom",
    "A phone showing the app",
  ],
  documentary: [
    "the deep ocean",
    "a whale in the deep ocean",
    "a coral reef with fish",
    "the open sea at sunset",
    "a lonely lighthouse in a storm",
    "the sea at night",
    "a diver underwater",
  ],
  story: [
    "a brave little robot in a meadow",
    "the robot wants to paint",
    "a blank page on a desk",
    "the robot tries once more at dusk",
    "a sky full of colours",
    "the robot and its painting at sunset",
  ],
  explainer: [
    "How does compound interest work?",
    "a chart of growth",
    "coins that grow",
    "a person at a desk planning savings",
    "growth over time",
    "a house for a family",
    "the network of banks",
    "a growing curve",
    "a calm future",
  ],
  monotone: Array<string>(12).fill("a mountain lake"),
  short: ["coffee beans", "a barista makes coffee in a café", "a cup of coffee on the table in the morning"],
};
test.each(Object.keys(films))("no two pictures of the %s film look alike", { timeout: 60_000 }, async (name) => {
  const plans = planPictures(films[name]!, 4);
  const prints: Float64Array[] = [];
  for (const plan of plans) prints.push(fingerprint(await still(plan, 160, 90)));
  for (let i = 0; i < prints.length; i++) {
    for (let j = 0; j < i; j++) expect(unlikeness(prints[i]!, prints[j]!), `scenes ${j} and ${i}`).toBeGreaterThan(10);
  }
});

const request = (index: number, outputPath: string) => ({
  ...{ prompts: films.story!, index, mood: "warm", seed: 9, width: 320, height: 180, outputPath },
  signal: new AbortController().signal,
});

test("the same request gives the same bytes, and its recipe rebuilds the picture", { timeout: 60_000 }, async () => {
  const [first, second] = [join(folder, "first.jpg"), join(folder, "second.jpg")];
  const picture = await localImage.draw(request(1, first));
  await localImage.draw(request(1, second));
  const hash = async (path: string) =>
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  expect(await hash(second)).toBe(await hash(first));
  const recipe = Recipe.parse(JSON.parse(JSON.stringify(picture.recipe)));
  const rebuilt = composeStill(await buildScene(recipe)).toBuffer("image/jpeg", 92);
  expect(rebuilt.equals(await readFile(first))).toBe(true);
});

test("a scene that does not exist is refused with words", async () => {
  await expect(localImage.draw(request(99, join(folder, "none.jpg")))).rejects.toThrow(AppError);
});

test("an aborted request draws nothing", async () => {
  const aborted = { ...request(0, join(folder, "aborted.jpg")), signal: AbortSignal.abort(new Error("stop")) };
  await expect(localImage.draw(aborted)).rejects.toThrow("stop");
});

/** A fingerprint of what a picture looks like from afar: lightness and two colour axes on a coarse grid. */
function fingerprint(canvas: Canvas): Float64Array {
  const small = createCanvas(SIDE, SIDE);
  const pen = small.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(canvas, 0, 0, SIDE, SIDE);
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  const print = new Float64Array(SIDE * SIDE * 3);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [r, g, b] = [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!];
    print[i * 3] = 0.299 * r + 0.587 * g + 0.114 * b;
    print[i * 3 + 1] = 0.5 * (r - g);
    print[i * 3 + 2] = 0.5 * (b - (r + g) / 2);
  }
  return print;
}

/** How unlike two pictures are: mean difference per cell, 0 the same; above about 10 nobody takes one for the other. */
function unlikeness(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return (sum / a.length) * 3;
}
