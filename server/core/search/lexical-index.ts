import { eachTerm, type Terms } from "./terms";

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
  counts: Uint8Array | null;
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
  ) {
    const sum = lengths.reduce((total, length) => total + length, 0);
    this.averageLength = Math.max(1, sum / Math.max(1, lengths.length));
    const sizes = [stems, pieces].flatMap(({ starts, records, counts }) => [starts, records, counts]);
    this.byteLength =
      ordinals.byteLength + lengths.byteLength + sizes.reduce((total, size) => total + (size?.byteLength ?? 0), 0);
  }

  /** `rows` in the order of their ordinals. */
  static build(rows: readonly StoredTerms[]): LexicalIndex {
    let stemCount = 0;
    let pieceCount = 0;
    const lengths = new Float32Array(rows.length);
    rows.forEach(({ terms }, i) => {
      lengths[i] = eachTerm(
        terms,
        () => stemCount++,
        () => pieceCount++,
      ).length;
    });
    const stems = emptyPostings(stemCount, true);
    const pieces = emptyPostings(pieceCount, false);
    const [stemMask, pieceMask] = [stems.starts.length - 2, pieces.starts.length - 2];
    // Counted first, one place too far on, so that filling moves each start to where it belongs.
    for (const { terms } of rows) {
      eachTerm(
        terms,
        (term) => stems.starts[(term & stemMask) + 1]!++,
        (piece) => pieces.starts[(piece & pieceMask) + 1]!++,
      );
    }
    for (const { starts } of [stems, pieces]) for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const [stemAt, pieceAt] = [stems.starts.slice(), pieces.starts.slice()];
    rows.forEach(({ terms }, record) => {
      eachTerm(
        terms,
        (term, count) => {
          const at = stemAt[term & stemMask]!++;
          stems.records[at] = record;
          stems.counts![at] = count;
        },
        (piece) => {
          pieces.records[pieceAt[piece & pieceMask]!++] = record;
        },
      );
    });
    return new LexicalIndex(
      Uint32Array.from(rows, ({ ordinal }) => ordinal),
      lengths,
      stems,
      pieces,
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
    const { starts, records, counts } = this.stems;
    let best = 0;
    for (const term of query.stems.keys()) {
      const place = term & (starts.length - 2);
      const [from, to] = [starts[place]!, starts[place + 1]!];
      const weight = this.weightOf(to - from);
      best += weight * (K1 + 1);
      for (let i = from; i < to; i++) {
        const record = records[i]!;
        const often = counts![i]!;
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

  /** Rare terms say more. */
  private weightOf(records: number): number {
    return Math.log(1 + (this.ordinals.length - records + 0.5) / (records + 0.5));
  }
}

const LEAST_PLACES = 2 ** 10;
const MOST_PLACES = 2 ** 22;

/** As many places as postings, so that hardly two terms share one. */
function emptyPostings(count: number, counted: boolean): Postings {
  const places = Math.min(MOST_PLACES, Math.max(LEAST_PLACES, 2 ** Math.ceil(Math.log2(Math.max(1, count)))));
  return {
    starts: new Uint32Array(places + 1),
    records: new Uint32Array(count),
    counts: counted ? new Uint8Array(count) : null,
  };
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
