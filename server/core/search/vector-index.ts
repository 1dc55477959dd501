import { setImmediate as breathe } from "node:timers/promises";
import { type Found, type Mask, topOf } from "./lexical-index";

export interface StoredVector {
  ordinal: number;
  vector: Uint8Array;
}

/** Other requests get their turn in between. */
const ROWS_AT_ONCE = 16_384;

/** Vectors of one length side by side. Every one is compared: what is found is what is nearest. */
export class VectorIndex {
  private constructor(
    readonly ordinals: Uint32Array,
    private readonly rows: Float32Array,
    private readonly dimensions: number,
  ) {}

  static build(stored: readonly StoredVector[], dimensions: number): VectorIndex {
    const fitting = stored.filter(({ vector }) => vector.byteLength === dimensions * 4);
    const rows = new Float32Array(fitting.length * dimensions);
    for (const [i, { vector }] of fitting.entries()) rows.set(fromBytes(vector), i * dimensions);
    return new VectorIndex(
      Uint32Array.from(fitting, ({ ordinal }) => ordinal),
      rows,
      dimensions,
    );
  }

  get byteLength(): number {
    return this.rows.byteLength + this.ordinals.byteLength;
  }

  async search(query: Float32Array, limit: number, mask: Mask = null): Promise<Found[]> {
    if (query.length !== this.dimensions) return [];
    const scores = new Float32Array(this.ordinals.length);
    for (let from = 0; from < scores.length; from += ROWS_AT_ONCE) {
      if (from > 0) await breathe();
      multiply(this.rows, query, scores, from, Math.min(scores.length, from + ROWS_AT_ONCE));
    }
    return topOf(scores, this.ordinals, limit, mask);
  }
}

function multiply(rows: Float32Array, query: Float32Array, scores: Float32Array, from: number, to: number): void {
  const dimensions = query.length;
  const even = dimensions - (dimensions % 4);
  for (let row = from; row < to; row++) {
    const at = row * dimensions;
    // Four sums at once: the processor need not wait for one before it begins the next.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < even; i += 4) {
      a += rows[at + i]! * query[i]!;
      b += rows[at + i + 1]! * query[i + 1]!;
      c += rows[at + i + 2]! * query[i + 2]!;
      d += rows[at + i + 3]! * query[i + 3]!;
    }
    for (let i = even; i < dimensions; i++) a += rows[at + i]! * query[i]!;
    scores[row] = a + b + c + d;
  }
}

export const toBytes = (vector: Float32Array): Uint8Array<ArrayBuffer> => new Uint8Array(Float32Array.from(vector).buffer);

/** Copied: what comes from the database need not begin at a multiple of four. */
const fromBytes = (bytes: Uint8Array): Float32Array => new Float32Array(bytes.slice().buffer);
