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

const HEAD = 2;

/** As it is stored: how many stems there are and how many words, then the stems, the pieces, and last how often each stem occurs. */
export function writeTerms({ stems, pieces, length }: Terms): Uint8Array<ArrayBuffer> {
  const hashes = new Uint32Array([stems.size, length, ...stems.keys(), ...pieces]);
  const bytes = new Uint8Array(hashes.byteLength + stems.size);
  bytes.set(new Uint8Array(hashes.buffer));
  bytes.set([...stems.values()], hashes.byteLength);
  return bytes;
}

export interface ReadTerms {
  stems: Uint32Array;
  counts: Uint8Array;
  pieces: Uint32Array;
  length: number;
}

/** Views of stored terms: an index reads millions. What comes from the database need not begin at a multiple of four. */
export function readTerms(stored: Uint8Array): ReadTerms {
  const bytes = stored.byteOffset % 4 === 0 ? stored : stored.slice();
  const [stems = 0, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD);
  const pieces = (bytes.byteLength - 4 * HEAD - 5 * stems) / 4;
  const hashes = new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * HEAD, stems + pieces);
  return {
    ...{ stems: hashes.subarray(0, stems), pieces: hashes.subarray(stems), length },
    counts: bytes.subarray(bytes.byteLength - stems),
  };
}
