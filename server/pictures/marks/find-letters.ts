import type { Plane } from "../raster";

/** A patch of a picture that stands out from all around it and keeps its shape whatever the threshold: as letters do. */
export interface Letter {
  /** Its middle. */
  x: number;
  y: number;
  /** The mean distance of its pixels from there. */
  size: number;
  stroke: number;
  /** How light it is at least, or at most where it is dark. */
  level: number;
  isLight: boolean;
}

/** Thresholds are so far apart, and a letter keeps its shape over so many of them. */
const STEP = 4;
const LEAST_STEADY = 2;
/** Share of its pixels that a patch keeps from one threshold to the next. */
const KEPT = 0.8;
const LEAST_PIXELS = 18;
/** Of the picture's longer side. */
const LARGEST = 0.22;
/** What is thicker in relation to its size is a blob. */
const THICKEST = 1.05;
/** And what is thinner, or longer, a line. */
const LONGEST = 14;

interface Patch {
  area: number;
  sumX: number;
  sumY: number;
  sumXX: number;
  sumYY: number;
  sumXY: number;
  /** Sides of its pixels that look outside. */
  sides: number;
  threshold: number;
}

/** Looks at a picture through all thresholds, from the light end and from the dark one. */
export function findLetters(plane: Plane): Letter[] {
  const inverse = { ...plane, data: plane.data.map((value) => 255 - value) };
  return [...steadyPatches(plane, true), ...steadyPatches(inverse, false)];
}

/**
 * Pixels are added from the lightest to the darkest and joined with their neighbours, so that each is seen once: patches grow and
 * merge, and one that hardly grows over some thresholds is steady.
 */
export function steadyPatches(plane: Plane, isLight: boolean): Letter[] {
  const patches = new Patches(plane.width, plane.height);
  const order = byLightness(plane);
  const largest = (LARGEST * Math.max(plane.width, plane.height)) ** 2;
  const letters: Letter[] = [];
  let runs = new Map<number, Patch[]>();
  let next = 0;
  for (let threshold = 248; threshold > 0; threshold -= STEP) {
    for (; next < order.length && plane.data[order[next]!]! >= threshold; next++) patches.add(order[next]!);
    const now = new Map<number, Patch[]>();
    for (const root of patches.rootsOfLeast(LEAST_PIXELS)) {
      const patch = patches.measure(root, threshold);
      if (patch.area > largest) continue;
      const run = runs.get(root);
      const isSame = run !== undefined && run.at(-1)!.area >= KEPT * patch.area;
      if (isSame) runs.delete(root);
      now.set(root, isSame ? [...run, patch] : [patch]);
    }
    // What is not there any more has grown into something else.
    for (const run of runs.values()) letters.push(...letterOf(run, isLight));
    runs = now;
  }
  return [...letters, ...[...runs.values()].flatMap((run) => letterOf(run, isLight))];
}

const letterOf = (run: readonly Patch[], isLight: boolean): Letter[] => {
  const letter = run.length < LEAST_STEADY ? null : toLetter(run[run.length >> 1]!, isLight);
  return letter ? [letter] : [];
};

/** The places of a picture's pixels, the lightest first. */
function byLightness({ data }: Plane): Int32Array {
  const starts = new Int32Array(257);
  for (const value of data) starts[256 - value]!++;
  for (let value = 1; value <= 256; value++) starts[value]! += starts[value - 1]!;
  const order = new Int32Array(data.length);
  for (let at = 0; at < data.length; at++) order[starts[255 - data[at]!]!++] = at;
  return order;
}

/** Growing groups of touching pixels, each with its measures (union and find). */
class Patches {
  private readonly parent: Int32Array;
  private readonly area: Int32Array;
  private readonly sides: Int32Array;
  /** Sums of x, y, x², y² and xy. */
  private readonly sums: Float64Array;
  private alive: number[] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    this.parent = new Int32Array(width * height).fill(-1);
    this.area = new Int32Array(width * height);
    this.sides = new Int32Array(width * height);
    this.sums = new Float64Array(width * height * 5);
  }

  add(at: number): void {
    const x = at % this.width;
    const y = (at - x) / this.width;
    this.parent[at] = at;
    this.area[at] = 1;
    this.sides[at] = 4;
    const { sums } = this;
    sums[at * 5] = x;
    sums[at * 5 + 1] = y;
    sums[at * 5 + 2] = x * x;
    sums[at * 5 + 3] = y * y;
    sums[at * 5 + 4] = x * y;
    if (x > 0) this.join(at, at - 1);
    if (x < this.width - 1) this.join(at, at + 1);
    if (y > 0) this.join(at, at - this.width);
    if (y < this.height - 1) this.join(at, at + this.width);
    if (this.parent[at] === at) this.alive.push(at);
  }

  /** Roots of the patches with so many pixels. */
  rootsOfLeast(pixels: number): number[] {
    this.alive = this.alive.filter((at) => this.parent[at] === at);
    return this.alive.filter((at) => this.area[at]! >= pixels);
  }

  measure(root: number, threshold: number): Patch {
    const [sumX, sumY, sumXX, sumYY, sumXY] = this.sums.subarray(root * 5, root * 5 + 5) as unknown as [
      ...[number, number, number, number, number],
    ];
    return { area: this.area[root]!, sides: this.sides[root]!, sumX, sumY, sumXX, sumYY, sumXY, threshold };
  }

  private join(at: number, neighbour: number): void {
    if (this.parent[neighbour]! < 0) return;
    const [one, other] = [this.find(at), this.find(neighbour)];
    this.sides[one]! -= 2;
    if (one === other) return;
    const [root, child] = this.area[one]! >= this.area[other]! ? [one, other] : [other, one];
    this.parent[child] = root;
    this.area[root]! += this.area[child]!;
    this.sides[root]! += this.sides[child]!;
    for (let sum = 0; sum < 5; sum++) this.sums[root * 5 + sum]! += this.sums[child * 5 + sum]!;
  }

  private find(at: number): number {
    const { parent } = this;
    let root = at;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  }
}

function toLetter({ area, sumX, sumY, sumXX, sumYY, sumXY, sides, threshold }: Patch, isLight: boolean): Letter | null {
  if (area < LEAST_PIXELS) return null;
  const [x, y] = [sumX / area, sumY / area];
  const [xx, yy, xy] = [sumXX / area - x * x, sumYY / area - y * y, sumXY / area - x * y];
  const size = Math.sqrt(xx + yy);
  // A slanted rim has more sides than length: by a quarter in the mean of all slants.
  const stroke = (2 * area) / (0.785 * sides);
  const half = Math.hypot((xx - yy) / 2, xy);
  const [long, short] = [Math.sqrt((xx + yy) / 2 + half), Math.sqrt(Math.max(0.05, (xx + yy) / 2 - half))];
  if (stroke > THICKEST * size || long > LONGEST * short) return null;
  return { x, y, size, stroke, level: isLight ? threshold : 255 - threshold, isLight };
}
