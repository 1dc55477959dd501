import { describe, expect, test } from "vitest";
import { describeColours } from "./describe-colours";
import { resizeTruly } from "./enlarge";
import { fillHoles } from "./fill/fill-holes";
import { cropTo, extendTo, fittingFor } from "./fit-shape";
import { close, dilate, erode, open, otsu } from "./morphology";
import { cutRaster, type Plane, type Raster } from "./raster";
import { FRAMINGS_PER_SOURCE, planVariations } from "./vary";

const painted = (width: number, height: number, paint: (x: number, y: number) => readonly [number, number, number]): Raster => {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(paint(x, y), (y * width + x) * 3);
  return { width, height, data };
};
const planeOf = (width: number, rows: string): Plane => ({
  ...{ width, height: rows.length / width },
  data: Uint8Array.from(rows, (digit) => Number(digit)),
});

describe("holes are filled from what is around them", () => {
  const slope = (x: number, y: number) => [60 + x * 0.6, 90 + y * 0.7, 140 + x * 0.2] as const;
  const stripes = (x: number) => (Math.floor(x / 8) % 2 === 0 ? ([210, 190, 60] as const) : ([40, 60, 120] as const));
  const hole = (width: number, height: number, box: { x: number; y: number; width: number; height: number }): Plane => {
    const data = new Uint8Array(width * height);
    for (let y = box.y; y < box.y + box.height; y++) data.fill(1, y * width + box.x, y * width + box.x + box.width);
    return { width, height, data };
  };
  const worst = (one: Raster, other: Raster) =>
    one.data.reduce((most, value, at) => Math.max(most, Math.abs(value - other.data[at]!)), 0);

  test.each([
    ["a slope goes on as a slope", slope, 8],
    ["stripes go on as stripes", stripes, 60],
  ] as const)("%s", (_, paint, most) => {
    const whole = painted(160, 120, paint);
    const torn = { ...whole, data: Uint8Array.from(whole.data) };
    const gap = hole(160, 120, { x: 60, y: 45, width: 34, height: 22 });
    for (let at = 0; at < gap.data.length; at++) if (gap.data[at]) torn.data.fill(255, at * 3, at * 3 + 3);
    fillHoles(torn, gap);
    expect(worst(torn, whole)).toBeLessThanOrEqual(most);
    for (let at = 0; at < gap.data.length; at++) {
      if (!gap.data[at]) expect(torn.data.subarray(at * 3, at * 3 + 3)).toEqual(whole.data.subarray(at * 3, at * 3 + 3));
    }
  });

  test("where nothing is known the result is still a picture", () => {
    const picture = painted(20, 20, () => [10, 20, 30]);
    fillHoles(picture, { width: 20, height: 20, data: new Uint8Array(400).fill(1) });
    expect([...picture.data].every((value) => value >= 0 && value <= 255)).toBe(true);
  });
});

test("what is thin goes when a plane is opened, what is a gap when it is closed", () => {
  const thin = planeOf(5, "0000001110099900111000000");
  expect(dilate(planeOf(3, "000010000"), 1).data).toEqual(Uint8Array.from("111111111", Number));
  expect(erode(planeOf(3, "111101111"), 1).data).toEqual(Uint8Array.from("000000000", Number));
  expect(Math.max(...open(thin, 2).data)).toBeLessThan(9);
  expect(close(planeOf(5, "11111" + "11011" + "11111"), 1).data[7]).toBe(1);
  expect(otsu(Uint8Array.from([10, 11, 12, 200, 201, 202]))).toBe(12);
});

describe("pictures change their shape and are never stretched", () => {
  const circle = painted(300, 200, (x, y) => (Math.hypot(x - 150, y - 100) < 60 ? [250, 250, 250] : [20, 40, 80]));
  /** Width and height of what is white. */
  const whiteIn = ({ width, height, data }: Raster) => {
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (data[(y * width + x) * 3]! < 200) continue;
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      }
    }
    return (right - left + 1) / (bottom - top + 1);
  };

  test.each([
    [{ width: 1920, height: 1080 }, 16 / 9, "kept"],
    [{ width: 1600, height: 900 }, 1.79, "kept"],
    [{ width: 1200, height: 900 }, 16 / 9, "cropped"],
    [{ width: 1000, height: 1000 }, 16 / 9, "extended"],
    [{ width: 1920, height: 1080 }, 9 / 16, "extended"],
  ] as const)("%j to %f: %s", (size, ratio, fitting) => {
    expect(fittingFor(size, ratio)).toBe(fitting);
  });

  test("cropped, extended and enlarged, a circle stays one", async () => {
    const cropped = await cropTo(circle, 1.2);
    expect(cropped.width / cropped.height).toBeCloseTo(1.2, 1);
    const extended = await extendTo(circle, { width: 300, height: 540 });
    const large = await resizeTruly(circle, { width: 600, height: 400 });
    // Above and below it is continued, circle and all; what is sharp is the picture.
    const middle = cutRaster(extended, { x: 0, y: 180, width: 300, height: 180 });
    expect([cropped, middle, large].map(whiteIn).map((ratio) => Math.round(ratio * 20) / 20)).toEqual([1, 1, 1]);
  });
});

test("no framing of a source is in a set twice, and all share one look", () => {
  const set = planVariations(20, 2, "a golden autumn evening");
  expect(new Set(set.map(({ source, framing }) => `${source} ${framing.name} ${framing.zoom}`)).size).toBe(20);
  expect(new Set(set.map(({ look }) => look))).toEqual(new Set(["warm"]));
  expect(set.slice(0, 2).map(({ framing, source }) => [source, framing.zoom])).toEqual([
    [0, null],
    [1, null],
  ]);
  const long = planVariations(20, 1, "");
  expect(new Set(long.map(({ framing }) => `${framing.name} ${framing.zoom}`)).size).toBe(20);
  expect(long[FRAMINGS_PER_SOURCE]!.framing.zoom).toBeLessThan(1);
});

test.each([
  [() => [10, 30, 90] as const, "Untitled picture in deep blue tones"],
  [() => [250, 250, 250] as const, "Untitled picture in white tones"],
  [(x: number) => (x < 12 ? ([230, 120, 20] as const) : ([20, 120, 200] as const)), "Untitled picture in blue and orange"],
])("colours are told as they were measured", (paint, says) => {
  expect(describeColours(painted(40, 40, paint))).toBe(says);
});
