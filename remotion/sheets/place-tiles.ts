import type { Tile } from "./Sheet";

/** Where a tile's picture lies on the sheet, and which part of the tile's box it is. All in CSS pixels, multiples of the grid. */
export interface Placement {
  left: number;
  top: number;
  /** Offset of the picture from the corner of the tile's box. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Regions by their number, from the picture's own corner. */
  regions: Record<number, Rectangle>;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As in the plan: multiples of this are even pixels of a file of half, 1.5 or whole size. */
const GRID = 4;

/**
 * Cuts every tile down to what it holds and arranges the tiles in rows: a screenshot costs what its area costs. Layers say what
 * they hold with `data-extent` on elements outside of which, but for as many pixels as it says, nothing is drawn.
 */
export function placeTiles(elements: readonly HTMLElement[], tiles: readonly Tile[], sheetWidth: number): Placement[] {
  const parts = elements.map((element, i) => heldPart(element, tiles[i]!.box));
  const order = [...parts.keys()].toSorted((a, b) => parts[b]!.height - parts[a]!.height);
  const placements: Placement[] = [];
  let [left, top, rowHeight] = [0, 0, 0];
  for (const i of order) {
    const part = parts[i]!;
    if (left > 0 && left + part.width > sheetWidth) [left, top, rowHeight] = [0, top + rowHeight, 0];
    placements[i] = { left, top, ...part, regions: regionsOf(elements[i]!, part) };
    left += part.width;
    rowHeight = Math.max(rowHeight, part.height);
  }
  for (const [i, element] of elements.entries()) moveTo(element, tiles[i]!.box, placements[i]!);
  return placements;
}

function heldPart(element: HTMLElement, box: Tile["box"]): Rectangle {
  const extents = [...element.querySelectorAll<HTMLElement>("[data-extent]")];
  if (extents.length === 0) return { x: 0, y: 0, width: box.width, height: box.height };
  const origin = element.getBoundingClientRect();
  const edges = extents.map((extent) => {
    const { left, top, right, bottom } = extent.getBoundingClientRect();
    const spill = Number(extent.dataset.extent);
    return [
      left - origin.left - spill,
      top - origin.top - spill,
      right - origin.left + spill,
      bottom - origin.top + spill,
    ] as const;
  });
  const down = (values: number[]) => Math.max(0, Math.floor(Math.min(...values) / GRID) * GRID);
  const up = (values: number[], most: number) => Math.min(most, Math.ceil(Math.max(...values) / GRID) * GRID);
  const x = down(edges.map((edge) => edge[0]));
  const y = down(edges.map((edge) => edge[1]));
  const width =
    up(
      edges.map((edge) => edge[2]),
      box.width,
    ) - x;
  const height =
    up(
      edges.map((edge) => edge[3]),
      box.height,
    ) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : { x: 0, y: 0, width: GRID, height: GRID };
}

function regionsOf(element: HTMLElement, part: Rectangle): Record<number, Rectangle> {
  const origin = element.getBoundingClientRect();
  const regions = [...element.querySelectorAll<HTMLElement>("[data-region]")].map((region) => {
    const { left, top, width, height } = region.getBoundingClientRect();
    return [Number(region.dataset.region), { x: left - origin.left - part.x, y: top - origin.top - part.y, width, height }];
  });
  return Object.fromEntries(regions);
}

function moveTo(element: HTMLElement, box: Tile["box"], { left, top, x, y, width, height }: Placement): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  const film = element.firstElementChild as HTMLElement;
  Object.assign(film.style, { left: `${-box.x - x}px`, top: `${-box.y - y}px` });
}
