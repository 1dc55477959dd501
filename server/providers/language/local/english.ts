const AN = /^(?:[aeio]|u(?!ni|se|su|ti|ro|k\b)|hon(?:est|our|or)|hour|heir)/i;
const A_DESPITE_VOWEL = /^(?:one\b|once\b|eu|ewe)/i;
const LETTER_NAME_VOWEL = /^(?:[AEFHILMNORSX])(?:[A-Z]|\b)/;

/** `a` or `an` for the word that follows. */
export function article(next: string): "a" | "an" {
  const word = next.replace(/^[^\p{L}\p{N}]+/u, "");
  // Short ones are spelled out; longer ones with vowels, such as NASA, are read as a word.
  if (/^(?:[A-Z]{2,3}|[^AEIOU\W\d_a-z]{4,})\b/.test(word)) return LETTER_NAME_VOWEL.test(word) ? "an" : "a";
  if (/^(?:8|11\b|18\b)/.test(word)) return "an";
  return AN.test(word) && !A_DESPITE_VOWEL.test(word) ? "an" : "a";
}

/** Upper-cases the first letter of every sentence, leaving names and quotes alone. */
export function sentenceCase(text: string): string {
  return text.replace(
    /(^|[.!?]\s+)(["“‘'(]*)(\p{Ll})(?!\p{Lu})/gu,
    (_, before: string, quote: string, letter: string) => before + quote + letter.toUpperCase(),
  );
}

const MASS = new Set(
  `advice air art attention beauty beer bread butter cash chaos charity cheese chocolate clay clothing coffee cotton courage cream creativity curiosity dance darkness
  data democracy dirt dough dust earth education electricity energy equipment evolution fabric fashion fire fitness flour fog food freedom friendship fun furniture
  gold grass gravity grief grass happiness health heat history home honesty honey hope ice inflation information innovation insurance interest jazz jewelry joy
  justice kindness knowledge leather leisure life light lightning linen logistics loneliness love luck luggage machinery magic makeup mathematics math meditation
  milk mindfulness mist money music nature nostalgia oil oxygen paper patience peace pasta photography photosynthesis physics plastic poetry pollution pottery poverty power
  privacy productivity progress rain research rice safety salt sand science security silence silk sand skincare sleep smoke snow soap software soil solitude
  space steam steel stillness strength sugar sunlight sunshine sustainability tea technology thunder time traffic travel trust truth university wanderlust
  warmth water wealth weather wildlife wine winter summer spring autumn wisdom wood wool work yoga zen ai blockchain change learning football soccer basketball tennis chess`.split(
    /\s+/,
  ),
);
const UNIQUE = new Set(
  "ocean sea sky moon sun desert forest jungle city night universe internet countryside seaside coast beach future past world arctic antarctic mountains stars himalayas alps galaxy planet savanna rainforest".split(
    " ",
  ),
);

/** Whether a bare noun takes no article: coffee, silence, gardening, mathematics. */
export function isMass(head: string): boolean {
  const word = head.toLowerCase();
  return MASS.has(word) || /(?:ing|ness|ism|ics|ology|onomy|graphy)$/.test(word);
}

/** Whether a noun standing alone means the one of its kind: the ocean, the moon. */
export const isUnique = (head: string): boolean => UNIQUE.has(head.toLowerCase());

const PLURALS = new Set("people children men women mice geese feet teeth kids oxen sheep fish deer police cattle".split(" "));
const NOT_PLURAL = /(?:ss|us|is|ous|ics|news|lens|series|species|chess|atlas|canvas|christmas|texas|paris|jesus|gas|bus)$/i;

export function isPlural(head: string): boolean {
  const word = head.toLowerCase();
  return (PLURALS.has(word) && !["sheep", "fish", "deer"].includes(word)) || (/[a-z]{2}s$/.test(word) && !NOT_PLURAL.test(word));
}

/** The singular of a regular plural, good enough to look a word up. */
export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/(?:tomat|potat|mang|her|volcan)oes$/.test(word)) return word.slice(0, -2);
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  if (/ves$/.test(word))
    return /(?:loaves|wolves|leaves|shelves|halves|calves)$/.test(word) ? `${word.slice(0, -3)}f` : word.slice(0, -1);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
