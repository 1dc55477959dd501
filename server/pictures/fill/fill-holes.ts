import { type Box, clip, grow, type Plane, type Raster, union } from "../raster";
import { type Canvas, type Matches, PatchMatch } from "./patch-match";
import { smoothFill } from "./smooth-fill";

/** How far around a hole its filling is looked for, in pixels and in sizes of the hole. */
const LEAST_SURROUNDINGS = 56;
/** Levels with more unknown pixels than this are searched once: their coarser ones have found what is alike. */
const MANY_PIXELS = 60_000;
const SEED = 7;

/**
 * Fills the pixels that `hole` marks (anything but 0) from their surroundings, and changes no other: structure and texture come from
 * patches of the same picture, tones flow in from the rim. `data` of the picture is changed in place.
 */
export function fillHoles(picture: Raster, hole: Plane, signal?: AbortSignal): void {
  for (const box of clusters(hole)) {
    signal?.throwIfAborted();
    const reach = Math.max(LEAST_SURROUNDINGS, Math.min(box.width, box.height) * 1.5);
    const area = clip(grow(box, Math.round(reach)), picture);
    const canvas = cutCanvas(picture, hole, area);
    fill(canvas);
    putBack(picture, canvas, area);
  }
}

/** Boxes around marked pixels, those near each other in one. */
function clusters({ width, height, data }: Plane): Box[] {
  const cell = 16;
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const marked = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (data[y * width + x]) marked[Math.floor(y / cell) * columns + Math.floor(x / cell)] = 1;
  }
  const boxes: Box[] = [];
  for (let start = 0; start < marked.length; start++) {
    if (!marked[start]) continue;
    const waiting = [start];
    marked[start] = 0;
    let box: Box | null = null;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const x = at % columns;
      const y = Math.floor(at / columns);
      const here = { x: x * cell, y: y * cell, width: cell, height: cell };
      box = box ? union(box, here) : here;
      for (let ny = Math.max(0, y - 2); ny <= Math.min(rows - 1, y + 2); ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(columns - 1, x + 2); nx++) {
          const next = ny * columns + nx;
          if (!marked[next]) continue;
          marked[next] = 0;
          waiting.push(next);
        }
      }
    }
    if (box) boxes.push(clip(box, { width, height }));
  }
  return boxes;
}

function cutCanvas(picture: Raster, hole: Plane, area: Box): Canvas {
  const colours = new Float32Array(area.width * area.height * 3);
  const unknown = new Uint8Array(area.width * area.height);
  for (let y = 0; y < area.height; y++) {
    for (let x = 0; x < area.width; x++) {
      const from = (area.y + y) * picture.width + area.x + x;
      const to = y * area.width + x;
      unknown[to] = hole.data[from] ? 1 : 0;
      for (let channel = 0; channel < 3; channel++) colours[to * 3 + channel] = picture.data[from * 3 + channel]!;
    }
  }
  return { width: area.width, height: area.height, colours, hole: unknown };
}

function putBack(picture: Raster, { colours, hole, width }: Canvas, area: Box): void {
  for (let at = 0; at < hole.length; at++) {
    if (!hole[at]) continue;
    const to = (area.y + Math.floor(at / width)) * picture.width + area.x + (at % width);
    for (let channel = 0; channel < 3; channel++) {
      picture.data[to * 3 + channel] = Math.max(0, Math.min(255, Math.round(colours[at * 3 + channel]!)));
    }
  }
}

/** From coarse to fine: each level begins with what the one before has found. */
function fill(canvas: Canvas): void {
  const levels = [canvas];
  for (let level = canvas; depthOf(level) > 2 && Math.min(level.width, level.height) >= 40; ) {
    level = halve(level);
    levels.unshift(level);
  }
  const coarsest = levels[0]!;
  roughly(coarsest);
  let before: { matches: Matches; width: number; canvas: Canvas } | null = null;
  for (const [index, level] of levels.entries()) {
    const match = new PatchMatch(level, SEED + index);
    if (!match.isPossible) {
      if (level !== coarsest) roughly(level);
      continue;
    }
    if (before) enlargeInto(level, before.canvas);
    match.begin(before);
    const isLarge = match.matches.targets.length > MANY_PIXELS;
    const rounds = index === 0 ? 8 : isLarge ? 1 : index === levels.length - 1 ? 3 : 4;
    for (let round = 0; round < rounds; round++) match.round(isLarge ? 2 : 4);
    if (level === canvas) healSeams(level, match);
    before = { matches: match.matches, width: level.width, canvas: level };
  }
}

/** Half the thickness of the thickest place of the hole. */
function depthOf({ width, height, hole }: Canvas): number {
  const far = width + height;
  const depth = new Int32Array(hole.length);
  let deepest = 0;
  for (let at = 0; at < hole.length; at++) {
    if (!hole[at]) continue;
    const x = at % width;
    depth[at] = 1 + Math.min(x > 0 ? depth[at - 1]! : far, at >= width ? depth[at - width]! : far);
  }
  for (let at = hole.length - 1; at >= 0; at--) {
    if (!hole[at]) continue;
    const x = at % width;
    const beyond = Math.min(x < width - 1 ? depth[at + 1]! : far, at + width < hole.length ? depth[at + width]! : far);
    depth[at] = Math.min(depth[at]!, 1 + beyond);
    deepest = Math.max(deepest, Math.min(depth[at]!, far));
  }
  return deepest;
}

/** Half the size; a pixel is known as soon as one of its four is. */
function halve({ width, height, colours, hole }: Canvas): Canvas {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const small: Canvas = {
    ...half,
    colours: new Float32Array(half.width * half.height * 3),
    hole: new Uint8Array(half.width * half.height),
  };
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const to = y * half.width + x;
      let known = 0;
      for (let dy = 0; dy < 2; dy++) {
        for (let dx = 0; dx < 2; dx++) {
          if (2 * x + dx >= width || 2 * y + dy >= height) continue;
          const from = (2 * y + dy) * width + 2 * x + dx;
          if (hole[from]) continue;
          known++;
          for (let channel = 0; channel < 3; channel++) small.colours[to * 3 + channel]! += colours[from * 3 + channel]!;
        }
      }
      small.hole[to] = known === 0 ? 1 : 0;
      if (known > 0) for (let channel = 0; channel < 3; channel++) small.colours[to * 3 + channel]! /= known;
    }
  }
  return small;
}

/** A first guess: tones only. */
function roughly({ width, height, colours, hole }: Canvas): void {
  const mean = [0, 0, 0];
  let known = 0;
  for (let at = 0; at < hole.length; at++) {
    if (hole[at]) continue;
    known++;
    for (let channel = 0; channel < 3; channel++) mean[channel]! += colours[at * 3 + channel]!;
  }
  for (let at = 0; at < hole.length; at++) {
    if (!hole[at]) continue;
    for (let channel = 0; channel < 3; channel++) colours[at * 3 + channel] = known > 0 ? mean[channel]! / known : 128;
  }
  smoothFill(colours, hole, { width, height, channels: 3, turns: 200 });
}

function enlargeInto(fine: Canvas, coarse: Canvas): void {
  for (let at = 0; at < fine.hole.length; at++) {
    if (!fine.hole[at]) continue;
    const x = Math.min(coarse.width - 1, (at % fine.width) >> 1);
    const y = Math.min(coarse.height - 1, Math.floor(at / fine.width) >> 1);
    for (let channel = 0; channel < 3; channel++) {
      fine.colours[at * 3 + channel] = coarse.colours[(y * coarse.width + x) * 3 + channel]!;
    }
  }
}

/**
 * Patches fit in shape but rarely to the last tone. How far off they are is seen on the rim, where the truth is known; that error
 * flows into the hole and is taken away there too.
 */
function healSeams({ width, height, colours, hole }: Canvas, match: PatchMatch): void {
  const rim = new Uint8Array(hole.length);
  for (let at = 0; at < hole.length; at++) {
    if (hole[at]) continue;
    const x = at % width;
    const touches =
      (x > 0 && hole[at - 1]) || (x < width - 1 && hole[at + 1]) || (at >= width && hole[at - width]) || hole[at + width];
    if (touches) rim[at] = 1;
  }
  const { votes, weights } = match.vote(rim);
  const error = new Float32Array(colours.length);
  const free = new Uint8Array(hole.length).fill(0);
  for (let at = 0; at < hole.length; at++) {
    if (hole[at]) free[at] = 1;
    if (!rim[at] || weights[at]! === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      error[at * 3 + channel] = colours[at * 3 + channel]! - votes[at * 3 + channel]! / weights[at]!;
    }
  }
  const even = averageAlong(rim, error, { width, height });
  smoothFill(even, free, { width, height, channels: 3, turns: 120 });
  for (let at = 0; at < hole.length; at++) {
    if (!hole[at]) continue;
    for (let channel = 0; channel < 3; channel++) colours[at * 3 + channel]! += even[at * 3 + channel]!;
  }
}

/** Tones differ slowly along a rim; what differs from pixel to pixel is texture, and no error. */
function averageAlong(rim: Uint8Array, values: Float32Array, { width, height }: { width: number; height: number }): Float32Array {
  const reach = 4;
  const even = new Float32Array(values.length);
  for (let at = 0; at < rim.length; at++) {
    if (!rim[at]) continue;
    const x = at % width;
    const y = (at - x) / width;
    let count = 0;
    for (let ny = Math.max(0, y - reach); ny <= Math.min(height - 1, y + reach); ny++) {
      for (let nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
        const near = ny * width + nx;
        if (!rim[near]) continue;
        count++;
        for (let channel = 0; channel < 3; channel++) even[at * 3 + channel]! += values[near * 3 + channel]!;
      }
    }
    for (let channel = 0; channel < 3; channel++) even[at * 3 + channel]! /= count;
  }
  return even;
}
