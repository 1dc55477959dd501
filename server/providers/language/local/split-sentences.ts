const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|etc|No|approx|e\.g|i\.e|Inc|Ltd|Co)|\b\p{Lu}|\b[ap]\.m)\.$/u;

/** Splits text into sentences, verbatim: joined again they give the text but for the spaces between. */
export function splitSentences(text: string): string[] {
  const pieces = text
    .split(/\n+/)
    .flatMap((line) => line.match(/[^.!?…。！？।]*(?:[.!?…。！？।]+["”’»」』)\]]*(?=\s|$|[^\s\d\p{Ll}])|$|[.!?…]+)/gu) ?? []);
  const sentences: string[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    // A full stop inside a number, an address or an abbreviation does not end a sentence.
    const goesOn =
      last !== undefined &&
      piece.trim() &&
      ((ABBREVIATION.test(last) && /^\s/.test(piece)) || (!/^\s/.test(piece) && /[\p{L}\d]\.$/u.test(last)));
    if (goesOn) sentences[sentences.length - 1] = last + piece;
    else if (piece.trim()) sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Cuts a sentence in two near its middle, at a comma, a dash or a conjunction; one piece when it has no such place. */
export function splitClause(sentence: string): string[] {
  const middle = sentence.length / 2;
  const places = [
    ...sentence.matchAll(
      /[,;:、，；：—–]\s*|\s(?=(?:and|but|because|while|so|then|when|until|where|who|y|pero|porque|et|mais|und|aber|denn|weil)\s)/giu,
    ),
  ]
    .map((match) => (match.index ?? 0) + match[0].length)
    .filter((at) => at > sentence.length * 0.22 && at < sentence.length * 0.82);
  const at = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [sentence] : [sentence.slice(0, at).trim(), sentence.slice(at).trim()];
}

/** Cuts anywhere between two words, for a sentence that would not fit the longest scene. */
export function splitAnywhere(sentence: string): string[] {
  const clauses = splitClause(sentence);
  if (clauses.length > 1) return clauses;
  const words = sentence.split(/\s+/);
  if (words.length > 3) {
    const half = Math.ceil(words.length / 2);
    return [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  }
  const characters = [...sentence];
  if (characters.length < 12) return [sentence];
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half).join(""), characters.slice(half).join("")];
}
