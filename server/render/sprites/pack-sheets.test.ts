import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SpriteOrder } from "../plan/plan-film";
import { packSheets } from "./pack-sheets";

type Order = SpriteOrder & { key: string };
const MOST_PIXELS = 2_000_000;

/** Orders of a film: plain looks and groups of looks, in the order in which they are first seen. */
const orders: fc.Arbitrary<Order[]> = fc
  .tuple(
    fc.constantFrom(0.5, 1, 1.5, 3),
    fc.array(
      fc.record({
        size: fc.record({ width: fc.integer({ min: 1, max: 320 }), height: fc.integer({ min: 1, max: 180 }) }),
        group: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
      { maxLength: 80 },
    ),
  )
  .map(([scale, looks]) =>
    looks.map(({ size, group }, n): Order => {
      const [width, height] = group === null ? [size.width * 4, size.height * 4] : [1152, 140 + 4 * group];
      return {
        ...{ key: `look-${n}`, overlay: group === null ? "footer" : "captions", frame: n, scale },
        ...{ box: { x: 64, y: 4 * n, width, height }, isGroup: group !== null },
      };
    }),
  );

describe("any film's looks", () => {
  test("are each on exactly one sheet, in the order in which they are needed", () => {
    fc.assert(
      fc.property(orders, (given) => {
        const sheets = packSheets(given);
        const numbers = sheets.map(({ looks }) => looks.map(({ key }) => given.findIndex((order) => order.key === key)));
        expect(numbers.flat().toSorted((a, b) => a - b)).toEqual([...given.keys()]);
        for (const own of numbers) expect(own).toEqual(own.toSorted((a, b) => a - b));
        const firsts = numbers.map((own) => own[0]!);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });

  test("are cut from a tile that shows them, and from its marked twin what is marked", () => {
    fc.assert(
      fc.property(orders, (given) => {
        for (const { tiles, looks } of packSheets(given)) {
          const used = looks.flatMap(({ tile, marked }) => (marked === null ? [tile] : [tile, marked]));
          expect(used).toEqual([...tiles.keys()]);
          for (const { key, tile, marked } of looks) {
            const { overlay, frame, box, isGroup } = given.find((order) => order.key === key)!;
            expect(marked !== null).toBe(isGroup);
            expect(tiles[tile]).toEqual({ overlay, frame, box, ...(isGroup && { marked: "none" }) });
            if (marked !== null) expect(tiles[marked]).toEqual({ ...tiles[tile], marked: "all" });
          }
        }
      }),
    );
  });

  test("fill sheets that stay small, and no more sheets than that takes", () => {
    fc.assert(
      fc.property(orders, (given) => {
        const scale = given[0]?.scale ?? 1;
        const most = MOST_PIXELS * Math.min(1, scale);
        const pixelsOf = (tiles: { box: { width: number; height: number } }[]) =>
          tiles.reduce((sum, { box }) => sum + box.width * box.height, 0) * Math.max(1, scale ** 2);
        const sheets = packSheets(given);
        for (const [i, { tiles }] of sheets.entries()) {
          const isSingle = tiles.length === 1 || (tiles.length === 2 && tiles[1]!.marked === "all");
          if (!isSingle) expect(pixelsOf(tiles)).toBeLessThanOrEqual(most);
          const next = sheets[i + 1]?.tiles;
          if (!next) continue;
          const comes = next[1]?.marked === "all" && next[0]?.marked ? next.slice(0, 2) : next.slice(0, 1);
          expect(pixelsOf(tiles) + pixelsOf(comes)).toBeGreaterThan(most);
        }
      }),
    );
  });
});

test("no looks need no sheet", () => {
  expect(packSheets([])).toEqual([]);
});
