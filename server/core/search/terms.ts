import { plainWords, stemsOf } from "./words";

/** What a text is found by: its stems with how often each occurs, and four-letter pieces of its longer words, all as hashes. */
export interface Terms {
  stems: Map<number, number>;
  pieces: Set<number>;
  /** Stems in all. */
  length: number;
}

const PIECE = 4;
const LEAST_WORD = 4;
const MOST_PIECES = 256;
const MOST_STEMS = 4096;
const MOST_OFTEN = 255;

export function termsOf(text: string, language: string): Terms {
  const stems = new Map<number, number>();
  let length = 0;
  for (const stem of stemsOf(text, language)) {
    const term = hashOf(stem);
    const count = stems.get(term) ?? 0;
    if (count === 0 && stems.size >= MOST_STEMS) continue;
    stems.set(term, Math.min(MOST_OFTEN, count + 1));
    length += 1;
  }
  return { stems, pieces: piecesOf(text), length };
}

function piecesOf(text: string): Set<number> {
  const pieces = new Set<number>();
  for (const word of new Set(plainWords(text))) {
    if (word.length < LEAST_WORD) continue;
    const framed = `_${word}_`;
    for (let at = 0; at + PIECE <= framed.length; at++) {
      if (pieces.size >= MOST_PIECES) return pieces;
      pieces.add(hashOf(framed.slice(at, at + PIECE)));
    }
  }
  return pieces;
}

/** FNV-1a, 32 bits, with its bits mixed once more: low bits alone are used as places in tables. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x45d9f3b);
  hash ^= hash >>> 16;
  return hash >>> 0;
}

const HEAD_BYTES = 8;
const STEM_BYTES = 5;
const PIECE_BYTES = 4;

/** As it is stored: two counts, then stems of five bytes, then pieces of four. */
export function writeTerms({ stems, pieces, length }: Terms): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + stems.size * STEM_BYTES + pieces.size * PIECE_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, stems.size, true);
  view.setUint32(4, length, true);
  let at = HEAD_BYTES;
  for (const [term, count] of stems) {
    view.setUint32(at, term, true);
    view.setUint8(at + 4, count);
    at += STEM_BYTES;
  }
  for (const piece of pieces) {
    view.setUint32(at, piece, true);
    at += PIECE_BYTES;
  }
  return bytes;
}

/** Reads stored terms without making objects of them: an index reads millions. */
export function eachTerm(
  bytes: Uint8Array,
  onStem: (term: number, count: number) => void,
  onPiece: (piece: number) => void,
): { length: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stems = view.getUint32(0, true);
  const length = view.getUint32(4, true);
  let at = HEAD_BYTES;
  for (let i = 0; i < stems; i++, at += STEM_BYTES) onStem(view.getUint32(at, true), view.getUint8(at + 4));
  for (; at < bytes.byteLength; at += PIECE_BYTES) onPiece(view.getUint32(at, true));
  return { length };
}
