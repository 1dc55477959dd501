import { describe, expect, test } from "vitest";
import type { Plane, Raster } from "../raster";
import { findLetters } from "./find-letters";
import { findLines } from "./find-lines";
import { findRepeatedLogos } from "./find-logos";
import { findRepeats } from "./find-repeats";
import { untakenPlaces } from "./lattice";
import { edgeOf, type Glyphs } from "./mask-glyphs";
import { ground, laid, SIZE, word } from "./testing/drawn-words";
import { liftVeil, veilOver } from "./unblend";

const lumaOf = ({ width, height, data }: Raster): Plane => ({
  ...{ width, height },
  data: Uint8Array.from({ length: width * height }, (_, at) => data[at * 3]!),
});

test.each([0, 17, -30, 60])("a row of letters at %i° is seen as one, at its angle", (degrees) => {
  const from = degrees === 60 ? { x: 150, y: 30 } : { x: 60, y: degrees < 0 ? 130 : 60 };
  const rows = findLines(findLetters(lumaOf(laid(ground(1), word(from, degrees), 0.6))));
  expect(rows[0]!.letters.length).toBeGreaterThanOrEqual(5);
  expect(Math.abs((rows[0]!.angle * 180) / Math.PI - degrees)).toBeLessThan(4);
});

test("grain and hills are no rows of letters", () => {
  expect(findLines(findLetters(lumaOf(ground(2)))).filter(({ score }) => score >= 4)).toEqual([]);
});

const whole = (mask: Plane): Glyphs => ({ box: { x: 0, y: 0, ...SIZE }, mask, colour: [255, 255, 255] });

describe("what lies below a see-through mark", () => {
  test.each([
    [0.45, 255],
    [0.6, 0],
  ])("comes back: %f of %i", (alpha, paint) => {
    const clean = ground(3);
    const isBar = (_: unknown, at: number) => ((at % SIZE.width) % 36 < 12 ? 1 : 0);
    const bars = { ...SIZE, data: Uint8Array.from({ length: SIZE.width * SIZE.height }, isBar) };
    const marked = laid(clean, bars, alpha, paint);
    const glyphs = whole(bars);
    const veil = veilOver(marked, [glyphs], 2)!;
    expect(veil.through).toBeCloseTo(1 - alpha, 1);
    const left = liftVeil(marked, glyphs, 2, veil);
    let worst = 0;
    for (let at = 0; at < left.data.length; at++) {
      if (!bars.data[at] || left.data[at]) continue;
      worst = Math.max(worst, Math.abs(marked.data[at * 3]! - clean.data[at * 3]!));
    }
    expect(worst).toBeLessThan(16);
  });

  test("is not made up where the mark is paint", () => {
    const mask = word({ x: 40, y: 60 });
    expect(veilOver(laid(ground(4), mask, 1), [whole(mask)], edgeOf(18))).toBeNull();
  });
});

test("a word is found again wherever it stands, and nowhere else", async () => {
  const [one, other] = [word({ x: 30, y: 40 }), word({ x: 130, y: 150 })];
  const picture = laid(laid(ground(5), one, 0.6), other, 0.6);
  const box = { x: 24, y: 34, width: 142, height: 30 };
  const data = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) data[y * box.width + x] = one.data[(box.y + y) * SIZE.width + box.x + x]!;
  const glyphs: Glyphs = { box, mask: { width: box.width, height: box.height, data }, colour: [255, 255, 255] };
  const contrast = { weights: [0.3, 0.59, 0.11], strength: 80, ground: 100 } as const;
  expect(await findRepeats(picture, { glyphs, contrast, height: 18 })).toEqual([{ x: 100, y: 110 }]);
  expect(await findRepeats(laid(ground(5), one, 0.6), { glyphs, contrast, height: 18 })).toEqual([]);
});

test("of a word that is tiled also those that hardly show are found, and no others", async () => {
  const [columns, rows] = [
    [10, 165],
    [12, 58, 104, 150],
  ];
  const places = columns.flatMap((x) => rows.map((y) => ({ x, y })));
  const own = word(places[0]!);
  const faint = places[5]!;
  const picture = places.reduce((on, place) => laid(on, word(place), place === faint ? 0.04 : 0.6), ground(8));
  const box = { x: 4, y: 6, width: 144, height: 30 };
  const data = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) data[y * box.width + x] = own.data[(box.y + y) * SIZE.width + box.x + x]!;
  const glyphs: Glyphs = { box, mask: { width: box.width, height: box.height, data }, colour: [255, 255, 255] };
  const contrast = { weights: [0.3, 0.59, 0.11], strength: 80, ground: 100 } as const;
  const found = await findRepeats(picture, { glyphs, contrast, height: 18 });
  const expected = places.slice(1).map(({ x, y }) => ({ x: x - 10, y: y - 12 }));
  expect(found).toHaveLength(expected.length);
  expect(found).toEqual(expect.arrayContaining(expected));
});

test("a lattice is continued where it has places, and two marks are none", () => {
  const apart = { x: 20, y: 10 };
  const square = [0, 100, 200].map((x) => ({ x, y: 0 })).concat([0, 100].map((x) => ({ x: x + 30, y: 60 })));
  expect(untakenPlaces(square, apart)).toContainEqual({ x: 230, y: 60 });
  expect(untakenPlaces(square.slice(0, 2), apart)).toEqual([]);
});

test("windows that look alike in every corner are no logo", async () => {
  const picture = ground(6);
  for (let at = 0; at < SIZE.width * SIZE.height; at++) {
    const [x, y] = [at % SIZE.width, Math.floor(at / SIZE.width)];
    if (x % 32 >= 6 && x % 32 < 26 && y % 40 >= 8 && y % 40 < 32) picture.data.set([30, 40, 60], at * 3);
  }
  expect(await findRepeatedLogos(picture)).toEqual([]);
});
