import type { Layer } from "@/server/providers/image/local/painting";
import { CELL, type Cells } from "./cells";
import { type Placement, placeLayer } from "./place-layer";
import { momentOf, type Shot } from "./shot";

/** Between moments this close nothing moves by a pixel more than at one of them. */
const MOMENTS_PER_SECOND = 6;

/**
 * For each layer the cells that can be seen in some frame of the shot (1): they hold something, and no nearer layer hides them
 * all the time. Most of a far layer lies behind nearer ones, and pixels are what a frame costs.
 */
export function visibleCells(layers: readonly Layer[], cells: readonly Cells[], shot: Shot): Uint8Array[] {
  const steps = Math.ceil((shot.frames / shot.fps) * MOMENTS_PER_SECOND);
  const moments = Array.from({ length: steps + 1 }, (_, step) => momentOf(shot, ((shot.frames - 1) * step) / steps));
  const placements = layers.map((layer) => moments.map((moment) => placeLayer(shot, layer, moment)));
  return layers.map((layer, index) => {
    const visible = cells[index]!.painted.slice();
    if (staysUpright(layer)) {
      for (let above = index + 1; above < layers.length; above++) {
        if (!hides(layers[above]!) || !cells[above]!.hidesAnything) continue;
        hideBehind(visible, cells[index]!, placements[index]!, cells[above]!, placements[above]!, shot.margin);
      }
    }
    return visible;
  });
}

const staysUpright = ({ motion }: Layer) => !motion?.sway && !motion?.spin && !motion?.wraps;
const hides = (layer: Layer) => layer.blend === "source-over" && !layer.motion?.pulse && staysUpright(layer);

/** Takes out of `visible` the cells which lie behind solid ones of a nearer layer in every frame. */
function hideBehind(
  visible: Uint8Array,
  own: Cells,
  placed: readonly Placement[],
  above: Cells,
  placedAbove: readonly Placement[],
  margin: number,
): void {
  const across = reach(placed, placedAbove, own.columns, above.columns, margin, ({ a, e }) => [a, e]);
  const down = reach(placed, placedAbove, own.rows, above.rows, margin, ({ d, f }) => [d, f]);
  for (let row = 0; row < own.rows; row++) {
    const [top, bottom] = down[row]!;
    for (let column = 0; column < own.columns; column++) {
      if (!visible[row * own.columns + column]) continue;
      const [left, right] = across[column]!;
      if (above.hidesBehind(left, top, right, bottom)) visible[row * own.columns + column] = 0;
    }
  }
}

/**
 * Along one axis, for each cell of a layer the first cell of a nearer layer that ever lies over it and the one after the last.
 * What falls outside the nearer layer is outside the frame as well, because layers reach past it.
 */
function reach(
  placed: readonly Placement[],
  placedAbove: readonly Placement[],
  count: number,
  countAbove: number,
  margin: number,
  axis: (placement: Placement) => [scale: number, shift: number],
): [first: number, end: number][] {
  const scales = new Float64Array(placed.length);
  const shifts = new Float64Array(placed.length);
  for (let index = 0; index < placed.length; index++) {
    const [scale, shift] = axis(placed[index]!);
    const [scaleAbove, shiftAbove] = axis(placedAbove[index]!);
    scales[index] = scale / scaleAbove;
    shifts[index] = (shift - shiftAbove) / scaleAbove;
  }
  const inside = (cell: number) => Math.min(countAbove, Math.max(0, cell));
  return Array.from({ length: count }, (_, cell) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < scales.length; index++) {
      low = Math.min(low, scales[index]! * (cell * CELL - margin) + shifts[index]!);
      high = Math.max(high, scales[index]! * ((cell + 1) * CELL - margin) + shifts[index]!);
    }
    // Three pixels more on each side: for the moments between, for smoothing, and because cells are drawn to whole pixels.
    return [inside(Math.floor((low + margin - 3) / CELL)), inside(Math.ceil((high + margin + 3) / CELL))];
  });
}
