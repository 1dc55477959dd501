const UNSPACED = new Set(["zh", "yue", "ja", "th"]);
const PICTOGRAPHS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;
const SOUNDING = /[\p{L}\p{N}\p{M}]/u;
const LONGEST_JOINED = 4;

/** Whether words of this language are written without spaces between them. */
export const isUnspaced = (language: string): boolean => UNSPACED.has(language);

/**
 * Splits a text into the pieces a caption highlights: words with their punctuation. Where no spaces are written, dictionary
 * words, with single trailing kana joined to the word they inflect.
 */
export function captionTokens(text: string, language: string): string[] {
  const clean = text.normalize("NFC").replace(PICTOGRAPHS, " ").replace(/\s+/g, " ").trim();
  const raw = isUnspaced(language)
    ? Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(clean), ({ segment }) => segment)
    : clean.split(" ");
  const tokens: string[] = [];
  let held = "";
  for (const piece of raw) {
    const last = tokens.length - 1;
    if (!SOUNDING.test(piece)) {
      if (piece.trim() === "") continue;
      if (last < 0 || /^[\p{Ps}\p{Pi}¿¡]+$/u.test(piece)) held += piece;
      else tokens[last] += isUnspaced(language) ? piece : ` ${piece}`;
    } else if (last >= 0 && held === "" && joinsBackwards(tokens[last]!, piece, language)) tokens[last] += piece;
    else {
      tokens.push(held + piece);
      held = "";
    }
  }
  if (held && tokens.length > 0) tokens[tokens.length - 1] += held;
  return tokens;
}

const joinsBackwards = (before: string, piece: string, language: string) =>
  language === "ja" &&
  /^[\p{Script=Hiragana}ー]{1,2}$/u.test(piece) &&
  /[\p{L}ー]$/u.test(before) &&
  before.length + piece.length <= LONGEST_JOINED + 1;
