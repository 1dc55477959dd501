import type { Letter } from "./find-letters";

/** Letters in a row, in whatever direction. */
export interface LetterRow {
  letters: readonly Letter[];
  /** Radians, clockwise from level; from -90° to 90°. */
  angle: number;
  isLight: boolean;
  /** How surely it is writing: many letters, well in line, of one size. */
  score: number;
  /** Where its letters were seen: by their lightness, or by how much paint lies over the ground. */
  seenBy: "tone" | "paint";
}

/** Rows as steep as this are read from both ends, and what is read in them is doubted. */
const STEEP = (65 * Math.PI) / 180;
export const isRowSteep = ({ angle }: Pick<LetterRow, "angle">): boolean => Math.abs(angle) >= STEEP;

type Row = Omit<LetterRow, "seenBy">;

const LEAST_LETTERS = 4;
/** In sizes of a letter: how far its neighbour may be, how far off the line it may lie, how wide a gap between words may be. */
const NEIGHBOUR = 3.6;
const OFF_LINE = 0.75;
const GAP = 5.6;
const MOST_LETTERS = 4000;

/** The rows that patches like letters form: of one size and stroke, one after the other on a straight line. */
export function findLines(letters: readonly Letter[], seenBy: LetterRow["seenBy"] = "tone"): LetterRow[] {
  const rows = [true, false].flatMap((isLight) => {
    const own = letters.filter((letter) => letter.isLight === isLight);
    return own.length > MOST_LETTERS ? [] : rowsOf(own, isLight);
  });
  return rows.sort((a, b) => b.score - a.score).map((row) => ({ ...row, seenBy }));
}

function rowsOf(letters: readonly Letter[], isLight: boolean): Row[] {
  const near = neighbourhood(letters);
  const candidates: Row[] = [];
  for (const seed of letters) {
    let best: Row | null = null;
    const around = near(seed, 16 * seed.size).filter((other) => isAlike(seed, other));
    for (const other of around) {
      const distance = Math.hypot(other.x - seed.x, other.y - seed.y);
      if (other === seed || distance > NEIGHBOUR * seed.size || distance < 0.9 * seed.size) continue;
      const row = rowThrough(seed, upright(Math.atan2(other.y - seed.y, other.x - seed.x)), around, isLight);
      if (row && (!best || row.score > best.score)) best = row;
    }
    if (best) candidates.push(best);
  }
  candidates.sort((a, b) => b.score - a.score);
  const used = new Set<Letter>();
  return candidates.filter(({ letters: own }) => {
    const fresh = own.filter((letter) => !used.has(letter)).length;
    if (fresh < 0.6 * own.length) return false;
    for (const letter of own) used.add(letter);
    return true;
  });
}

const upright = (angle: number): number =>
  angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;

const isAlike = (a: Letter, b: Letter): boolean =>
  ratio(a.size, b.size) < 2.1 && ratio(a.stroke, b.stroke) < 1.8 && Math.abs(a.level - b.level) < 72;

const ratio = (a: number, b: number): number => Math.max(a, b) / Math.max(0.01, Math.min(a, b));

function rowThrough(seed: Letter, first: number, around: readonly Letter[], isLight: boolean): Row | null {
  let angle = first;
  let own: Letter[] = [];
  // Two letters point roughly along their line; all of them point along it.
  for (let round = 0; round < 2; round++) {
    own = inRow(seed, angle, around);
    if (own.length < LEAST_LETTERS) return null;
    angle = directionOf(own, angle);
  }
  own = inRow(seed, angle, around);
  if (own.length < LEAST_LETTERS) return null;
  return { letters: own, angle, isLight, score: scoreOf(own, angle) };
}

/** The letters on a line, one after the other from the seed until a gap ends them. */
function inRow(seed: Letter, angle: number, around: readonly Letter[]): Letter[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const placed = around
    .map((letter) => ({
      letter,
      along: (letter.x - seed.x) * cos + (letter.y - seed.y) * sin,
      across: (letter.y - seed.y) * cos - (letter.x - seed.x) * sin,
    }))
    .filter(({ across }) => Math.abs(across) < OFF_LINE * seed.size)
    .sort((a, b) => a.along - b.along);
  const middle = placed.findIndex(({ letter }) => letter === seed);
  const own = [seed];
  for (const direction of [1, -1]) {
    let last = 0;
    for (let index = middle + direction; index >= 0 && index < placed.length; index += direction) {
      const gap = Math.abs(placed[index]!.along - last);
      if (gap > GAP * seed.size) break;
      // Two in one place are one letter at two thresholds.
      if (gap < 0.45 * seed.size) continue;
      own.push(placed[index]!.letter);
      last = placed[index]!.along;
    }
  }
  return own;
}

function directionOf(letters: readonly Letter[], before: number): number {
  const x = letters.reduce((sum, letter) => sum + letter.x, 0) / letters.length;
  const y = letters.reduce((sum, letter) => sum + letter.y, 0) / letters.length;
  let [xx, yy, xy] = [0, 0, 0];
  for (const letter of letters) {
    xx += (letter.x - x) ** 2;
    yy += (letter.y - y) ** 2;
    xy += (letter.x - x) * (letter.y - y);
  }
  const angle = upright(0.5 * Math.atan2(2 * xy, xx - yy));
  // Only what is longer than wide has a direction.
  return Number.isFinite(angle) && Math.abs(Math.cos(angle - before)) > 0.9 ? angle : before;
}

function scoreOf(letters: readonly Letter[], angle: number): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = letters.map(({ x, y }) => y * cos - x * sin);
  const mean = across.reduce((sum, value) => sum + value, 0) / across.length;
  const size = letters.reduce((sum, letter) => sum + letter.size, 0) / letters.length;
  const off = Math.sqrt(across.reduce((sum, value) => sum + (value - mean) ** 2, 0) / across.length) / size;
  const strokes = letters.map(({ stroke }) => stroke).sort((a, b) => a - b);
  const uneven = Math.log(ratio(strokes[Math.floor(strokes.length * 0.8)]!, strokes[Math.floor(strokes.length * 0.2)]!));
  return letters.length * (1 - 1.1 * off) * (1 - 0.8 * Math.min(1, uneven));
}

/** What lies near a place, found by squares. */
function neighbourhood(letters: readonly Letter[]): (of: Letter, reach: number) => Letter[] {
  const side = 40;
  const squares = new Map<number, Letter[]>();
  const square = (x: number, y: number) => Math.floor(y / side) * 4096 + Math.floor(x / side);
  for (const letter of letters) {
    const key = square(letter.x, letter.y);
    const own = squares.get(key);
    if (own) own.push(letter);
    else squares.set(key, [letter]);
  }
  return ({ x, y }, reach) => {
    const found: Letter[] = [];
    for (let top = Math.max(0, y - reach); top < y + reach + side; top += side) {
      for (let left = Math.max(0, x - reach); left < x + reach + side; left += side) {
        found.push(...(squares.get(square(left, top)) ?? []));
      }
    }
    return found;
  };
}
