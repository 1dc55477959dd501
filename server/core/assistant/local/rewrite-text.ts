import { splitSentences } from "@/server/providers/language/local/split-sentences";
import { wordsOf } from "../answer-price";
import { readNumber } from "./read-scene";

/**
 * What can be done to a text without understanding it: leaving sentences out, and mending how it is written. Every word of the
 * outcome is the text's own.
 */

const ASK =
  /^\W*(?:please |could you |can you |kindly )*(shorten|condense|cut|trim|abridge|summari[sz]e|tidy(?: up)?|clean(?: up)?|proofread|polish|rewrite|rephrase|improve|bullet points?|make (?:bullet points|a list) of|count the words(?: in| of)?|how many words(?: are)?(?: in| has| does)?)\b([^:\n]{0,80}):\s*([\s\S]+)$/i;

const MOST_CHARACTERS = 20_000;

/** The rewriting that a message asks for, or null: `shorten to 20 words: …`, `tidy this: …`. */
export function rewriteAsked(message: string): string | null {
  const [, verb = "", how = "", rest = ""] = ASK.exec(message) ?? [];
  const text = unquoted(rest.trim());
  if (text === "") return null;
  if (text.length > MOST_CHARACTERS) return `That text is too long for me: at most ${MOST_CHARACTERS} characters at once.`;
  const asked = verb.toLowerCase();
  if (/word/.test(asked)) return `${wordsOf(text)} words.`;
  if (/bullet|list/.test(asked))
    return splitSentences(tidy(text))
      .map((sentence) => `- ${sentence}`)
      .join("\n");
  if (/^(shorten|condense|cut|trim|abridge|summar)/.test(asked))
    return shorten(text, wordLimit(how, text, /^summar/.test(asked) ? 0.35 : 0.5));
  const tidied = tidy(text);
  return /^(rewrite|rephrase|improve)/.test(asked)
    ? `${tidied}\n\n(Tidied only: every word is yours. Other words need a language model, which this server has none of.)`
    : tidied;
}

function wordLimit(how: string, text: string, share: number): number {
  const count = /(\w+) words?\b/i.exec(how)?.[1];
  const named = count ? readNumber(count) : null;
  if (named) return named;
  const sentences = /(\w+) sentences?\b/i.exec(how)?.[1];
  const kept = sentences ? readNumber(sentences) : null;
  const all = splitSentences(text);
  if (kept)
    return ranked(all)
      .slice(0, kept)
      .reduce((sum, i) => sum + wordsOf(all[i] ?? ""), 0);
  return Math.max(1, Math.round(wordsOf(text) * share));
}

const unquoted = (text: string): string => /^(["“„«])([\s\S]*)["”“»]$/.exec(text)?.[2]?.trim() ?? text;

/** The sentences that say most, in their order, in at most so many words. One sentence that is too long loses its asides, then its end. */
export function shorten(text: string, words: number): string {
  const tidied = tidy(text);
  if (wordsOf(tidied) <= words) return tidied;
  const sentences = splitSentences(tidied);
  const kept = new Set<number>();
  let left = words;
  for (const index of ranked(sentences)) {
    const length = wordsOf(sentences[index] ?? "");
    if (length > left) continue;
    kept.add(index);
    left -= length;
  }
  if (kept.size > 0) return sentences.filter((_, i) => kept.has(i)).join(" ");
  return cut(sentences[ranked(sentences)[0] ?? 0] ?? tidied, words);
}

/** Places of sentences, the one with the most of what the text is about first; earlier ones win a draw. */
function ranked(sentences: readonly string[]): number[] {
  const wordsIn = sentences.map((sentence) => contentWords(sentence));
  const often = new Map<string, number>();
  for (const word of wordsIn.flat()) often.set(word, (often.get(word) ?? 0) + 1);
  const scores = wordsIn.map((words, i) => {
    const told = new Set(words);
    const weight = [...told].reduce((sum, word) => sum + (often.get(word) ?? 0), 0);
    return weight / Math.sqrt(Math.max(4, words.length)) + (i === 0 ? 0.75 : 0);
  });
  return scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

const COMMON = new Set(
  "the and for that with this from are was were have has had not but you your they their its our his her she him will would can could there then than into about over also just when what which who how all any been being more most very".split(
    " ",
  ),
);
const contentWords = (sentence: string): string[] =>
  (sentence.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6));

/** Asides go first, then what follows a comma, then words from the end. */
function cut(sentence: string, words: number): string {
  const end = /[.!?…]+$/.exec(sentence)?.[0] ?? "";
  const plain = sentence.replace(/\s*[([{][^)\]}]{0,300}[)\]}]/g, "").replace(/\s+[—–-]\s+[^—–-]{1,300}\s+[—–-]\s+/g, " ");
  if (wordsOf(plain) <= words) return plain;
  const clauses = plain.replace(/[.!?…]+$/, "").split(/[,;:]\s+/);
  let left = words;
  const fits = clauses.findIndex((clause) => {
    left -= wordsOf(clause);
    return left < 0;
  });
  const kept = clauses.slice(0, fits < 0 ? clauses.length : fits).join(", ");
  if (kept !== "") return `${kept}${end || "."}`;
  return `${plain
    .split(/\s+/)
    .slice(0, words)
    .join(" ")
    .replace(/[,;:–—-]+$/, "")}…`;
}

const FILLERS =
  /\b(?:very very|really really|just basically|basically|actually|literally|kind of|sort of|you know|I mean)\b,?\s*/gi;
const LONG_WAYS: readonly [RegExp, string][] = [
  [/\bin order to\b/gi, "to"],
  [/\bdue to the fact that\b/gi, "because"],
  [/\bat this point in time\b/gi, "now"],
  [/\bin the event that\b/gi, "if"],
  [/\ba large number of\b/gi, "many"],
];

/** Spaces, doubled words, capitals, full stops and the commonest padding; nothing else. */
export function tidy(text: string): string {
  let tidied = text
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  for (const [long, short] of LONG_WAYS) tidied = tidied.replace(long, short);
  tidied = tidied
    .replace(FILLERS, "")
    .replace(/\b(\p{L}{2,})(?:\s+\1\b)+/giu, "$1")
    .replace(/\s+([,.;:!?])/g, "$1")
    .replace(/([,;])(?=\p{L})/gu, "$1 ")
    .replace(/([!?])\1+/g, "$1")
    .replace(/\bi\b(?=['’ ])/g, "I");
  return tidied
    .split("\n")
    .map((line) => line.replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()))
    .map((line) => (/[\p{L}\p{N}]$/u.test(line) && line.split(" ").length > 3 ? `${line}.` : line))
    .join("\n");
}
