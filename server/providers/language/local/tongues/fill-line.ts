import type { Beat } from "../frame";
import type { Tongue } from "./tongue";

/** What the slots of a line stand for; a line whose slots are not all given cannot be said. */
export type Slots = Readonly<Record<string, string | null | undefined>>;

/** Fills lines; those with slots the prompt does not answer are left out. `{plural/singular}` follows the subject's number. */
export function fillLines(beats: readonly Beat[], slots: Slots, plural: boolean, tongue: Tongue): Beat[] {
  return beats.flatMap((beat) => {
    const say = fill(beat.say, slots, plural);
    return say === null || !say ? [] : [{ ...beat, say: tidy(say, tongue), see: fill(beat.see, slots, plural) ?? beat.see }];
  });
}

function fill(template: string, slots: Slots, plural: boolean): string | null {
  let missing = false;
  const filled = template.replace(/\{([^}]+)\}/g, (_, slot: string) => {
    const [many, one] = slot.split("/");
    if (one !== undefined) return (plural ? many : one) ?? "";
    const value = slots[slot];
    if (!value) missing = true;
    return value ?? "";
  });
  return missing ? null : filled;
}

/** Contractions the language demands where a slot met a preposition, and a capital after each stop. */
function tidy(text: string, tongue: Tongue): string {
  let tidied = text;
  if (tongue === "es")
    tidied = tidied.replace(/(?<!\p{L})(de|a) el (?!\p{Lu})/gu, (_, word: string) => (word === "de" ? "del " : "al "));
  if (tongue === "fr")
    tidied = tidied
      .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
      .replace(/(?<!\p{L})de le (?=\p{L})/gu, "du ")
      .replace(/(?<!\p{L})de les (?=\p{L})/gu, "des ")
      .replace(/(?<!\p{L})de des (?=[aeiouyéèêâîôûh])/gu, "d’")
      .replace(/(?<!\p{L})de des (?=\p{L})/gu, "de ")
      .replace(/(?<!\p{L})de (?=une?\s|[AEIOUÉ])/gu, "d’");
  return capitals(
    tidied
      .replace(/\s+([,.;?!])/g, "$1")
      .replace(/([.!?])\.+/g, "$1")
      .replace(/\s{2,}/g, " ")
      .trim(),
  );
}

/** Upper-cases the first letter of every sentence. */
export const capitals = (text: string): string =>
  text.replace(
    /(^|[.!?]\s+)([¿¡«“"„]*)(\p{Ll})(?!\p{Lu})/gu,
    (_, before: string, mark: string, letter: string) => before + mark + letter.toUpperCase(),
  );
