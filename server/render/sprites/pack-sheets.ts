import type { Tile } from "@/remotion/sheets/Sheet";
import type { SpriteOrder } from "../plan/plan-film";

/**
 * Boxes of the tiles of one sheet, in pixels of its picture; of a picture smaller than its timeline a quarter at half the size, and so
 * on: its segments are made as much sooner. Larger sheets make the first segments wait longer.
 */
const MOST_PIXELS = 2_000_000;

/** A look to be cut from a sheet: a tile of its own, or one tile of its group with a region taken from another. */
export interface SheetLook {
  key: string;
  tile: number;
  patch: { tile: number; region: number } | null;
}

export interface PackedSheet {
  tiles: Tile[];
  looks: SheetLook[];
}

/** Shares the looks of a film out among sheets, in the order in which they are needed. Looks of one group share two tiles. */
export function packSheets(orders: readonly (SpriteOrder & { key: string })[]): PackedSheet[] {
  const sheets: PackedSheet[] = [];
  const groups = new Map<string, { sheet: PackedSheet; tile: number }>();
  let pixels = Number.POSITIVE_INFINITY;
  const square = (orders[0]?.scale ?? 1) ** 2;
  const most = MOST_PIXELS * Math.min(1, square);
  const add = (tiles: Tile[]): { sheet: PackedSheet; tile: number } => {
    const own = tiles.reduce((sum, { box }) => sum + box.width * box.height, 0) * Math.max(1, square);
    if (pixels + own > most) {
      sheets.push({ tiles: [], looks: [] });
      pixels = 0;
    }
    pixels += own;
    const sheet = sheets.at(-1)!;
    sheet.tiles.push(...tiles);
    return { sheet, tile: sheet.tiles.length - tiles.length };
  };
  for (const { key, overlay, frame, box, part } of orders) {
    const tile = { overlay, frame, box };
    if (!part) {
      const { sheet, tile: own } = add([tile]);
      sheet.looks.push({ key, tile: own, patch: null });
      continue;
    }
    const group =
      groups.get(part.group) ??
      add([
        { ...tile, marked: "none" },
        { ...tile, marked: "all" },
      ]);
    groups.set(part.group, group);
    const patch = part.region === null ? null : { tile: group.tile + 1, region: part.region };
    group.sheet.looks.push({ key, tile: group.tile, patch });
  }
  return sheets;
}
