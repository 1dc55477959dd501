import type { Brief } from "./brief";
import { article, sentenceCase } from "./english";

/**
 * Fills a line's slots from the brief, or returns null when it needs something the prompt did not give.
 * Slots: `{first}` a linen shirt, `{again}` the shirt, `{name}`, `{noun}`, `{it}`, `{clause}`, `{who}`, `{audience}`, `{place}`,
 * `{task}`, `{question}`, `{action}`, and `{plural/singular}` verbs such as `{are/is}`. A line opening with `one:` or `many:` fits
 * only a subject of that number.
 */
export function realise(template: string, brief: Brief, extra: Readonly<Record<string, string | undefined>> = {}): string | null {
  const { subject } = brief;
  const only = template.match(/^(one|many):\s*/);
  if (only && (only[1] === "many") !== subject.plural) return null;
  const values: Record<string, string | null | undefined> = {
    first: subject.first || null,
    again: subject.again || null,
    name: subject.name,
    noun: subject.noun || null,
    it: subject.pronoun,
    clause: subject.clause,
    action: subject.action,
    audience: brief.audience,
    place: brief.place,
    task: brief.task,
    question: brief.question,
    ...extra,
  };
  let missing = false;
  const filled = template.slice(only?.[0].length ?? 0).replace(/\{([^}]+)\}/g, (_, slot: string) => {
    const number = slot.split("/");
    if (number.length === 2) return (subject.plural ? number[0] : number[1]) ?? "";
    const value = values[slot];
    if (!value) missing = true;
    return value ?? "";
  });
  return missing ? null : tidySentence(filled);
}

/** Repairs articles, doubled words and spaces after filling, and starts every sentence with a capital. */
export function tidySentence(text: string): string {
  const tidy = text
    .replace(/\b(the|a|an|of|to|in|for|and|is) \1\b/gi, "$1")
    .replace(/\ban? (the|my|our|your|an?)\b/gi, "$1")
    .replace(/\b(the) (my|our|your)\b/gi, "$2")
    .replace(/\ban? (?=([\p{L}\p{N}]+))/gu, (_, next: string) => `${article(next)} `)
    .replace(
      /(^|[.!?:]\s+)An? (?=([\p{L}\p{N}]+))/gu,
      (_, before: string, next: string) => `${before}${sentenceCase(article(next))} `,
    )
    .replace(/\s+([,.;:?!])/g, "$1")
    .replace(/,\s*,+/g, ",")
    .replace(/,\s*([.?!])/g, "$1")
    .replace(/\s{2,}/g, " ")
    .trim();
  return sentenceCase(tidy);
}
