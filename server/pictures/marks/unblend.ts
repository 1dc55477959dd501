import { dilate, erode } from "../morphology";
import { cutRaster, type Plane, type Raster } from "../raster";
import { type Glyphs, groundOf } from "./mask-glyphs";
import { median } from "./median";
import type { Tone } from "./tone";

/** How a see-through mark was laid over a picture: what is there is `through` of what was, and something added. */
export interface Veil {
  through: number;
  added: readonly [number, number, number];
}

/** Less of a picture than this comes through too noisy to be of use; more is hardly a mark. */
const THROUGH = { least: 0.22, most: 0.94 };
/** The ground must differ this much from place to place, or nothing tells a veil from paint. And then filling does as well. */
const LEAST_SPREAD = 5;
/** How well the ground below a mark must go with the ground beside it. */
const LEAST_AGREEMENT = 0.6;
const LEAST_PAIRS = 120;
/** A mark's colour may come out this far beyond what colours there are. */
const BEYOND = 24;

/** The veil of white or black paint whose thickness was seen; null where hardly anything comes through. */
export function veilOfPaint({ isLight, paint }: Tone): Veil | null {
  if (paint === undefined || 1 - paint < THROUGH.least || 1 - paint > THROUGH.most) return null;
  const added = isLight ? paint * 255 : 0;
  return { through: 1 - paint, added: [added, added, added] };
}

/** How a mark that is there once or more often was laid over a picture; null where it is paint, or nothing tells. */
export function veilOver(picture: Raster, marks: readonly Glyphs[], edge: number): Veil | null {
  return veilOf(marks.flatMap(({ box, mask }) => pairsOf(cutRaster(picture, box), mask, edge)));
}

/**
 * Takes a veil off a picture, in place: what lies below it comes back as it was. Answers the mark's pixels with which that could not
 * be done and which are to be filled: the soft edges of its letters, and what would come out as no colour.
 */
export function liftVeil(picture: Raster, { box, mask }: Glyphs, edge: number, { through, added }: Veil): Plane {
  const core = erode(mask, edge);
  const left = Uint8Array.from(mask.data);
  const ground = groundOf(cutRaster(picture, box), dilate(mask, 1).data);
  const off = (colour: readonly number[], at: number) =>
    Math.max(...colour.map((value, channel) => Math.abs(value - ground[at * 3 + channel]!)));
  for (let at = 0; at < left.length; at++) {
    if (!core.data[at]) continue;
    const to = ((box.y + Math.floor(at / box.width)) * picture.width + box.x + (at % box.width)) * 3;
    const lifted = added.map((value, channel) => (picture.data[to + channel]! - value) / through);
    if (lifted.some((value) => value < -BEYOND || value > 255 + BEYOND)) continue;
    // Inside of an o nothing lies over the picture: what comes out further from what is around than it went in was not covered.
    if (off(lifted, at) > off([...picture.data.subarray(to, to + 3)], at)) continue;
    left[at] = 0;
    for (let channel = 0; channel < 3; channel++) {
      picture.data[to + channel] = Math.max(0, Math.min(255, Math.round(lifted[channel]!)));
    }
  }
  return { ...mask, data: left };
}

/** Three colours of the ground below the mark, and three right beside it. */
type Pair = readonly [below: readonly number[], beside: readonly number[]];

function pairsOf(part: Raster, own: Plane, edge: number): Pair[] {
  const core = erode(own, edge);
  const inner = meansWhere(part, core.data);
  const outside = dilate(own, 1).data.map((value) => 1 - value);
  const outer = meansWhere(part, outside);
  const pairs: Pair[] = [];
  const reach = 2 * edge + 3;
  for (let y = 0; y < part.height; y++) {
    for (let x = 0; x < part.width; x++) {
      const at = y * part.width + x;
      if (!core.data[at] || (x + y) % 2 !== 0) continue;
      const beside = nearest(outside, part, x, y, reach);
      if (beside >= 0) pairs.push([inner(at), outer(beside)]);
    }
  }
  return pairs;
}

/** The mean colour around a pixel, of those that are wanted. */
function meansWhere({ width, height, data }: Raster, wanted: Uint8Array): (at: number) => readonly number[] {
  return (at) => {
    const x = at % width;
    const y = (at - x) / width;
    const sum = [0, 0, 0];
    let count = 0;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const near = ny * width + nx;
        if (!wanted[near]) continue;
        count++;
        for (let channel = 0; channel < 3; channel++) sum[channel]! += data[near * 3 + channel]!;
      }
    }
    return sum.map((value) => value / count);
  };
}

/** The nearest wanted pixel in the eight directions, or -1. */
function nearest(wanted: Uint8Array, { width, height }: Raster, x: number, y: number, reach: number): number {
  for (let far = 1; far <= reach; far++) {
    for (const [dx, dy] of DIRECTIONS) {
      const [column, row] = [x + dx * far, y + dy * far];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      if (wanted[row * width + column]) return row * width + column;
    }
  }
  return -1;
}
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
] as const;

/**
 * The veil that explains what lies below a mark by what lies beside it; null where none does. Most are white or black: what such a one
 * would be is tried first, so that pairs of two different things, where an edge of the picture runs along a letter, are left out.
 */
export function veilOf(all: readonly Pair[]): Veil | null {
  if (all.length < LEAST_PAIRS) return null;
  for (const paint of [255, 0]) {
    let veil: Veil | null = plainVeil(all, paint);
    for (let round = 0; round < 2 && veil; round++) veil = explain(fitting(veil, all));
    if (veil && fitting(veil, all).length > LEAST_FITTING * all.length) return veil;
  }
  return null;
}

const LEAST_FITTING = 0.55;

function fitting(veil: Veil, all: readonly Pair[]): Pair[] {
  const off = errorsOf(veil, all);
  const limit = 2.5 * Math.max(2, median(off, Number.NaN));
  return all.filter((_, index) => off[index]! <= limit);
}

/** A veil of one paint, as thick as it is in the middle of what the pairs say. */
function plainVeil(pairs: readonly Pair[], paint: number): Veil | null {
  const through = median(
    pairs.flatMap(([below, beside]) =>
      beside.flatMap((value, channel) =>
        Math.abs(paint - value) < LEAST_ROOM ? [] : [(paint - below[channel]!) / (paint - value)],
      ),
    ),
    Number.NaN,
  );
  if (!(through >= THROUGH.least && through <= THROUGH.most)) return null;
  const added = paint * (1 - through);
  return { through, added: [added, added, added] };
}
/** On a ground so near to the paint nothing can be told. */
const LEAST_ROOM = 40;

function errorsOf({ through, added }: Veil, pairs: readonly Pair[]): number[] {
  return pairs.map(([below, beside]) =>
    Math.max(...added.map((value, channel) => Math.abs(below[channel]! - through * beside[channel]! - value))),
  );
}

function explain(pairs: readonly Pair[]): Veil | null {
  if (pairs.length < LEAST_PAIRS) return null;
  const mean = (side: 0 | 1, channel: number) => pairs.reduce((sum, pair) => sum + pair[side][channel]!, 0) / pairs.length;
  const below = [0, 1, 2].map((channel) => mean(0, channel));
  const beside = [0, 1, 2].map((channel) => mean(1, channel));
  let [spreadBelow, spreadBeside, together] = [0, 0, 0];
  for (const pair of pairs) {
    for (let channel = 0; channel < 3; channel++) {
      const [a, b] = [pair[0][channel]! - below[channel]!, pair[1][channel]! - beside[channel]!];
      spreadBelow += a * a;
      spreadBeside += b * b;
      together += a * b;
    }
  }
  if (Math.sqrt(spreadBeside / pairs.length / 3) < LEAST_SPREAD) return null;
  if (together < LEAST_AGREEMENT * Math.sqrt(spreadBelow * spreadBeside)) return null;
  // Both sides have grain of their own: a plain regression would take it for paint, the ratio of spreads does not.
  const through = Math.sqrt(spreadBelow / spreadBeside);
  if (through < THROUGH.least || through > THROUGH.most) return null;
  const added = below.map((value, channel) => value - through * beside[channel]!);
  const isColour = added.every((value) => value / (1 - through) > -BEYOND && value / (1 - through) < 255 + BEYOND);
  return isColour ? { through, added: added as unknown as Veil["added"] } : null;
}
