import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Placement } from "@/remotion/sheets/place-tiles";
import type { Tile } from "@/remotion/sheets/Sheet";
import { seeded } from "@/remotion/timing/seeded";
import { AppError } from "@/server/core/errors";
import { Look } from "../composite/look";
import { PixelMemory } from "../composite/planes";
import { SpriteCutter } from "./cut-sprites";
import type { SheetLook } from "./pack-sheets";
import { readSprite } from "./sprite-file";

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}
type Colour = readonly [number, number, number, number];
const WHITE: Colour = [255, 255, 255, 255];
const BLACK: Colour = [0, 0, 0, 255];
const CLEAR: Colour = [0, 0, 0, 0];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sprite-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cutter = new SpriteCutter();
const chance = seeded("sheets");

/** A sheet full of other tiles, into which pictures are painted. */
class SheetOf {
  readonly rgba: Uint8Array;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.rgba = Uint8Array.from({ length: width * height * 4 }, () => chance() * 256);
  }
  fill({ x, y, width, height }: Rectangle, colour: Colour): this {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) this.rgba.set(colour, (row * this.width + column) * 4);
    }
    return this;
  }
}

const tile: Tile = { overlay: "captions", frame: 0, box: { x: 40, y: 60, width: 120, height: 40 } };
const placement: Placement = { left: 8, top: 12, x: 20, y: 8, width: 80, height: 24, regions: {} };
const plain: SheetLook = { key: "look", tile: 0, marked: null };

async function save(file: Buffer): Promise<string> {
  const path = join(folder, "look.sprite");
  await writeFile(path, file);
  return path;
}

/** The luma of a black film frame over which the cut look was laid, one region after the other marked and the last one seen. */
async function laid(file: Buffer, frame: { width: number; height: number }, regions: readonly (number | null)[] = [null]) {
  const memory = new PixelMemory();
  const sprite = await readSprite(await save(file), memory);
  const look = new Look(memory, sprite);
  const { width, height } = frame;
  const data = [16, 128, 128].map((value, i) => new Uint8Array((width * height) / (i === 0 ? 1 : 4)).fill(value));
  const { x, y } = look;
  const planes = regions.map((region) => look.withMarked(region)).at(-1);
  if (planes) memory.blend(data, [width, width / 2, width / 2], height, [{ planes, x, y, opacity: 1 }]);
  return { sprite, luma: data[0]!, chroma: Buffer.concat(data.slice(1)) };
}

function painted(frame: { width: number; height: number }, parts: readonly (Rectangle & { luma: number })[]): Uint8Array {
  const luma = new Uint8Array(frame.width * frame.height).fill(16);
  for (const { x, y, width, height, luma: value } of parts) {
    for (let row = y; row < y + height; row++) luma.fill(value, row * frame.width + x, row * frame.width + x + width);
  }
  return luma;
}

describe("a look lies in the film where it was drawn, and only as much of it as is seen", () => {
  const parts: Rectangle[] = [
    { x: 10, y: 4, width: 20, height: 10 },
    { x: 11, y: 5, width: 19, height: 9 },
    { x: 0, y: 0, width: 80, height: 24 },
    { x: 0, y: 0, width: 1, height: 1 },
    { x: 79, y: 23, width: 1, height: 1 },
    { x: 7, y: 0, width: 1, height: 24 },
  ];
  test.each([1, 0.5, 1.5, 2, 3].flatMap((scale) => parts.map((part) => [scale, part] as const)))(
    "at scale %d: $1",
    async (scale, part) => {
      const frame = { width: 320 * scale, height: 180 * scale };
      const whole = { x: 8 * scale, y: 12 * scale, width: 80 * scale, height: 24 * scale };
      // A part is given in pixels of the timeline's size; smaller files have a smaller tile.
      const clipped = {
        ...{ x: Math.min(part.x, whole.width - 1), y: Math.min(part.y, whole.height - 1) },
        ...{ width: part.width, height: part.height },
      };
      const inTile = {
        ...clipped,
        width: Math.min(clipped.width, whole.width - clipped.x),
        height: Math.min(clipped.height, whole.height - clipped.y),
      };
      const sheet = new SheetOf(120 * scale, 60 * scale)
        .fill(whole, CLEAR)
        .fill({ ...inTile, x: whole.x + inTile.x, y: whole.y + inTile.y }, WHITE);
      const { sprite, luma, chroma } = await laid(cutter.cut(sheet, plain, [tile], [placement], scale), frame);
      const place = { ...inTile, x: (40 + 20) * scale + inTile.x, y: (60 + 8) * scale + inTile.y };
      expect(Buffer.from(luma).equals(painted(frame, [{ ...place, luma: 235 }]))).toBe(true);
      expect(new Set(chroma)).toEqual(new Set([128]));
      const { x, y, width, height } = sprite;
      expect([x % 2, y % 2, width % 2, height % 2]).toEqual([0, 0, 0, 0]);
      expect(x).toBeGreaterThanOrEqual(place.x - 1);
      expect(y).toBeGreaterThanOrEqual(place.y - 1);
      expect(x + width).toBeLessThanOrEqual(place.x + place.width + 1);
      expect(y + height).toBeLessThanOrEqual(place.y + place.height + 1);
    },
  );

  test("two parts far from each other are one picture", async () => {
    const sheet = new SheetOf(120, 60).fill({ x: 8, y: 12, width: 80, height: 24 }, CLEAR);
    sheet.fill({ x: 11, y: 14, width: 4, height: 4 }, WHITE).fill({ x: 70, y: 30, width: 5, height: 3 }, WHITE);
    const frame = { width: 320, height: 180 };
    const { luma } = await laid(cutter.cut(sheet, plain, [tile], [placement], 1), frame);
    const expected = painted(frame, [
      { x: 63, y: 70, width: 4, height: 4, luma: 235 },
      { x: 122, y: 86, width: 5, height: 3, luma: 235 },
    ]);
    expect(Buffer.from(luma).equals(expected)).toBe(true);
  });

  test("what is barely seen is kept", () => {
    const sheet = new SheetOf(120, 60).fill({ x: 8, y: 12, width: 80, height: 24 }, CLEAR);
    const file = cutter.cut(sheet.fill({ x: 30, y: 20, width: 2, height: 2 }, [255, 255, 255, 1]), plain, [tile], [placement], 1);
    expect([0, 4, 8, 12].map((at) => file.readInt32LE(at))).toEqual([82, 76, 2, 2]);
  });
});

describe("a look that shows nothing", () => {
  test("has no size and no planes", async () => {
    const clear = new SheetOf(120, 60).fill({ x: 8, y: 12, width: 80, height: 24 }, [255, 0, 0, 0]);
    const file = cutter.cut(clear, plain, [tile], [placement], 1);
    expect(file.length).toBe(20);
    const sprite = await readSprite(await save(file), new PixelMemory());
    expect(sprite).toEqual({ x: 0, y: 0, width: 0, height: 0, regions: new Map(), planes: null, marked: null });
    expect(new Look(new PixelMemory(), sprite).withMarked(0)).toBeNull();
  });
});

describe("a look of a group", () => {
  const unmarked: Placement = { ...placement, left: 0, top: 0 };
  const marked: Placement = {
    ...placement,
    ...{ left: 20, top: 28 },
    regions: {
      0: { x: 3, y: 2, width: 10, height: 8 },
      1: { x: 20.4, y: 2.6, width: 9.2, height: 8.2 },
      2: { x: 74, y: -4, width: 20, height: 50 },
    },
  };
  const tiles: Tile[] = [
    { ...tile, marked: "none" },
    { ...tile, marked: "all" },
  ];
  const frame = { width: 320, height: 180 };
  const sheet = new SheetOf(120, 60)
    .fill({ x: 0, y: 0, width: 80, height: 24 }, BLACK)
    .fill({ x: 20, y: 28, width: 80, height: 24 }, WHITE);
  const group: SheetLook = { key: "look", tile: 0, marked: 1 };
  const cut = () => cutter.cut(sheet, group, tiles, [unmarked, marked], 1);
  const origin = { x: 60, y: 68 };

  test.each([
    ["its region, and nothing beside it, from the marked picture", 0, { x: 3, y: 2, width: 10, height: 8 }],
    ["all pixels a region touches", 1, { x: 20, y: 2, width: 10, height: 9 }],
    ["no more than lies in the picture", 2, { x: 74, y: 0, width: 6, height: 24 }],
    ["nothing for a region that was not drawn", 9, { x: 0, y: 0, width: 0, height: 0 }],
    ["nothing when none is marked", null, { x: 0, y: 0, width: 0, height: 0 }],
  ])("takes %s", async (_, region, expected) => {
    const { luma } = await laid(cut(), frame, [region]);
    const part = { ...expected, x: origin.x + expected.x, y: origin.y + expected.y, luma: 235 };
    expect(Buffer.from(luma).equals(painted(frame, [part]))).toBe(true);
  });

  test("shows nothing any more of the regions that were marked before", async () => {
    const { luma } = await laid(cut(), frame, [0, 2, 1]);
    const part = { x: origin.x + 20, y: origin.y + 2, width: 10, height: 9, luma: 235 };
    expect(Buffer.from(luma).equals(painted(frame, [part]))).toBe(true);
    const none = await laid(cut(), frame, [0, 1, null]);
    expect(new Set(none.luma)).toEqual(new Set([16]));
  });

  test("marks the colours of a region too", async () => {
    const [red, blue]: Colour[] = [
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ];
    const coloured = new SheetOf(120, 60)
      .fill({ x: 0, y: 0, width: 80, height: 24 }, blue!)
      .fill({ x: 20, y: 28, width: 80, height: 24 }, red!);
    const seen = async (regions: number[]) => {
      const { chroma } = await laid(cutter.cut(coloured, group, tiles, [unmarked, marked], 1), frame, regions);
      const at = (x: number, y: number) => chroma[((origin.y + y) / 2) * (frame.width / 2) + (origin.x + x) / 2]!;
      return { inside: at(4, 4), beside: at(40, 4) };
    };
    expect(await seen([0])).toEqual({ inside: 102, beside: 240 });
    expect(await seen([0, 2])).toEqual({ inside: 240, beside: 240 });
  });

  test("has room for what only its marked picture shows", async () => {
    const lit = new SheetOf(120, 60)
      .fill({ x: 0, y: 0, width: 80, height: 24 }, CLEAR)
      .fill({ x: 10, y: 10, width: 2, height: 2 }, WHITE)
      .fill({ x: 20, y: 28, width: 80, height: 24 }, CLEAR)
      .fill({ x: 20 + 3, y: 28 + 2, width: 10, height: 8 }, WHITE);
    const { luma } = await laid(cutter.cut(lit, group, tiles, [unmarked, marked], 1), frame, [0]);
    const parts = [
      { x: origin.x + 3, y: origin.y + 2, width: 10, height: 8, luma: 235 },
      { x: origin.x + 10, y: origin.y + 10, width: 2, height: 2, luma: 235 },
    ];
    expect(Buffer.from(luma).equals(painted(frame, parts))).toBe(true);
  });
});

test("the same look is the same file, whatever was cut before it", () => {
  const sheet = new SheetOf(120, 60).fill({ x: 8, y: 12, width: 80, height: 24 }, CLEAR);
  sheet.fill({ x: 20, y: 20, width: 22, height: 10 }, WHITE);
  const first = new SpriteCutter().cut(sheet, plain, [tile], [placement], 1);
  const used = new SpriteCutter();
  used.cut(new SheetOf(120, 60), plain, [tile], [placement], 1);
  expect(used.cut(sheet, plain, [tile], [placement], 1).equals(first)).toBe(true);
});

test.each([0, 3, 16, 19])("a file of %d bytes is refused with a sentence", async (bytes) => {
  const reading = readSprite(await save(Buffer.alloc(bytes)), new PixelMemory());
  await expect(reading).rejects.toThrow(AppError);
  await expect(reading).rejects.toMatchObject({ code: "internal", retryable: true });
});
