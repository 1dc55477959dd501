import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SpriteOrder } from "../plan/plan-film";
import { packSheets } from "./pack-sheets";

type Order = SpriteOrder & { key: string };
const MOST_PIXELS = 2_000_000;

/** Orders of a film: plain looks and looks of groups, in the order in which they are first seen. */
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
      // Looks of one group have one box.
      const [width, height] = group === null ? [size.width * 4, size.height * 4] : [1152, 140 + 4 * group];
      return {
        ...{ key: `look-${n}`, overlay: group === null ? "footer" : "captions", frame: n, scale },
        box: { x: 64, y: 4 * n, width, height, ...(group !== null && { y: 400 }) },
        part: group === null ? null : { group: `group-${group}`, region: n % 3 === 0 ? null : n },
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
        const tilesOfGroups = new Set<string>();
        for (const [number, { tiles, looks }] of packSheets(given).entries()) {
          const used = new Set<number>();
          for (const { key, tile, patch } of looks) {
            const { overlay, frame, box, part } = given.find((order) => order.key === key)!;
            used.add(tile);
            if (!part) {
              expect(tiles[tile]).toEqual({ overlay, frame, box });
              expect(patch).toBeNull();
              continue;
            }
            tilesOfGroups.add(`${part.group} on ${number} at ${tile}`);
            used.add(tile + 1);
            expect(tiles[tile]).toMatchObject({ overlay, box, marked: "none" });
            expect(tiles[tile + 1]).toEqual({ ...tiles[tile], marked: "all" });
            expect(patch).toEqual(part.region === null ? null : { tile: tile + 1, region: part.region });
          }
          expect(used.size).toBe(tiles.length);
        }
        // A group is drawn once, whichever sheets lie between its looks.
        expect(tilesOfGroups.size).toBe(new Set(given.flatMap(({ part }) => part?.group ?? [])).size);
      }),
    );
  });

  test("fill sheets that stay small, and no more sheets than that takes", () => {
    fc.assert(
      fc.property(orders, (given) => {
        const square = (given[0]?.scale ?? 1) ** 2;
        const most = MOST_PIXELS * Math.min(1, square);
        const pixelsOf = (tiles: { box: { width: number; height: number } }[]) =>
          tiles.reduce((sum, { box }) => sum + box.width * box.height, 0) * Math.max(1, square);
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
