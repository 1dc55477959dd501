import { fromPlane, grow, lumaOf, type Plane, type Raster } from "../raster";
import { type ReadLine, type ReadWord, readText } from "../read-text";
import { boundsOf, type Point } from "./corners";
import type { Letter } from "./find-letters";
import { isRowSteep, type LetterRow } from "./find-lines";
import { findRows } from "./find-rows";
import { withPaint } from "./paint-of-text";
import { type RowReading, readRow } from "./read-row";
import { isVeil } from "./see-veil";
import type { Tone } from "./tone";

/** A line of text where it lies. */
export interface FoundText {
  text: string;
  /** Its four corners, in the direction of reading from the upper left one. */
  corners: readonly [Point, Point, Point, Point];
  /** Of its line, in pixels. */
  height: number;
  /** How sure the reader was of its best word, 0 to 100. */
  confidence: number;
  /** How its letters stand out, where that was seen before they were read. */
  tone?: Tone;
  /** It was seen to be a veil, whether it could be read or not. */
  isMark?: boolean;
}

/** Text is read at a size at which letters have some twenty pixels, whatever the picture's own. */
const READ_AT = { least: 1200, most: 1800 };
/** What is not there does not appear by making it larger. */
const MOST_ENLARGED = 3;
/** So many rows of letters are read, the surest first. */
const ROWS = { most: 14, leastScore: 2.6 };
/** Share of the height that the upper and lower bands have, which are looked at closely: marks are small and at the edge. */
const BAND = 0.16;

/**
 * Finds text that lies on a picture: read as it is, read from what is lighter and what is darker than its surroundings (which finds
 * white on clouds, and marks that shine through), along rows of letters in whatever direction, and once more, larger, along the edges.
 */
export async function findText(picture: Raster, signal?: AbortSignal): Promise<FoundText[]> {
  const luma = lumaOf(picture);
  const long = Math.max(picture.width, picture.height);
  const scale = Math.min(MOST_ENLARGED, Math.min(READ_AT.most, Math.max(READ_AT.least, long)) / long);
  const whole = await enlarge(luma, scale);
  const found: FoundText[] = [];
  const read = async (plane: Plane, back: (point: Point) => Point, pixels: number) => {
    signal?.throwIfAborted();
    const lines = (await readText(plane)).flatMap(splitLine);
    found.push(...lines.flatMap((words) => toText(words, back, pixels)));
  };
  const direct =
    (by: number, top = 0) =>
    ({ x, y }: Point) => ({ x: x / by, y: y / by + top });

  await read(whole, direct(scale), 1 / scale);
  const contrasts = [await contrast(whole, "light"), await contrast(whole, "dark")];
  for (const plane of contrasts) await read(plane, direct(scale), 1 / scale);
  found.push(...(await readRows(picture, found, signal)));
  const bandHeight = Math.round(luma.height * BAND);
  const closer = Math.min(2 * scale, 2600 / luma.width);
  for (const top of closer > scale * 1.2 ? [0, luma.height - bandHeight] : []) {
    const strip = luma.data.subarray(top * luma.width, (top + bandHeight) * luma.width);
    const band = await enlarge({ width: luma.width, height: bandHeight, data: strip }, closer);
    for (const plane of [await contrast(band, "light"), await contrast(band, "dark")]) {
      await read(plane, direct(closer, top), 1 / closer);
    }
  }
  return found.filter((text) => !found.some((other) => isTighter(other, text))).map((text) => withPaint(picture, text));
}

/** The same text, read with less around it. */
function isTighter(one: FoundText, other: FoundText): boolean {
  const [a, b] = [boundsOf(one.corners), boundsOf(other.corners)];
  const isInside = a.x >= b.x - 4 && a.y >= b.y - 4 && a.x + a.width <= b.x + b.width + 4 && a.y + a.height <= b.y + b.height + 4;
  return isInside && one.confidence >= 75 && one.text.length >= 0.7 * other.text.length && a.height < 0.8 * b.height;
}

async function enlarge(plane: Plane, scale: number): Promise<Plane> {
  const size = { width: Math.round(plane.width * scale), height: Math.round(plane.height * scale) };
  const data = await fromPlane(plane)
    .resize({ ...size, fit: "fill", kernel: "cubic" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  return { ...size, data };
}

/** What is lighter, or darker, than what is around it, as dark writing on white: a reader is trained on paper. */
async function contrast(plane: Plane, wanted: "light" | "dark"): Promise<Plane> {
  const around = await fromPlane(plane).blur(14).toColourspace("b-w").raw().toBuffer();
  const sign = wanted === "light" ? 1 : -1;
  const grains = plane.data.map((value, at) => Math.abs(value - around[at]!)).sort();
  // Of sand and plaster every grain is lighter than the next; what is written stands out more than that.
  const floor = Math.max(6, 1.6 * grains[grains.length >> 1]!);
  const data = new Uint8Array(plane.data.length);
  for (let at = 0; at < data.length; at++) {
    const above = (plane.data[at]! - around[at]!) * sign;
    data[at] = 255 - Math.max(0, Math.min(255, (above - floor) * 5));
  }
  return { ...plane, data };
}

/** What is written along rows of letters that were not read yet. */
async function readRows(picture: Raster, known: readonly FoundText[], signal: AbortSignal | undefined): Promise<FoundText[]> {
  const rows = (await findRows(picture)).filter(
    ({ score, letters }) => score >= ROWS.leastScore && !known.some((text) => hasRead(text, letters)),
  );
  const found: FoundText[] = [];
  for (const row of rows.slice(0, ROWS.most)) {
    signal?.throwIfAborted();
    if (found.some((text) => hasRead(text, row.letters))) continue;
    for (const reading of await readRow(picture, row)) found.push(...textsOf(reading, row));
  }
  return found;
}

function textsOf({ words, back, pixels, letters, tone, veil, ends }: RowReading, row: LetterRow): FoundText[] {
  const { score } = row;
  const isSteep = isRowSteep(row);
  const isMark = veil !== null && isVeil(veil) && score >= SURE_ROW && !isSteep && readsLikeWords(words, letters);
  const isSure = isMark ? ({ text }: ReadWord) => lettersIn(text).count > 0 : sureInRow(words, { letters, score, isSteep });
  const legible = words.filter((word) => isSure(word) || word.confidence >= LEGIBLE);
  // Of a sure row all letters are of the line, read or not.
  const whole = score >= SURE_ROW ? ends : undefined;
  const parts = whole ? [legible] : splitLine({ words: legible });
  const read = parts.flatMap((part) => toText(part, back, pixels, { isSure, whole }));
  return read.map((text) => ({ ...text, tone, ...(isMark && { isMark }) }));
}

/** What stands in a row beside words and reads worse than this is of the scene. */
const LEGIBLE = 50;

/** Nearly all letters of a row lie in a text that is certain. */
function hasRead({ corners, confidence, isMark }: FoundText, letters: readonly Letter[]): boolean {
  const box = grow(boundsOf(corners), 2);
  const inside = letters.filter(({ x, y }) => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height);
  return (isMark || confidence >= 75) && inside.length > 0.85 * letters.length;
}

/** Words far apart are not one mark, though they stand at one height. */
function splitLine({ words }: ReadLine): ReadWord[][] {
  const parts: ReadWord[][] = [];
  for (const word of [...words].sort((a, b) => a.x - b.x)) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && word.x - (last.x + last.width) < 2.2 * Math.max(last.height, word.height)) part.push(word);
    else parts.push([word]);
  }
  return parts;
}

function toText(
  words: readonly ReadWord[],
  back: (point: Point) => Point,
  pixels: number,
  {
    isSure = isSureByItself,
    whole,
  }: { isSure?: (word: ReadWord) => boolean; whole?: { from: number; to: number } | undefined } = {},
): FoundText[] {
  const sure = words.filter(isSure);
  if (sure.length === 0) return [];
  const heights = sure.map(heightOf).sort((a, b) => a - b);
  const height = heights[heights.length >> 1]!;
  const level = { top: Math.min(...sure.map(({ y }) => y)), bottom: Math.max(...sure.map((word) => word.y + word.height)) };
  if (level.bottom - level.top > 4 * height) return [];
  // What stands in the line belongs to it, read well or not: the © before a name, a full stop.
  const own = words.filter((word) => {
    const isLevel = word.y > level.top - 0.35 * height && word.y + word.height < level.bottom + 0.35 * height;
    return isLevel && (sure.includes(word) || (word.height > height * 0.15 && /[\p{L}\p{N}©®™@]/u.test(word.text)));
  });
  const left = Math.min(whole?.from ?? Number.POSITIVE_INFINITY, ...own.map(({ x }) => x));
  const right = Math.max(whole?.to ?? 0, ...own.map(({ x, width }) => x + width));
  const top = Math.min(...own.map(({ y }) => y));
  const bottom = Math.max(...own.map((word) => word.y + word.height));
  const corners = [
    back({ x: left, y: top }),
    back({ x: right, y: top }),
    back({ x: right, y: bottom }),
    back({ x: left, y: bottom }),
  ];
  return [
    {
      text: own.map(({ text }) => text).join(" "),
      corners: corners as unknown as FoundText["corners"],
      height: height * pixels,
      confidence: Math.max(...sure.map(({ confidence }) => confidence)),
    },
  ];
}

/** Letters are at most so many times as tall as they are wide on average. */
const TALLEST = 1.8;

/** The height of a word's letters. What is around a word is often taken for its upper or lower end; its width is true. */
function heightOf({ text, width, height }: ReadWord): number {
  return Math.min(height, (TALLEST * width) / Math.max(1, text.length));
}

/** Texture reads as short words of doubtful letters, and fir trees as A and M; what is longer, or certain, is text. */
function isSureByItself({ text, confidence, width, height }: ReadWord): boolean {
  const { count, kinds } = lettersIn(text);
  if (height < 8 || width < height * 0.5) return false;
  if (count === 3) return kinds === 3 && confidence >= 90;
  return count >= 4 && (kinds >= 4 ? confidence >= 55 : kinds === 3 && confidence >= 80);
}

/** A row of so sure a score is writing if anything of it can be read. */
const SURE_ROW = 6;

/** Where letters were seen in a row, a reading needs less of its own to be believed when it has about as many. */
function sureInRow(
  words: readonly ReadWord[],
  { letters, score, isSteep }: { letters: number; score: number; isSteep: boolean },
): (word: ReadWord) => boolean {
  const isWord = ({ text, width, height }: ReadWord, least: number) => {
    const { count, kinds } = lettersIn(text);
    return count >= least && kinds >= 4 && height >= 8 && width >= height * 0.5;
  };
  const doubtful = words.filter((word) => isWord(word, 5) && word.confidence >= 25);
  const read = doubtful.reduce((sum, { text }) => sum + lettersIn(text).count, 0);
  const isBelieved = !isSteep && score >= SURE_ROW && read >= 0.6 * letters;
  return (word) => (isWord(word, 4) && word.confidence >= 60) || (isBelieved && doubtful.includes(word));
}

/** What is known to be a mark need not be read well: as many letters as were seen, more or less, and of several kinds. */
function readsLikeWords(words: readonly ReadWord[], letters: number): boolean {
  const { count, kinds } = lettersIn(words.map(({ text }) => text).join(""));
  return count >= Math.max(5, 0.5 * letters) && count <= 2 * letters && kinds >= Math.max(5, 0.5 * Math.min(count, 14));
}

function lettersIn(text: string): { count: number; kinds: number } {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  return { count: letters.length, kinds: new Set(letters).size };
}
