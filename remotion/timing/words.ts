import type { Word } from "@/server/schemas/timeline";

/** Languages written without spaces between words. */
const UNSPACED = new Set(["ja", "zh", "th", "lo", "km", "my"]);
export const isUnspaced = (language: string): boolean => UNSPACED.has(primary(language));
export const primary = (language: string): string => language.toLowerCase().split("-")[0] ?? "";

const LATIN_OR_DIGIT_END = /[\p{Script=Latin}\p{N}]$/u;
const LATIN_OR_DIGIT_START = /^[\p{Script=Latin}\p{N}]/u;

/** What stands between two neighbouring words of a line. Latin names inside unspaced scripts keep their spaces. */
export function gapBetween(left: string, right: string, language: string): "" | " " {
  if (!isUnspaced(language)) return " ";
  return LATIN_OR_DIGIT_END.test(left) && LATIN_OR_DIGIT_START.test(right) ? " " : "";
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const INVISIBLE = /[\p{M}\p{Cf}]/u;

/** Width of a text in units of a Latin letter: East Asian characters count two, marks on top of others none. */
export function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return units;
}

/** An emoji with its modifiers. Joiners on their own stay: Indic scripts spell with them. */
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})\u200d?|\ufe0f|\u20e3/gu;

/** No bundled font draws emoji, and an empty box is worse than nothing. */
export const withoutEmoji = (text: string): string => text.replace(EMOJI, (emoji) => (/[©®™]/.test(emoji) ? emoji : ""));

/** A word this much longer than a line is still drawn in one piece, smaller. */
const SQUEEZE = 1.25;

/**
 * Words too long for a line are cut: between their words where the script runs them together, else into equal parts with
 * hyphens. Each piece takes its share of the time.
 */
export function splitLongWords(words: readonly Word[], mostUnits: number, language: string): Word[] {
  return words.flatMap((word) => {
    const units = unitsOf(word.text);
    if (units <= (isUnspaced(language) ? mostUnits : mostUnits * SQUEEZE)) return [word];
    const pieces = isUnspaced(language) ? segmentWords(word.text, language) : hyphenate(word.text, mostUnits - 1);
    const total = pieces.reduce((sum, piece) => sum + unitsOf(piece), 0) || 1;
    let at = word.startSeconds;
    return pieces.map((text) => {
      const startSeconds = at;
      at += ((word.endSeconds - word.startSeconds) * unitsOf(text)) / total;
      return { text, startSeconds, endSeconds: at };
    });
  });
}

function hyphenate(word: string, mostUnits: number): string[] {
  const characters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)].map((s) => s.segment);
  const count = Math.ceil(characters.length / mostUnits);
  const size = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => {
    const part = characters.slice(i * size, (i + 1) * size).join("");
    return i < count - 1 && /\p{L}$/u.test(part) ? `${part}-` : part;
  });
}

/** Word-like pieces; closing punctuation stays with the piece before it, so that no line begins with a full stop. */
export function segmentWords(text: string, language: string): string[] {
  const pieces: string[] = [];
  let opening = "";
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    if (/^[\p{Ps}\p{Pi}]+$/u.test(segment)) opening += segment;
    else if (!isWordLike && pieces.length > 0 && opening === "") pieces[pieces.length - 1] += segment;
    else {
      pieces.push(opening + segment);
      opening = "";
    }
  }
  if (opening) pieces.push(opening);
  return pieces;
}

/** Words for a speech whose provider gave no times: the time is shared out by length. */
export function guessWords(text: string, durationSeconds: number, language: string): Word[] {
  const parts = isUnspaced(language) ? segmentWords(text.trim(), language) : text.trim().split(/\s+/);
  const texts = parts.filter((part) => part.trim() !== "");
  const total = texts.reduce((sum, part) => sum + unitsOf(part) + 1, 0);
  let at = 0;
  return texts.map((part) => {
    const startSeconds = at;
    at += (durationSeconds * (unitsOf(part) + 1)) / total;
    return { text: part, startSeconds, endSeconds: at };
  });
}
