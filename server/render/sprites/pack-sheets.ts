import type { Tile } from "@/remotion/sheets/Sheet";
import type { SpriteOrder } from "../plan/plan-film";

/**
 * Boxes of the tiles of one sheet, in pixels of its picture; of a picture smaller than its timeline as much smaller, for its segments
 * are made sooner. Larger sheets make the first segments wait longer, smaller ones cost more for each of their tiles.
 */
const MOST_PIXELS = 2_000_000;

/** A look to be cut from a sheet: a tile of its own, and for a group of looks the same with all of its regions marked. */
export interface SheetLook {
  key: string;
  tile: number;
  marked: number | null;
}

export interface PackedSheet {
  tiles: Tile[];
  looks: SheetLook[];
}

/** Shares the looks of a film out among sheets, in the order in which they are needed. */
export function packSheets(orders: readonly (SpriteOrder & { key: string })[]): PackedSheet[] {
  const sheets: PackedSheet[] = [];
  let pixels = Number.POSITIVE_INFINITY;
  const scale = orders[0]?.scale ?? 1;
  const most = MOST_PIXELS * Math.min(1, scale);
  for (const { key, overlay, frame, box, isGroup } of orders) {
    const tile = { overlay, frame, box };
    const tiles: Tile[] = isGroup
      ? [
          { ...tile, marked: "none" },
          { ...tile, marked: "all" },
        ]
      : [tile];
    const own = tiles.length * box.width * box.height * Math.max(1, scale ** 2);
    if (pixels + own > most) {
      sheets.push({ tiles: [], looks: [] });
      pixels = 0;
    }
    pixels += own;
    const sheet = sheets.at(-1)!;
    const first = sheet.tiles.push(...tiles) - tiles.length;
    sheet.looks.push({ key, tile: first, marked: isGroup ? first + 1 : null });
  }
  return sheets;
}
