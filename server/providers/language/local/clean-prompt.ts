const PICTOGRAPHS = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|[\u{1F3FB}-\u{1F3FF}]|\u200d|\ufe0f|\u20e3/gu;

/** Removes what cannot be spoken: markup, links, hashtags, emoji, control characters. Line breaks stay: lists need them. */
export function cleanPrompt(prompt: string): string {
  return prompt
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/```[^\n]*\n?/g, "\n")
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)/g, "$1")
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, "")
    .replace(/<\/?[a-z][^>\n]{0,200}>/gi, " ")
    .replace(/(^|\n)\s*(?:#{1,6}|>)\s+/g, "$1")
    .replace(/(\*\*|__|~~|`)/g, "")
    .replace(/(^|[\s(])[*_](\S[^*_\n]{0,300}?)[*_](?=[\s).,!?]|$)/g, "$1$2")
    .replace(/(^|\s)[#@]([\p{L}\p{N}_]+)/gu, "$1$2")
    .replace(PICTOGRAPHS, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, (character) => (character === "\n" ? "\n" : character === "\t" ? " " : ""))
    .replace(/([!?])\1+/g, "$1")
    .replace(/\.{4,}/g, "…")
    .split("\n")
    .map((line) => line.replace(/\s{2,}/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Text shouted in capitals, brought down to sentence case; anything else unchanged. */
export function lowerShouting(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const titled = text.trim().split(/\s+/);
  // A Prompt Typed Like This is no row of names.
  if (titled.length >= 3 && titled.length <= 12 && titled.every((word) => /^\p{Lu}\p{Ll}/u.test(word) || word.length < 4)) {
    return text.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  }
  if (letters.length < 6 || capitals.length / letters.length < 0.7) return text;
  const words = text.split(/\s+/).length;
  if (words < 2 && letters.length < 9) return text;
  return text
    .toLowerCase()
    .replace(/(^|[.!?]\s+|\n)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
