import { BORDER, type LayerMemory, type LayerPixels } from "./layer-memory";
import type { Patch } from "./patches";
import { isUpright, type Placement } from "./place-layer";
import type { Plane } from "./planes";
import type { Shot } from "./shot";

export interface PaintedLayer {
  shot: Shot;
  plane: Plane;
  pixels: LayerPixels;
  placed: Placement;
  /** 0 to 1. */
  opacity: number;
}

/** 1 for the kernels where a layer brightens what lies below it, 0 where it covers it. */
const screenOf = ({ blend }: Plane): number => (blend === "screen" ? 1 : 0);

/** The kernels' unit of a source's pixel. */
const UNIT = 65_536;
const WHOLE = 256;

const ONCE = [[0, 0]] as const;
/** A repeating layer has its own place below and to the right of the frame's corner; these fill the rest. */
const REPEATED = [
  [0, 0],
  [-1, 0],
  [0, -1],
  [-1, -1],
] as const;

/** Lays a layer over the frame at `target`, where camera and time put it. */
export function paintLayer(memory: LayerMemory, target: number, layer: PaintedLayer): void {
  const { shot, plane, placed } = layer;
  const opacity = Math.round(layer.opacity * WHOLE);
  if (opacity <= 0) return;
  for (const [column, row] of plane.motion?.wraps ? REPEATED : ONCE) {
    const x = plane.x - shot.margin + column * plane.width;
    const y = plane.y - shot.margin + row * plane.height;
    if (!isUpright(placed)) paintTurned(memory, target, layer, opacity, x, y);
    else if (plane.patches) {
      paintPatches(memory, target, layer, opacity, x, y, plane.patches.soft, false);
      paintPatches(memory, target, layer, opacity, x, y, plane.patches.fine, true);
    } else {
      // With the empty pixel around it, so that its edge moves by parts of a pixel as well; one that repeats itself has no edge.
      const rim = plane.motion?.wraps ? 0 : 1;
      const all = [{ x: -rim, y: -rim, width: plane.width + 2 * rim, height: plane.height + 2 * rim }];
      paintPatches(memory, target, layer, opacity, x, y, all, true);
    }
  }
}

/**
 * Paints where the patches lie in the frame, in whole pixels: an edge of half a pixel would show. `x`, `y` is where on the layer the
 * patches are counted from. This runs a thousand times for a frame: it makes no objects.
 */
function paintPatches(
  { kernels, frameStride }: LayerMemory,
  target: number,
  { shot, plane, pixels, placed }: PaintedLayer,
  opacity: number,
  x: number,
  y: number,
  patches: readonly Patch[],
  isSmooth: boolean,
): void {
  const { a, d, e, f } = placed;
  const screen = screenOf(plane);
  const paint = isSmooth ? kernels.paintSmooth : kernels.paintNearest;
  const [du, dv] = [Math.round(UNIT / a), Math.round(UNIT / d)];
  // A pixel is looked up at its middle; what is smoothed counts from the middle of the source's pixels.
  const middle = BORDER - (isSmooth ? 0.5 : 0);
  for (const patch of patches) {
    // Every edge is rounded the same way, so that neighbours touch and never share a pixel.
    const left = Math.max(0, Math.round(a * (patch.x + x) + e));
    const top = Math.max(0, Math.round(d * (patch.y + y) + f));
    const right = Math.min(shot.width, Math.round(a * (patch.x + patch.width + x) + e));
    const bottom = Math.min(shot.height, Math.round(d * (patch.y + patch.height + y) + f));
    if (right <= left || bottom <= top) continue;
    const u = within((left + 0.5 - e) / a - x + middle, (right - left - 1) / a, pixels.width);
    const v = within((top + 0.5 - f) / d - y + middle, (bottom - top - 1) / d, pixels.height);
    paint(
      ...([target + top * frameStride + left * 4, frameStride, right - left, bottom - top] as const),
      ...([pixels.at, pixels.stride, u, v, du, dv, opacity, screen] as const),
    );
  }
}

/**
 * Where a source is looked up first, in the kernels' units, so that neither it nor the last, `span` pixels on, has its neighbour beyond
 * the source. A hundredth is left for what the rounded steps add up to.
 */
function within(first: number, span: number, size: number): number {
  return fixed(Math.max(0, Math.min(first, size - 1.01 - span)));
}

/** Paints the upright rectangle around a layer that leans or is turned; what of it lies beside the layer stays as it is. */
function paintTurned(
  { kernels, frameStride }: LayerMemory,
  target: number,
  { shot, plane, pixels, placed }: PaintedLayer,
  opacity: number,
  x: number,
  y: number,
): void {
  const { a, b, c, d, e, f } = placed;
  const [x0, y0] = [a * x + c * y + e, b * x + d * y + f];
  const [across, along] = [a * plane.width, b * plane.width];
  const [over, down] = [c * plane.height, d * plane.height];
  const left = Math.max(0, Math.floor(x0 + Math.min(0, across, over, across + over)));
  const top = Math.max(0, Math.floor(y0 + Math.min(0, along, down, along + down)));
  const right = Math.min(shot.width, Math.ceil(x0 + Math.max(0, across, over, across + over)));
  const bottom = Math.min(shot.height, Math.ceil(y0 + Math.max(0, along, down, along + down)));
  if (right <= left || bottom <= top) return;
  const determinant = a * d - b * c;
  const [ux, uy, vx, vy] = [d / determinant, -c / determinant, -b / determinant, a / determinant];
  const [px, py] = [left + 0.5 - e, top + 0.5 - f];
  const u = ux * px + uy * py - x + BORDER - 0.5;
  const v = vx * px + vy * py - y + BORDER - 0.5;
  kernels.paintTurned(
    ...([target + top * frameStride + left * 4, frameStride, right - left, bottom - top] as const),
    ...([pixels.at, pixels.stride, pixels.width, pixels.height, fixed(u), fixed(v)] as const),
    ...([fixed(ux), fixed(vx), fixed(uy), fixed(vy), opacity, screenOf(plane)] as const),
  );
}

const fixed = (value: number): number => Math.round(value * UNIT);
