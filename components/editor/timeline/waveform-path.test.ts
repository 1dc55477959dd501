import { expect, test } from "vitest";
import { detailAt, FULL_HEIGHT, outlines, type Sound } from "./waveform-path";

const aSound = (change: Partial<Sound> = {}): Sound => ({
  peaks: Float32Array.from({ length: 40 }, (_, i) => (i < 20 ? 1 : 0.5)),
  ...{ peaksPerSecond: 20, seconds: 2, offsetSeconds: 0, repeats: false, detail: 10 },
  ...change,
});

/** Heights above the middle, column by column, as a path draws them. */
const heights = (sound: Sound) =>
  outlines(sound).paths.flatMap(({ d }) => [...d.matchAll(/V-(\d+)h1/g)].map(([, height]) => Number(height)));

test("a sound is as long as its seconds and as high as its peaks", () => {
  expect(outlines(aSound()).columns).toBe(20);
  expect(heights(aSound())).toEqual([...Array(10).fill(FULL_HEIGHT), ...Array(10).fill(FULL_HEIGHT / 2)]);
});

test("above and below the middle are alike, and the outline is closed", () => {
  const [path] = outlines(aSound({ seconds: 0.3 })).paths;
  expect(path?.d).toBe("M0 0V-100h1V-100h1V-100h1V100h-1V100h-1V100h-1Z");
});

test("it begins at its offset, goes on from its beginning when it repeats, and is a line when it has ended", () => {
  expect(heights(aSound({ offsetSeconds: 1, seconds: 1 }))).toEqual(Array(10).fill(50));
  expect(heights(aSound({ seconds: 3, repeats: true })).slice(20)).toEqual(Array(10).fill(100));
  expect(heights(aSound({ seconds: 3 })).slice(20)).toEqual(Array(10).fill(3));
});

test("a long sound is cut into paths that join", () => {
  const { columns, paths } = outlines(aSound({ seconds: 60, repeats: true }));
  expect([columns, paths.length]).toEqual([600, 3]);
  expect(paths.map(({ from, d }) => [from, d.startsWith(`M${from} 0`)])).toEqual([0, 256, 512].map((from) => [from, true]));
  expect(heights(aSound({ seconds: 60, repeats: true }))).toHaveLength(600);
});

test("detail doubles with the scale, up to what is measured", () => {
  expect([1, 5, 6, 40, 41, 320].map(detailAt)).toEqual([5, 5, 10, 40, 80, 80]);
});
