import { japaneseReading } from "./japanese-readings";

const UNSPACED = new Set(["zh", "yue", "ja", "th"]);
const PICTOGRAPHS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;
const SOUNDING = /[\p{L}\p{N}\p{M}]/u;
const LONGEST_JOINED = 5;

/** Whether words of this language are written without spaces between them. */
export const isUnspaced = (language: string): boolean => UNSPACED.has(language);

export interface CaptionToken {
  /** As the caption shows it. */
  display: string;
  /** As the voice should read it. */
  spoken: string;
}

/**
 * Splits a text into the pieces a caption highlights: words with their punctuation. Where no spaces are written, dictionary
 * words, with single trailing kana joined to the word they inflect.
 */
export function captionTokens(text: string, language: string): CaptionToken[] {
  const clean = text.normalize("NFC").replace(PICTOGRAPHS, " ").replace(/\s+/g, " ").trim();
  const gap = isUnspaced(language) ? "" : " ";
  const tokens: CaptionToken[] = [];
  let held = "";
  for (const piece of gap ? clean.split(" ") : segments(clean, language)) {
    const last = tokens.at(-1);
    if (!SOUNDING.test(piece)) {
      if (piece.trim() === "") continue;
      if (!last || /^[\p{Ps}\p{Pi}¿¡]+$/u.test(piece)) held += piece;
      else extend(last, gap + piece, gap + piece);
    } else if (last && held === "" && language === "ja" && inflects(last.display, piece))
      extend(last, piece, spokenForm(piece, language));
    else {
      tokens.push({ display: held + piece, spoken: held + spokenForm(piece, language) });
      held = "";
    }
  }
  const last = tokens.at(-1);
  if (held && last) extend(last, held, held);
  return tokens;
}

const segments = (text: string, language: string) =>
  Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), ({ segment }) => segment);

function extend(token: CaptionToken, display: string, spoken: string): void {
  token.display += display;
  token.spoken += spoken;
}

/** Particles are written は and へ but said わ and え. */
const particles: Record<string, string> = {
  は: "わ",
  へ: "え",
  には: "にわ",
  では: "でわ",
  とは: "とわ",
  こんにちは: "こんにちわ",
  こんばんは: "こんばんわ",
};

function spokenForm(piece: string, language: string): string {
  if (language !== "ja") return piece;
  return Object.hasOwn(particles, piece) ? particles[piece]! : japaneseReading(piece);
}

const inflects = (before: string, piece: string) =>
  /^[\p{Script=Hiragana}ー]{1,2}$/u.test(piece) && /[\p{L}ー]$/u.test(before) && before.length + piece.length <= LONGEST_JOINED;
