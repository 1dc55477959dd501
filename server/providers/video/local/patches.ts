import { CELL, type Cells } from "./cells";

/** A rectangle on a layer, in pixels from the layer's corner. */
export interface Patch {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn of a layer; no pixel is in both. */
export interface Patches {
  /** Needs smoothing: edges and texture. */
  fine: readonly Patch[];
  /** Looks the same without, at half the cost: skies, glows, flat faces. */
  soft: readonly Patch[];
}

/** As many pixels cost as much to draw as one more patch costs. */
const PATCH_COST = 500;

/** `upright`: the layer never leans or turns, so that its patches stay apart in the frame; otherwise all of it is fine. */
export function patchesOf(visible: Uint8Array, cells: Cells, upright: boolean): Patches {
  const { columns, rows } = cells;
  if (!upright) return { fine: gather(visible, columns, rows, PATCH_COST), soft: [] };
  const rough = visible.map((seen, index) => (seen && !cells.isSmooth(index % columns, Math.floor(index / columns)) ? 1 : 0));
  const fine = gather(rough, columns, rows, PATCH_COST);
  const rest = visible.slice();
  for (const { x, y, width, height } of fine) {
    for (let row = y / CELL; row < (y + height) / CELL; row++) {
      rest.fill(0, row * columns + x / CELL, row * columns + (x + width) / CELL);
    }
  }
  return { fine, soft: gather(rest, columns, rows, 0) };
}

/** The cells as few rectangles. They grow together, over other cells too, while that draws fewer pixels in vain than `waste`. */
function gather(cells: Uint8Array, columns: number, rows: number, waste: number): Patch[] {
  const patches: Patch[] = [];
  const joins = (one: Patch, other: Patch) => area(around(one, other)) - area(one) - area(other) <= waste;
  let open: Patch[] = [];
  for (let row = 0; row < rows; row++) {
    const runs: Patch[] = [];
    for (let column = 0; column < columns; column++) {
      if (!cells[row * columns + column]) continue;
      const first = column;
      while (column + 1 < columns && cells[row * columns + column + 1]) column++;
      const run = { x: first * CELL, y: row * CELL, width: (column + 1 - first) * CELL, height: CELL };
      const last = runs.at(-1);
      if (last && joins(last, run)) Object.assign(last, around(last, run));
      else runs.push(run);
    }
    open = runs.map((run) => {
      const above = open.find((patch) => patch.y + patch.height === run.y && joins(patch, run));
      if (above) return Object.assign(above, around(above, run));
      patches.push(run);
      return run;
    });
  }
  return patches;
}

const area = ({ width, height }: Patch) => width * height;

function around(one: Patch, other: Patch): Patch {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
