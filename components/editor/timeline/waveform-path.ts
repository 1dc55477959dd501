import { PEAKS_PER_SECOND } from "./peaks";

/** Columns of one path: a browser passes over those out of sight. */
const COLUMNS_PER_PATH = 256;
/** Of the loudest sound, above the middle and below it; whole numbers are shorter to write and to read. */
export const FULL_HEIGHT = 100;
/** A line stays where there is no sound. */
const LEAST_HEIGHT = 3;
const COARSEST = 5;

/** Columns a second that are worth drawing at a scale in pixels a second. It doubles, so that few zooms draw anew. */
export function detailAt(scale: number): number {
  let detail = COARSEST;
  while (detail < scale && detail < PEAKS_PER_SECOND) detail *= 2;
  return detail;
}

export interface Sound {
  /** 0 to 1, the loudest of each stretch. */
  peaks: Float32Array;
  peaksPerSecond: number;
  /** How long it is heard, from its `offsetSeconds` on. */
  seconds: number;
  offsetSeconds: number;
  /** It goes on from its beginning when it has ended. */
  repeats: boolean;
  /** Columns a second. */
  detail: number;
}

/** Filled outlines of a sound, one unit wide a column, around a middle line at 0. */
export function outlines(sound: Sound): { columns: number; paths: { from: number; d: string }[] } {
  const columns = Math.max(1, Math.round(sound.seconds * sound.detail));
  const paths: { from: number; d: string }[] = [];
  for (let from = 0; from < columns; from += COLUMNS_PER_PATH) {
    paths.push({ from, d: outline(sound, from, Math.min(columns, from + COLUMNS_PER_PATH)) });
  }
  return { columns, paths };
}

function outline(sound: Sound, from: number, to: number): string {
  let above = "";
  let below = "";
  for (let column = from; column < to; column++) {
    const height = Math.max(LEAST_HEIGHT, Math.round(loudest(sound, column) * FULL_HEIGHT));
    above += `V-${height}h1`;
    below = `V${height}h-1${below}`;
  }
  return `M${from} 0${above}${below}Z`;
}

function loudest({ peaks, peaksPerSecond, offsetSeconds, repeats, detail }: Sound, column: number): number {
  const from = Math.floor((offsetSeconds + column / detail) * peaksPerSecond);
  const to = Math.max(from + 1, Math.floor((offsetSeconds + (column + 1) / detail) * peaksPerSecond));
  let peak = 0;
  for (let i = from; i < to; i++) peak = Math.max(peak, peaks[repeats ? i % peaks.length : i] ?? 0);
  return peak;
}
