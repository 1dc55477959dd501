import { randomFrom } from "@/server/sound/random";

/** Patches are squares of this radius: 7 by 7 pixels. */
const RADIUS = 3;
const STEPS_OF_SEARCH = 4;

export interface Canvas {
  width: number;
  height: number;
  /** Three values a pixel. */
  colours: Float32Array;
  /** 1 where a pixel is unknown. */
  hole: Uint8Array;
}

/** For each pixel whose patch touches the hole: the centre of the known patch that looks most like it. */
export interface Matches {
  targets: Int32Array;
  /** By pixel; -1 where there is none. */
  source: Int32Array;
  distance: Float32Array;
}

/** Centres of patches that are wholly known and wholly inside. */
function knownCentres({ width, height, hole }: Canvas): Int32Array {
  const centres: number[] = [];
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sums[(y + 1) * (width + 1) + x + 1] =
        hole[y * width + x]! + sums[y * (width + 1) + x + 1]! + sums[(y + 1) * (width + 1) + x]! - sums[y * (width + 1) + x]!;
    }
  }
  const unknownIn = (x: number, y: number) => {
    const [left, top, right, bottom] = [x - RADIUS, y - RADIUS, x + RADIUS + 1, y + RADIUS + 1];
    const row = width + 1;
    return sums[bottom * row + right]! - sums[top * row + right]! - sums[bottom * row + left]! + sums[top * row + left]!;
  };
  for (let y = RADIUS; y < height - RADIUS; y++) {
    for (let x = RADIUS; x < width - RADIUS; x++) if (unknownIn(x, y) === 0) centres.push(y * width + x);
  }
  return Int32Array.from(centres);
}

/** Pixels whose patch touches the hole. */
function touching({ width, height, hole }: Canvas): Int32Array {
  const near = new Uint8Array(hole.length);
  for (let at = 0; at < hole.length; at++) {
    if (!hole[at]) continue;
    const x = at % width;
    const y = (at - x) / width;
    for (let ny = Math.max(0, y - RADIUS); ny <= Math.min(height - 1, y + RADIUS); ny++) {
      near.fill(1, ny * width + Math.max(0, x - RADIUS), ny * width + Math.min(width - 1, x + RADIUS) + 1);
    }
  }
  const targets: number[] = [];
  for (let at = 0; at < near.length; at++) if (near[at]) targets.push(at);
  return Int32Array.from(targets);
}

/**
 * Finds and fills: the known patch most like each patch of the hole (Barnes' random search), then each unknown pixel as what the
 * patches over it say; and again, since what is filled changes what is alike.
 */
export class PatchMatch {
  private readonly centres: Int32Array;
  private readonly isCentre: Uint8Array;
  readonly matches: Matches;
  private readonly random: () => number;

  constructor(
    private readonly canvas: Canvas,
    seed: number,
  ) {
    this.random = randomFrom(seed);
    this.centres = knownCentres(canvas);
    this.isCentre = new Uint8Array(canvas.hole.length);
    for (const at of this.centres) this.isCentre[at] = 1;
    const { length } = canvas.hole;
    this.matches = { targets: touching(canvas), source: new Int32Array(length).fill(-1), distance: new Float32Array(length) };
  }

  /** False where nothing is known to fill from. */
  get isPossible(): boolean {
    return this.centres.length > 0;
  }

  /** Begins with the matches of the same canvas at half the size, where there are any. */
  begin(coarse: { matches: Matches; width: number } | null): void {
    const { width, height } = this.canvas;
    for (const at of this.matches.targets) {
      const x = at % width;
      const y = (at - x) / width;
      const before = coarse?.matches.source[(y >> 1) * coarse.width + Math.min(x >> 1, coarse.width - 1)] ?? -1;
      let source = this.anyCentre();
      if (coarse && before >= 0) {
        const sx = Math.min(width - 1, (before % coarse.width) * 2 + (x & 1));
        const sy = Math.min(height - 1, Math.floor(before / coarse.width) * 2 + (y & 1));
        if (this.isCentre[sy * width + sx]) source = sy * width + sx;
      }
      this.matches.source[at] = source;
      this.matches.distance[at] = this.distance(at, source, Number.POSITIVE_INFINITY);
    }
  }

  /** One round: what is alike is looked for `searches` times, then the hole is filled. */
  round(searches: number): void {
    const { targets, source, distance } = this.matches;
    for (const at of targets) distance[at] = this.distance(at, source[at]!, Number.POSITIVE_INFINITY);
    for (let search = 0; search < searches; search++) this.search(search % 2 === 1);
    this.fill();
  }

  private anyCentre(): number {
    return this.centres[Math.floor(this.random() * this.centres.length)]!;
  }

  private search(backwards: boolean): void {
    const { width, height } = this.canvas;
    const { targets, source } = this.matches;
    const step = backwards ? 1 : -1;
    for (let i = 0; i < targets.length; i++) {
      const at = targets[backwards ? targets.length - 1 - i : i]!;
      const x = at % width;
      const y = (at - x) / width;
      // What fits the neighbour, moved by one, often fits here.
      if (x + step >= 0 && x + step < width && source[at + step]! >= 0) this.tryAt(at, source[at + step]! - step);
      if (y + step >= 0 && y + step < height && source[at + step * width]! >= 0) {
        this.tryAt(at, source[at + step * width]! - step * width);
      }
      let reach = Math.max(width, height);
      for (let turn = 0; turn < STEPS_OF_SEARCH * 2 && reach >= 1; turn++, reach /= 2) {
        const around = source[at]!;
        const sx = Math.round((around % width) + (this.random() * 2 - 1) * reach);
        const sy = Math.round(Math.floor(around / width) + (this.random() * 2 - 1) * reach);
        if (sx >= 0 && sx < width && sy >= 0 && sy < height) this.tryAt(at, sy * width + sx);
      }
    }
  }

  private tryAt(target: number, candidate: number): void {
    if (candidate < 0 || candidate >= this.isCentre.length || !this.isCentre[candidate]) return;
    const { source, distance } = this.matches;
    const found = this.distance(target, candidate, distance[target]!);
    if (found >= distance[target]!) return;
    distance[target] = found;
    source[target] = candidate;
  }

  /** Mean squared difference of two patches, or anything above `bound` once it is passed. What is known counts more. */
  private distance(target: number, source: number, bound: number): number {
    const { width, height, colours, hole } = this.canvas;
    const x = target % width;
    const y = (target - x) / width;
    let sum = 0;
    let weight = 0;
    const limit = bound * PATCH_WEIGHT;
    for (let dy = -RADIUS; dy <= RADIUS; dy++) {
      if (y + dy < 0 || y + dy >= height) continue;
      for (let dx = -RADIUS; dx <= RADIUS; dx++) {
        if (x + dx < 0 || x + dx >= width) continue;
        const from = target + dy * width + dx;
        const a = from * 3;
        const b = (source + dy * width + dx) * 3;
        const red = colours[a]! - colours[b]!;
        const green = colours[a + 1]! - colours[b + 1]!;
        const blue = colours[a + 2]! - colours[b + 2]!;
        const trust = hole[from] ? UNKNOWN_WEIGHT : 1;
        sum += trust * (red * red + green * green + blue * blue);
        weight += trust;
      }
      if (sum > limit) return Number.POSITIVE_INFINITY;
    }
    return sum / weight;
  }

  private fill(): void {
    const { colours, hole } = this.canvas;
    const { votes, weights } = this.vote(hole);
    for (let at = 0; at < hole.length; at++) {
      if (!hole[at] || weights[at]! === 0) continue;
      for (let channel = 0; channel < 3; channel++) colours[at * 3 + channel] = votes[at * 3 + channel]! / weights[at]!;
    }
  }

  /** What the matched patches say about the pixels of `wanted`, weighted by how well they match. */
  vote(wanted: Uint8Array): { votes: Float32Array; weights: Float32Array } {
    const { width, height, colours } = this.canvas;
    const { targets, source, distance } = this.matches;
    const votes = new Float32Array(colours.length);
    const weights = new Float32Array(wanted.length);
    const sigma = typical(targets, distance);
    for (const at of targets) {
      const x = at % width;
      const y = (at - x) / width;
      const weight = Math.exp(-distance[at]! / (2 * sigma)) + 1e-6;
      for (let dy = -RADIUS; dy <= RADIUS; dy++) {
        if (y + dy < 0 || y + dy >= height) continue;
        for (let dx = -RADIUS; dx <= RADIUS; dx++) {
          const to = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || !wanted[to]) continue;
          const from = (source[at]! + dy * width + dx) * 3;
          votes[to * 3]! += weight * colours[from]!;
          votes[to * 3 + 1]! += weight * colours[from + 1]!;
          votes[to * 3 + 2]! += weight * colours[from + 2]!;
          weights[to]! += weight;
        }
      }
    }
    return { votes, weights };
  }
}

/** A guessed pixel says less about what is alike than a known one. */
const UNKNOWN_WEIGHT = 0.35;
/** No patch weighs more: a sum above this times the bound is above the bound. */
const PATCH_WEIGHT = (2 * RADIUS + 1) ** 2;

/** The distance that three quarters of the matches stay below. */
function typical(targets: Int32Array, distance: Float32Array): number {
  const sample: number[] = [];
  for (let i = 0; i < targets.length; i += Math.max(1, targets.length >> 10)) sample.push(distance[targets[i]!]!);
  sample.sort((a, b) => a - b);
  return Math.max(4, sample[Math.floor(sample.length * 0.75)] ?? 0);
}
