import type { Tile } from "@/remotion/sheets/Sheet";
import type { SpriteOrder } from "../plan/plan-film";

/** Taller screenshots take more memory and make the first segments wait longer. */
const MOST_PIXELS_HIGH = 2_400;

export interface PackedSheet {
  tiles: (Tile & { key: string })[];
}

/** Lays the looks of a film on sheets, one below the other, in the order in which they are needed. */
export function packSheets(orders: readonly (SpriteOrder & { key: string })[]): PackedSheet[] {
  const sheets: PackedSheet[] = [];
  let top = Number.POSITIVE_INFINITY;
  for (const { key, overlay, frame, box, scale } of orders) {
    if (top + box.height > MOST_PIXELS_HIGH / scale) {
      sheets.push({ tiles: [] });
      top = 0;
    }
    sheets.at(-1)!.tiles.push({ key, overlay, frame, box, top });
    top += box.height;
  }
  return sheets;
}
