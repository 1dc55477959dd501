import type { AspectRatio, Word } from "@/server/schemas/timeline";
import { gapBetween, isUnspaced, primary, unitsOf } from "./words";

const lettersPerLine: Record<AspectRatio, number> = { "16:9": 42, "9:16": 24, "1:1": 28 };
const wideUnitsPerLine: Record<AspectRatio, number> = { "16:9": 34, "9:16": 22, "1:1": 26 };

/** Most units (Latin letters; East Asian characters count two) of one caption line. */
export const unitsPerLine = (aspectRatio: AspectRatio, language: string): number =>
  (isUnspaced(language) && primary(language) !== "th") || primary(language) === "ko"
    ? wideUnitsPerLine[aspectRatio]
    : lettersPerLine[aspectRatio];

export const lineText = (line: readonly Word[], language: string): string =>
  line.map((word, i) => (i === 0 ? "" : gapBetween(line[i - 1]!.text, word.text, language)) + word.text).join("");

export const lineUnits = (line: readonly Word[], language: string): number => unitsOf(lineText(line, language));

/** Ends of a thought, in the scripts the films speak. */
const SENTENCE_END = /[.!?…。！？।॥؟۔]["'”’»)\]」』]*$/u;
const CLAUSE_END = /[,;:—–、，；：،؛]["'”’»)\]」』]*$/u;

export type BreakKind = "sentence" | "clause" | "none";
export const breakAfter = (word: Word): BreakKind =>
  SENTENCE_END.test(word.text) ? "sentence" : CLAUSE_END.test(word.text) ? "clause" : "none";

/** A short word such as "the" or "of" belongs to what follows; a break after it reads badly. */
export const leansForward = (word: Word, language: string): boolean =>
  !isUnspaced(language) && breakAfter(word) === "none" && unitsOf(word.text) <= 3;

/**
 * One line if the words fit, else the two most equal ones, with a preference for a break after punctuation and against
 * one after a short word. Null when two lines cannot hold them; a single word always can (it is drawn smaller).
 */
export function wrapLines(words: readonly Word[], mostUnits: number, language: string): Word[][] | null {
  if (words.length === 1 || lineUnits(words, language) <= mostUnits) return [[...words]];
  let best: { cost: number; lines: Word[][] } | null = null;
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut), words.slice(cut)];
    const widths = lines.map((line) => lineUnits(line, language));
    if (lines.some((line, i) => line.length > 1 && widths[i]! > mostUnits)) continue;
    const last = words[cut - 1]!;
    const cost =
      Math.abs(widths[0]! - widths[1]!) / mostUnits +
      (leansForward(last, language) ? 0.35 : 0) -
      { sentence: 0.3, clause: 0.15, none: 0 }[breakAfter(last)];
    if (!best || cost < best.cost) best = { cost, lines };
  }
  return best?.lines ?? null;
}
