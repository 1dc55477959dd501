import { setImmediate as breathe } from "node:timers/promises";
import { type ReadTerms, readTerms, type Terms } from "./terms";

export interface Found {
  ordinal: number;
  /** 0 to 1. */
  score: number;
}

export interface StoredTerms {
  ordinal: number;
  terms: Uint8Array;
}

/** Which records may be found: 1 at their place. Null: all. */
export type Mask = Uint8Array | null;

/** BM25's usual constants. */
const K1 = 1.2;
const B = 0.75;
/** What letters count beside words: enough to bring a misspelt word back, never enough to outdo a right one. */
const PIECE_WEIGHT = 0.3;
/** A record that shares no word is found when it shares this much of the letters. */
const LEAST_PIECES = 0.4;

interface Postings {
  /** Where each place of the table begins in `records`; a power of two of them, and one more. */
  starts: Uint32Array;
  records: Uint32Array;
}

/** Finds records by words and by letters, exactly: every record that shares one is scored. */
export class LexicalIndex {
  readonly byteLength: number;
  private readonly averageLength: number;

  private constructor(
    readonly ordinals: Uint32Array,
    private readonly lengths: Float32Array,
    private readonly stems: Postings,
    private readonly pieces: Postings,
    /** How often each stem of `stems` occurs there. */
    private readonly counts: Uint8Array,
  ) {
    const sum = lengths.reduce((total, length) => total + length, 0);
    this.averageLength = Math.max(1, sum / Math.max(1, lengths.length));
    const parts = [ordinals, lengths, counts, ...[stems, pieces].flatMap(({ starts, records }) => [starts, records])];
    this.byteLength = parts.reduce((total, part) => total + part.byteLength, 0);
  }

  /** `rows` in the order of their ordinals. Two passes, as a counting sort has it; others get their turn in between. */
  static async build(rows: readonly StoredTerms[]): Promise<LexicalIndex> {
    const lengths = new Float32Array(rows.length);
    let [stemCount, pieceCount] = [0, 0];
    for (const [i, { terms }] of rows.entries()) {
      const read = readTerms(terms);
      stemCount += read.stems.length;
      pieceCount += read.pieces.length;
      lengths[i] = read.length;
    }
    const stems = emptyPostings(stemCount, STEM_PLACES);
    const pieces = emptyPostings(pieceCount, PIECE_PLACES);
    const counts = new Uint8Array(stemCount);
    await inTurns(rows, (terms) => {
      count(stems, terms.stems);
      count(pieces, terms.pieces);
    });
    for (const { starts } of [stems, pieces]) for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const [stemAt, pieceAt] = [stems.starts.slice(), pieces.starts.slice()];
    await inTurns(rows, (terms, record) => {
      place(stems, stemAt, terms.stems, record, counts, terms.counts);
      place(pieces, pieceAt, terms.pieces, record);
    });
    return new LexicalIndex(
      Uint32Array.from(rows, ({ ordinal }) => ordinal),
      lengths,
      stems,
      pieces,
      counts,
    );
  }

  /** The best `limit` records for what is looked for, best first. */
  search(query: Terms, limit: number, mask: Mask = null): Found[] {
    const size = this.ordinals.length;
    const scores = new Float32Array(size);
    const best = this.addStems(query, scores);
    const letters = new Float32Array(size);
    const all = this.addPieces(query, letters);
    for (let i = 0; i < size; i++) {
      const share = all > 0 ? letters[i]! / all : 0;
      const words = best > 0 ? scores[i]! / best : 0;
      scores[i] = words > 0 || share >= LEAST_PIECES ? (words + PIECE_WEIGHT * share) / (1 + PIECE_WEIGHT) : 0;
    }
    return topOf(scores, this.ordinals, limit, mask);
  }

  /** Adds each record's BM25 to `scores`; answers the most that a record could have. */
  private addStems(query: Terms, scores: Float32Array): number {
    const { starts, records } = this.stems;
    let best = 0;
    for (const term of query.stems.keys()) {
      const place = term & (starts.length - 2);
      const [from, to] = [starts[place]!, starts[place + 1]!];
      const weight = this.weightOf(to - from);
      best += weight * (K1 + 1);
      for (let i = from; i < to; i++) {
        const record = records[i]!;
        const often = this.counts[i]!;
        const norm = K1 * (1 - B + (B * this.lengths[record]!) / this.averageLength);
        scores[record]! += (weight * often * (K1 + 1)) / (often + norm);
      }
    }
    return best;
  }

  private addPieces(query: Terms, letters: Float32Array): number {
    const { starts, records } = this.pieces;
    let all = 0;
    for (const piece of query.pieces) {
      const place = piece & (starts.length - 2);
      const [from, to] = [starts[place]!, starts[place + 1]!];
      const weight = this.weightOf(to - from);
      all += weight;
      for (let i = from; i < to; i++) letters[records[i]!]! += weight;
    }
    return all;
  }

  /** Rare terms say more; what occurs nowhere says no more than what occurs once. */
  private weightOf(records: number): number {
    const known = Math.max(1, records);
    return Math.log(1 + (this.ordinals.length - known + 0.5) / (known + 0.5));
  }
}

const LEAST_PLACES = 2 ** 12;
/** Places for each posting, so that hardly two terms share one, and at most how many: tables that are larger are slower to fill. */
const STEM_PLACES = { each: 4, most: 2 ** 21 };
const PIECE_PLACES = { each: 8, most: 2 ** 18 };
const ROWS_AT_ONCE = 4096;

function emptyPostings(count: number, { each, most }: { each: number; most: number }): Postings {
  const places = Math.min(most, Math.max(LEAST_PLACES, 2 ** Math.ceil(Math.log2(Math.max(1, count * each)))));
  return { starts: new Uint32Array(places + 1), records: new Uint32Array(count) };
}

async function inTurns(rows: readonly StoredTerms[], work: (terms: ReadTerms, record: number) => void): Promise<void> {
  for (const [record, { terms }] of rows.entries()) {
    if (record % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
    work(readTerms(terms), record);
  }
}

/** One place too far on, so that summing up leaves each start where it belongs. */
function count({ starts }: Postings, terms: Uint32Array): void {
  const mask = starts.length - 2;
  for (let i = 0; i < terms.length; i++) starts[(terms[i]! & mask) + 1]!++;
}

function place(
  { starts, records }: Postings,
  next: Uint32Array,
  terms: Uint32Array,
  record: number,
  counts?: Uint8Array,
  often?: Uint8Array,
): void {
  const mask = starts.length - 2;
  for (let i = 0; i < terms.length; i++) {
    const at = next[terms[i]! & mask]!++;
    records[at] = record;
    if (counts) counts[at] = often![i]!;
  }
}

/** The highest scores above zero, best first; equal ones in the order of their records. */
export function topOf(scores: Float32Array, ordinals: Uint32Array, limit: number, mask: Mask): Found[] {
  const top: { place: number; score: number }[] = [];
  let least = 0;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!;
    if (score <= least || (mask && mask[place] !== 1)) continue;
    let at = top.length;
    while (at > 0 && top[at - 1]!.score < score) at--;
    top.splice(at, 0, { place, score });
    if (top.length > limit) top.pop();
    if (top.length === limit) least = top.at(-1)!.score;
  }
  return top.map(({ place, score }) => ({ ordinal: ordinals[place]!, score: Math.min(1, score) }));
}
