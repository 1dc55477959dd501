import sharp from "sharp";

/** What is left of a mark and what else was changed. Shares from 0 to 1. */
export interface Measured {
  /** Pixels of the mark that no longer show it. */
  gone: number;
  /** Pixels beside the mark that are as they were. */
  untouched: number;
  /** Mean difference from the picture without the mark, where the mark was; in levels of 255. */
  error: number;
}

/** A pixel belongs to the mark when it differs so much, and to the rest when it does not differ at all. */
const MARKED = 12;
/** Share of a mark's contrast that may be left where it counts as gone. */
const LEFT = 1 / 3;
/** Encoding changes this much. */
const SAME = 8;

export async function measure(clean: Buffer, marked: Buffer, result: Buffer): Promise<Measured> {
  const [a, b, c] = await Promise.all([clean, marked, result].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()));
  let [mark, gone, rest, untouched, error] = [0, 0, 0, 0, 0];
  for (let at = 0; at < a!.length; at += 3) {
    let [most, own, left, changed, off] = [0, 0, 0, 0, 0];
    for (let channel = at; channel < at + 3; channel++) {
      const added = b![channel]! - a![channel]!;
      const remains = c![channel]! - a![channel]!;
      most = Math.max(most, Math.abs(added));
      own += added * added;
      left += added * remains;
      off += Math.abs(remains) / 3;
      changed = Math.max(changed, Math.abs(c![channel]! - b![channel]!));
    }
    if (most >= MARKED) {
      mark++;
      error += off;
      if (left / own < LEFT) gone++;
    } else if (most <= 1) {
      rest++;
      if (changed <= SAME) untouched++;
    }
  }
  return { gone: gone / Math.max(1, mark), untouched: untouched / Math.max(1, rest), error: error / Math.max(1, mark) };
}

/** How near two pictures are, in decibels; more is nearer. */
export async function likeness(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()));
  let sum = 0;
  for (let at = 0; at < a!.length; at++) sum += (a![at]! - b![at]!) ** 2;
  return 10 * Math.log10(255 ** 2 / Math.max(1e-6, sum / a!.length));
}
