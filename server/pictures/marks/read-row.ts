import { lumaOf, type Raster } from "../raster";
import { type ReadLine, type ReadWord, readText } from "../read-text";
import type { Point } from "./corners";
import { isRowSteep, type LetterRow } from "./find-lines";
import { levelColours } from "./level-strip";
import { inkOfPaint, inkOfTone } from "./row-ink";
import { isLegible, isThin, type SeenVeil } from "./see-veil";
import type { Tone } from "./tone";

/** Writing is read best when its letters are so tall. */
const LETTERS = 34;
/** From the mean distance of a letter's pixels from its middle to the height of its line. */
const TALL = 2.7;
/** How far a row is looked at beyond its ends, in heights of its line: its first letters may be what merged with the scene. */
const BEYOND = 3;
const MOST_WIDE = 2400;
/** Room above and below, so that what hangs and what stands out of the line is whole. */
const ROOM = 1.9;
/** Half the height of a line with what hangs and what rises, in heights of its letters. */
const BAND = 0.68;

export interface RowReading {
  words: ReadWord[];
  back(point: Point): Point;
  /** Pixels of the picture to one of the reading. */
  pixels: number;
  /** Of how many letters the row was seen to be. */
  letters: number;
  tone: Tone;
  /** What paint it is, where the row was seen by it. */
  veil: SeenVeil | null;
  /** Where the row's letters begin and end in the reading. */
  ends: { from: number; to: number };
}

/**
 * Reads along a row of letters, laid level and without all that is thicker than a stroke: what stands above and below the line, or
 * behind it, is out of the way. Steep rows are read from both ends.
 */
export async function readRow(picture: Raster, row: LetterRow): Promise<RowReading[]> {
  const angles = isRowSteep(row) ? [row.angle, row.angle + Math.PI] : [row.angle];
  return Promise.all(angles.map((angle) => readAt(picture, row, angle)));
}

async function readAt(picture: Raster, { letters, isLight, seenBy }: LetterRow, angle: number): Promise<RowReading> {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const sizes = letters.map(({ size }) => size).sort((a, b) => a - b);
  const height = TALL * sizes[Math.floor(sizes.length * 0.6)]!;
  const along = letters.map(({ x, y }) => x * cos + y * sin);
  const across = letters.map(({ x, y }) => y * cos - x * sin).sort((a, b) => a - b);
  const [first, last, middle] = [Math.min(...along), Math.max(...along), across[across.length >> 1]!];
  const from = (first + last) / 2;
  const lying = {
    centre: { x: from * cos - middle * sin, y: from * sin + middle * cos },
    ...{ angle, width: last - first + 2 * BEYOND * height, height: ROOM * height },
  };
  const scale = Math.min(LETTERS / height, MOST_WIDE / lying.width);
  const strip = levelColours(picture, lying, scale);
  const beyond = (BEYOND - 0.6) * height * scale;
  const own = { from: beyond, to: strip.plane.width - beyond };
  const layout = { isLight, stroke: Math.ceil(0.22 * height * scale), letters: LETTERS, own };
  const byPaint = seenBy === "paint" ? inkOfPaint(strip.plane, layout) : null;
  const veil = byPaint?.veil ?? null;
  const told = byPaint && isThin(byPaint.veil) ? byPaint : inkOfTone(lumaOf(strip.plane), layout);
  const { tone } = told;
  const { ink } = byPaint ?? told;
  const lines = !veil ? await readText(ink) : isLegible(veil) ? best(await readText(ink, "line"), await readText(ink)) : [];
  const words = lines.flatMap((line) => line.words).flatMap((word) => inBand(word, ink.height / 2));
  return { words, back: strip.back, pixels: 1 / scale, letters: letters.length, tone, veil, ends: own };
}

/** Of two readings the one with more letters that are sure. */
function best(one: ReadLine[], other: ReadLine[]): ReadLine[] {
  const worth = (lines: ReadLine[]) =>
    lines.flatMap(({ words }) => words).reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return worth(one) >= worth(other) ? one : other;
}

/** What is read above and below the line's own height is not of the line. */
function inBand(word: ReadWord, middle: number): ReadWord[] {
  const top = Math.max(word.y, middle - BAND * LETTERS);
  const bottom = Math.min(word.y + word.height, middle + BAND * LETTERS);
  return bottom - top < 0.3 * LETTERS ? [] : [{ ...word, y: top, height: bottom - top }];
}
