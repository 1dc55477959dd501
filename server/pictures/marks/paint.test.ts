import { describe, expect, test } from "vitest";
import type { Plane, Raster } from "../raster";
import { median } from "./median";
import { paintMap } from "./paint-map";
import { withPaint } from "./paint-of-text";
import { isVeil, type SeenVeil, seeVeil } from "./see-veil";
import { ground, laid, SIZE, word } from "./testing/drawn-words";

const MASK = word({ x: 60, y: 91 });
const LAYOUT = { stroke: 4, letters: 18, own: { from: 60, to: 60 + 6 * 22 } };

/** Trunks before a sky: the ground below a word changes from light to dark within its letters. */
function trunks(): Raster {
  const picture = ground(7);
  for (let at = 0; at < SIZE.width * SIZE.height; at++) {
    if ((at % SIZE.width) % 50 < 25) for (let channel = 0; channel < 3; channel++) picture.data[at * 3 + channel]! *= 0.4;
  }
  return picture;
}

const inkOf = ({ data }: Plane): number[] => [...data].filter((_, at) => MASK.data[at]);

describe("the paint over a picture", () => {
  test.each([
    ["light", 255, 0.5],
    ["dark", 0, 0.4],
  ] as const)("is as much as was laid there, %s on whatever ground", (paint, level, alpha) => {
    const map = paintMap(laid(trunks(), MASK, alpha, level), paint, 4);
    const off = inkOf(map).map((value) => Math.abs(value / 255 - alpha));
    expect(median(off, 1)).toBeLessThan(0.04);
  });

  test("is none where only one colour is lighter", () => {
    const picture = trunks();
    const lit = { ...picture, data: picture.data.map((v, at) => (at % 3 === 0 && MASK.data[Math.floor(at / 3)] ? 255 : v)) };
    expect(median(inkOf(paintMap(lit, "light", 4)), 255)).toBeLessThan(12);
  });
});

describe("a row of letters", () => {
  const seen = (picture: Raster): SeenVeil => seeVeil(picture, { ...LAYOUT, isLight: true });

  test("is a veil when all of it has the same paint", () => {
    const veil = seen(laid(trunks(), MASK, 0.5));
    expect(veil.paint).toBeCloseTo(0.5, 1);
    expect(isVeil(veil)).toBe(true);
  });

  test("is none when it has the same colour on every ground", () => {
    expect(isVeil(seen(laid(trunks(), MASK, 1, 160)))).toBe(false);
  });

  test("is none when it is the same thing again and again", () => {
    const isBar = (_: unknown, at: number) =>
      (at % SIZE.width) % 25 < 6 && Math.abs(Math.floor(at / SIZE.width) - 100) < 9 ? 1 : 0;
    const bars = { ...SIZE, data: Uint8Array.from({ length: SIZE.width * SIZE.height }, isBar) };
    const veil = seen(laid(trunks(), bars, 0.5));
    expect(veil.repeats).toBeGreaterThan(0.9);
    expect(isVeil(veil)).toBe(false);
  });

  test("that was read tells its paint", () => {
    const [left, right] = [60, 60 + 6 * 22];
    const corners = [
      { x: left, y: 91 },
      { x: right, y: 91 },
      { x: right, y: 109 },
      { x: left, y: 109 },
    ] as const;
    const found = { text: "EHUEHU", corners, height: 18, confidence: 90 };
    const { tone } = withPaint(laid(trunks(), MASK, 0.5, 0), found);
    expect(tone).toMatchObject({ isLight: false });
    expect(tone!.paint).toBeCloseTo(0.5, 1);
    expect(withPaint(trunks(), found)).toEqual(found);
  });
});
