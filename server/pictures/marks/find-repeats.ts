import { dilate } from "../morphology";
import { type Box, fromPlane, type Plane, type Raster } from "../raster";
import { type ColourContrast, seenThrough } from "./colour-contrast";
import { EXACT, isNear, isStep, type Shift, stepsOf, untakenPlaces } from "./lattice";
import type { Glyphs } from "./mask-glyphs";
import { paintMap } from "./paint-map";
import { OTHER_THAN_LETTERS, type Tone } from "./tone";

/** Marks are looked for at a size at which their letters are so tall: enough to tell words apart, and quick. */
const LETTERS = 9;
/** How much of a mark may lie beyond the picture. */
const LEAST_SEEN = 0.45;
/** What is looked at closely: how alike at the small size, and how far above what the picture's own texture reaches, in its spreads. */
const CANDIDATE = { likeness: 0.28, spreads: 2.7 };
const MOST_CANDIDATES = 48;
/** How alike a place must be to be the same mark; 1 is the same. A share of how alike the mark is to itself, on its own ground. */
const SAME = {
  likeness: 0.42,
  ofItself: 0.7,
  inPattern: { likeness: 0.2, ofItself: 0.6 },
  onLattice: { likeness: 0.14, ofItself: 0.25 },
};
/**
 * Moved by half a letter a word is no longer like itself: so much of its likeness is gone. A horizon or a stair is as like it as
 * before.
 */
const GONE_WHEN_MOVED = 0.5;
const MOVED_BY = [0.4, 0.6];
const LEAST_CLEAR = 0.2;
const MOST_REPEATS = 60;

/**
 * Where else in a picture a mark is: its very letters are looked for, in the colour in which they differ, wherever they would lie.
 * Writing repeats itself to the pixel; windows and leaves do not look like a word.
 */
export async function findRepeats(
  picture: Raster,
  { glyphs, contrast, height, tone }: { glyphs: Glyphs; contrast: ColourContrast; height: number; tone?: Tone | undefined },
): Promise<Shift[]> {
  const scale = Math.min(1, LETTERS / height);
  const looked = tone?.paint
    ? { plane: paintOf(picture, tone, height), most: MOST_OF_PAINT }
    : { plane: seenThrough(picture, contrast), most: contrast.strength };
  const coarse = await lookingAt(looked, scale, height);
  const whole = templateOf(await shrink(glyphs.mask, scale), { x: glyphs.box.x * scale, y: glyphs.box.y * scale });
  const template = thinOut(whole, MOST_SAMPLES.coarse);
  if (template.samples.length < 3 * LEAST_SAMPLES) return [];
  const likeness = correlate(coarse, template);
  const { mean, spread } = spreadOf(likeness.values);
  const own = { x: template.x, y: template.y };
  const least = Math.max(CANDIDATE.likeness, mean + CANDIDATE.spreads * spread);
  const fine = await lookingAt(looked, 1, height);
  const exact = thinOut(templateOf(await shrink(glyphs.mask, 1), glyphs.box), MOST_SAMPLES.fine);
  const itself = correlationAt(fine, exact, exact.x, exact.y);
  // A mark that is not even like itself, for what is around it, is like anything.
  if (itself < LEAST_CLEAR) return [];
  const candidates = peaksOf(likeness, least)
    .slice(0, MOST_CANDIDATES)
    .map((peak) => refine(fine, exact, { x: (peak.x - own.x) / scale, y: (peak.y - own.y) / scale }, Math.ceil(1.2 / scale)))
    .filter((peak) => isSharp(fine, exact, peak, height));
  const apart = { x: glyphs.box.width / 2, y: glyphs.box.height / 2 };
  const chosen = [{ x: 0, y: 0 }, ...selected(candidates, itself, apart)];
  // Where the pattern has a place, a mark need not be told from all the rest of the picture: it only has to be there.
  for (let added = chosen.length; added > 0 && chosen.length < MOST_REPEATS; ) {
    const hidden = untakenPlaces(chosen, apart)
      .map((place) => refine(fine, exact, place, EXACT))
      .filter((peak) => peak.likeness >= Math.max(SAME.onLattice.likeness, SAME.onLattice.ofItself * itself));
    chosen.push(...hidden);
    added = hidden.length;
  }
  return chosen.slice(1).map(({ x, y }) => ({ x, y }));
}

/**
 * Those of the candidates that are the mark, the most alike first: alike by themselves, or a little less so where a pattern of others
 * says that one lies there.
 */
function selected(candidates: readonly Peak[], itself: number, apart: Shift): Shift[] {
  const chosen: Shift[] = [{ x: 0, y: 0 }];
  const isFree = (shift: Shift) => !chosen.some((other) => isNear(shift, other, apart));
  const sorted = [...candidates].sort((a, b) => b.likeness - a.likeness);
  for (const peak of sorted) {
    if (peak.likeness >= Math.max(SAME.likeness, SAME.ofItself * itself) && isFree(peak)) chosen.push(peak);
  }
  const { inPattern } = SAME;
  const pattern = sorted.filter(({ likeness }) => likeness >= Math.max(inPattern.likeness, inPattern.ofItself * itself));
  const steps = stepsOf([{ x: 0, y: 0 }, ...pattern]);
  for (const peak of pattern) {
    const isPlaced = steps.some((step) => chosen.some((other) => isStep(peak, other, step)));
    if (isPlaced && isFree(peak) && chosen.length < MOST_REPEATS) chosen.push(peak);
  }
  return chosen.slice(1).map(({ x, y }) => ({ x, y }));
}

const LEAST_SAMPLES = 60;
/** Everywhere at the small size, and at some places to the pixel. */
const MOST_SAMPLES = { coarse: 700, fine: 1600 };

function thinOut(template: Template, most: number): Template {
  const every = Math.ceil(template.samples.length / 3 / most);
  return { ...template, samples: template.samples.filter((_, index) => Math.floor(index / 3) % every === 0) };
}

function isSharp(plane: Plane, template: Template, peak: Peak, height: number): boolean {
  const moved = MOVED_BY.flatMap((by) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
      const [x, y] = [by * height * Math.cos((eighth * Math.PI) / 4), by * height * Math.sin((eighth * Math.PI) / 4)];
      return correlationAt(plane, template, template.x + peak.x + Math.round(x), template.y + peak.y + Math.round(y));
    }),
  );
  return Math.max(...moved) <= GONE_WHEN_MOVED * peak.likeness;
}

/** To the pixel: where the mark's letters fit best around the place that was found at a smaller size. */
function refine(plane: Plane, template: Template, about: Shift, reach: number): Peak {
  const middle = { x: Math.round(about.x), y: Math.round(about.y) };
  let best = { ...middle, likeness: -1 };
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const shift = { x: middle.x + dx, y: middle.y + dy };
      const likeness = correlationAt(plane, template, template.x + shift.x, template.y + shift.y);
      if (likeness > best.likeness) best = { ...shift, likeness };
    }
  }
  return best;
}

/** As much paint as the mark has, on a scale on which that is this. */
const MOST_OF_PAINT = 100;

/** How much paint lies over each pixel, in what the mark has; what has far more is no part of it. */
function paintOf(picture: Raster, { isLight, paint = 1 }: Tone, height: number): Plane {
  const map = paintMap(picture, isLight ? "light" : "dark", Math.max(2, Math.ceil(0.2 * height)));
  return {
    ...map,
    data: map.data.map((value) => {
      const share = value / 255 / paint;
      return share > OTHER_THAN_LETTERS ? 0 : Math.min(1, share) * MOST_OF_PAINT;
    }),
  };
}

/** What is compared: without what is larger than letters, and no pixel counts more than the mark itself would make it. */
async function lookingAt({ plane, most }: { plane: Plane; most: number }, scale: number, height: number): Promise<Plane> {
  const size = { width: Math.round(plane.width * scale), height: Math.round(plane.height * scale) };
  const small = fromPlane(plane)
    .resize({ ...size, fit: "fill" })
    .toColourspace("b-w");
  const values = await small.clone().raw().toBuffer();
  const around = await small
    .clone()
    .blur(Math.max(1, height * scale * 0.6))
    .raw()
    .toBuffer();
  const data = new Uint8Array(values.length);
  for (let at = 0; at < data.length; at++) {
    data[at] = 128 + (Math.max(-most, Math.min(most, values[at]! - around[at]!)) * 120) / most;
  }
  return { ...size, data };
}

async function shrink(mask: Plane, scale: number): Promise<Plane> {
  const size = { width: Math.max(1, Math.round(mask.width * scale)), height: Math.max(1, Math.round(mask.height * scale)) };
  const light = { ...mask, data: mask.data.map((value) => (value ? 255 : 0)) };
  const data = await fromPlane(light)
    .resize({ ...size, fit: "fill" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  return { ...size, data };
}

interface Template {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Column, row and value of each pixel that counts, one after the other: the letters and what is right beside them. */
  samples: Int32Array;
}

function templateOf(mask: Plane, at: Shift): Template {
  const near = dilate({ ...mask, data: mask.data.map((value) => (value > 64 ? 1 : 0)) }, 2);
  const samples: number[] = [];
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if (near.data[y * mask.width + x]) samples.push(x, y, mask.data[y * mask.width + x]!);
    }
  }
  return { x: Math.round(at.x), y: Math.round(at.y), width: mask.width, height: mask.height, samples: Int32Array.from(samples) };
}

interface Likeness extends Box {
  values: Float32Array;
}

/** The correlation of a template with each place of a plane, those where part of it lies outside included. */
function correlate(plane: Plane, template: Template): Likeness {
  const [left, top] = [Math.ceil(template.width * 0.5), Math.ceil(template.height * 0.5)];
  const box = { x: -left, y: -top, width: plane.width, height: plane.height };
  const values = new Float32Array(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    for (let column = 0; column < box.width; column++) {
      values[row * box.width + column] = correlationAt(plane, template, column - left, row - top);
    }
  }
  return { ...box, values };
}

function correlationAt(plane: Plane, { samples }: Template, x: number, y: number): number {
  let count = 0;
  let sumT = 0;
  let sumTT = 0;
  let sumV = 0;
  let sumVV = 0;
  let sumTV = 0;
  for (let index = 0; index < samples.length; index += 3) {
    const column = x + samples[index]!;
    const row = y + samples[index + 1]!;
    if (column < 0 || row < 0 || column >= plane.width || row >= plane.height) continue;
    const value = plane.data[row * plane.width + column]!;
    const wanted = samples[index + 2]!;
    count++;
    sumT += wanted;
    sumTT += wanted * wanted;
    sumV += value;
    sumVV += value * value;
    sumTV += wanted * value;
  }
  if (count < (LEAST_SEEN * samples.length) / 3) return 0;
  const [spreadT, spreadV] = [sumTT - sumT ** 2 / count, sumVV - sumV ** 2 / count];
  return spreadT <= 0 || spreadV <= 0 ? 0 : (sumTV - (sumT * sumV) / count) / Math.sqrt(spreadT * Math.max(spreadV, count * 9));
}

/** What a picture's texture reaches by chance. */
function spreadOf(values: Float32Array): { mean: number; spread: number } {
  let [count, sum, squares] = [0, 0, 0];
  for (const value of values) {
    if (value === 0) continue;
    count++;
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, count);
  return { mean, spread: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) };
}

interface Peak extends Shift {
  likeness: number;
}

/** Places more alike than all beside them, the most alike first. */
function peaksOf({ x, y, width, height, values }: Likeness, least: number): Peak[] {
  const peaks: Peak[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column]!;
      if (value < least) continue;
      if (isTop(values, { width, height }, column, row)) peaks.push({ x: column + x, y: row + y, likeness: value });
    }
  }
  return peaks.sort((a, b) => b.likeness - a.likeness);
}

function isTop(values: Float32Array, { width, height }: { width: number; height: number }, column: number, row: number): boolean {
  const value = values[row * width + column]!;
  for (let ny = Math.max(0, row - 1); ny <= Math.min(height - 1, row + 1); ny++) {
    for (let nx = Math.max(0, column - 1); nx <= Math.min(width - 1, column + 1); nx++) {
      if (values[ny * width + nx]! > value) return false;
    }
  }
  return true;
}
