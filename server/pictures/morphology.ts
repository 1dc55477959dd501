import type { Plane } from "./raster";

/** The least or greatest value within `radius` of each pixel, in a square; rows first, then columns. */
function extreme({ width, height, data }: Plane, radius: number, wanted: (a: number, b: number) => boolean): Plane {
  const rows = new Uint8Array(data.length);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) slide(data, rows, { start: y * width, step: 1, count: width }, radius, wanted);
  for (let x = 0; x < width; x++) slide(rows, out, { start: x, step: width, count: height }, radius, wanted);
  return { width, height, data: out };
}

/** A monotone queue: each value enters and leaves once, whatever the radius. */
function slide(
  from: Uint8Array,
  to: Uint8Array,
  { start, step, count }: { start: number; step: number; count: number },
  radius: number,
  wanted: (a: number, b: number) => boolean,
): void {
  const queue = new Int32Array(count);
  let head = 0;
  let tail = 0;
  for (let ahead = 0; ahead < count + radius; ahead++) {
    if (ahead < count) {
      const value = from[start + ahead * step]!;
      while (tail > head && !wanted(from[start + queue[tail - 1]! * step]!, value)) tail--;
      queue[tail++] = ahead;
    }
    const at = ahead - radius;
    if (at < 0) continue;
    while (queue[head]! < at - radius) head++;
    to[start + at * step] = from[start + queue[head]! * step]!;
  }
}

export const erode = (plane: Plane, radius: number): Plane => extreme(plane, radius, (a, b) => a < b);
export const dilate = (plane: Plane, radius: number): Plane => extreme(plane, radius, (a, b) => a > b);
/** Without light things thinner than twice the radius. */
export const open = (plane: Plane, radius: number): Plane => dilate(erode(plane, radius), radius);
/** Without dark ones. */
export const close = (plane: Plane, radius: number): Plane => erode(dilate(plane, radius), radius);

/** The threshold that tells two groups of values apart best. */
export function otsu(values: Uint8Array): number {
  const histogram = new Float64Array(256);
  for (const value of values) histogram[value]!++;
  let sum = 0;
  for (let value = 0; value < 256; value++) sum += value * histogram[value]!;
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let threshold = 0;
  for (let value = 0; value < 256; value++) {
    below += histogram[value]!;
    sumBelow += value * histogram[value]!;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > best) {
      best = between;
      threshold = value;
    }
  }
  return threshold;
}

/** A group of touching pixels. */
export interface Component {
  x: number;
  y: number;
  width: number;
  height: number;
  pixels: Int32Array;
}

/** Groups of touching pixels that are set, diagonals included. */
export function componentsOf({ width, height, data }: Plane): Component[] {
  const seen = new Uint8Array(data.length);
  const stack = new Int32Array(data.length);
  const found: Component[] = [];
  for (let start = 0; start < data.length; start++) {
    if (!data[start] || seen[start]) continue;
    const pixels: number[] = [];
    let [left, top, right, bottom] = [width, height, 0, 0];
    let depth = 0;
    stack[depth++] = start;
    seen[start] = 1;
    while (depth > 0) {
      const at = stack[--depth]!;
      pixels.push(at);
      const x = at % width;
      const y = (at - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (!data[next] || seen[next]) continue;
          seen[next] = 1;
          stack[depth++] = next;
        }
      }
    }
    found.push({ x: left, y: top, width: right - left + 1, height: bottom - top + 1, pixels: Int32Array.from(pixels) });
  }
  return found;
}
