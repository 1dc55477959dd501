import fc from "fast-check";
import { expect, test } from "vitest";
import { placeTiles } from "./place-tiles";
import type { Tile } from "./Sheet";

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const rect = ({ x, y, width, height }: Rectangle) => ({ left: x, top: y, right: x + width, bottom: y + height, width, height });
/** As much of a drawn tile as the arrangement asks: where its parts are. A browser is in film-renderer.test.ts. */
function drawnTile(origin: Rectangle, extents: (Rectangle & { spill: number })[], regions: (Rectangle & { region: number })[]) {
  const part = (at: Rectangle, dataset: Record<string, string>) => ({
    dataset,
    getBoundingClientRect: () => rect({ ...at, x: at.x + origin.x, y: at.y + origin.y }),
  });
  const found: Record<string, unknown[]> = {
    "[data-extent]": extents.map(({ spill, ...at }) => part(at, { extent: String(spill) })),
    "[data-region]": regions.map(({ region, ...at }) => part(at, { region: String(region) })),
  };
  return {
    style: {} as Record<string, string>,
    firstElementChild: { style: {} as Record<string, string> },
    getBoundingClientRect: () => rect(origin),
    querySelectorAll: (selector: string) => found[selector] ?? [],
  };
}

const SHEET_WIDTH = 1280;
const within = (most: number) => fc.integer({ min: 0, max: most });
const tiles = fc.array(
  fc.record({
    box: fc.record({ x: within(200), y: within(400), width: within(250), height: within(80) }).map(({ x, y, width, height }) => ({
      ...{ x: 4 * x, y: 4 * y, width: 4 * width + 4, height: 4 * height + 4 },
    })),
    extents: fc.array(
      fc.record({
        x: fc.double({ min: -20, max: 900, noNaN: true }),
        y: fc.double({ min: -20, max: 300, noNaN: true }),
        width: fc.double({ min: 1, max: 400, noNaN: true }),
        height: fc.double({ min: 1, max: 90, noNaN: true }),
        spill: within(30),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 40 },
);

function place(given: { box: Rectangle; extents: (Rectangle & { spill: number })[] }[]) {
  const elements = given.map(({ box, extents }) =>
    drawnTile({ ...box, x: 0, y: 0 }, extents, [{ region: 3, x: 50, y: 20, width: 30, height: 10 }]),
  );
  const wanted = given.map(({ box }): Tile => ({ overlay: "captions", frame: 0, box }));
  return { elements, placements: placeTiles(elements as unknown as HTMLElement[], wanted, SHEET_WIDTH) };
}

test("tiles never overlap and lie on the sheet, on the grid", () => {
  fc.assert(
    fc.property(tiles, (given) => {
      const { placements } = place(given);
      expect(placements).toHaveLength(given.length);
      for (const [i, a] of placements.entries()) {
        for (const value of [a.left, a.top, a.x, a.y, a.width, a.height]) expect(value % 4).toBe(0);
        expect(Math.min(a.left, a.top)).toBeGreaterThanOrEqual(0);
        expect(a.left + a.width).toBeLessThanOrEqual(SHEET_WIDTH);
        for (const b of placements.slice(i + 1)) {
          const isApart =
            a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});

test("all a tile says it holds is in its picture, and nothing outside of its box", () => {
  fc.assert(
    fc.property(tiles, (given) => {
      const { placements } = place(given);
      for (const [i, { x, y, width, height }] of placements.entries()) {
        const { box, extents } = given[i]!;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(box.width);
        expect(y + height).toBeLessThanOrEqual(box.height);
        if (extents.length === 0) expect([x, y, width, height]).toEqual([0, 0, box.width, box.height]);
        for (const held of extents) {
          const [left, right] = [Math.max(0, held.x - held.spill), Math.min(box.width, held.x + held.width + held.spill)];
          const [top, bottom] = [Math.max(0, held.y - held.spill), Math.min(box.height, held.y + held.height + held.spill)];
          if (left >= right || top >= bottom) continue;
          expect(x).toBeLessThanOrEqual(left);
          expect(x + width).toBeGreaterThanOrEqual(right);
          expect(y).toBeLessThanOrEqual(top);
          expect(y + height).toBeGreaterThanOrEqual(bottom);
        }
      }
    }),
  );
});

test("the part of the film that a tile shows moves with it, and so do its regions", () => {
  const box = { x: 64, y: 520, width: 1152, height: 140 };
  const { elements, placements } = place([
    { box, extents: [] },
    { box, extents: [{ x: 41, y: 13, width: 100, height: 50, spill: 6 }] },
  ]);
  expect(placements[1]).toEqual({
    ...{ left: 1152, top: 0, x: 32, y: 4, width: 116, height: 68 },
    regions: { 3: { x: 50 - 32, y: 20 - 4, width: 30, height: 10 } },
  });
  expect(elements[1]!.style).toEqual({ left: "1152px", top: "0px", width: "116px", height: "68px" });
  expect(elements[1]!.firstElementChild.style).toEqual({ left: `${-64 - 32}px`, top: `${-520 - 4}px` });
});
