import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { detectLanguage } from "@/server/providers/language/local/detect-language";

type Stem = (word: string) => string;
const stemmers: Readonly<Record<string, Stem>> = {
  ...{ ar: arabic, da: danish, nl: dutch, en: english, fi: finnish, fr: french, de: german, it: italian, no: norwegian },
  ...{ pt: portuguese, ru: russian, es: spanish, sv: swedish },
};
/** Languages without a stemmer here are compared by whole words, and by pairs of characters where they put no spaces. */
export const UNSTEMMED = "any";

const SAMPLE_CHARACTERS = 4000;
const SAMPLES = 5;

/** The language that most of these texts are in, as far as words are stemmed by it. */
export function languageOf(texts: readonly string[]): string {
  const samples = texts.filter((text) => text.trim() !== "").slice(0, SAMPLES);
  const votes = new Map<string, number>();
  for (const text of samples) {
    const language = detectLanguage(text.slice(0, SAMPLE_CHARACTERS)) ?? "en";
    votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [language = "en"] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return Object.hasOwn(stemmers, language) ? language : UNSTEMMED;
}

/** Words that say nothing about what a text is about. */
const EMPTY_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its me my no not of on or our she so some such than that the their them then there these they this to us was we were what when where which who will with would you your".split(
      " ",
    ),
  ),
  es: new Set("a al con de del el en es la las lo los o para por que se su un una y".split(" ")),
  fr: new Set("a au aux avec ce de des du en est et il la le les l d ne ou par pas pour que qui sur un une".split(" ")),
  de: new Set(
    "am auf aus bei das dem den der des die ein eine einer es für im in ist mit nicht oder und von zu zum zur".split(" "),
  ),
};
const NONE: ReadonlySet<string> = new Set();

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/u;
const MOST_WORD = 40;

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** A text's words in their order: lower case, without marks and empty words, stemmed. */
export function stemsOf(text: string, language: string): string[] {
  const stems: string[] = [];
  for (const word of plainWords(text)) {
    if (UNSPACED.test(word)) stems.push(...pairsOf(word));
    else if (!(EMPTY_WORDS[language] ?? NONE).has(word)) stems.push(stem(word, language));
  }
  return stems;
}

/** Words as they are written, for what is compared by letters. */
export const plainWords = (text: string): string[] =>
  (
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .toLowerCase()
      .match(WORD) ?? []
  ).map((word) => word.slice(0, MOST_WORD));

function stem(word: string, language: string): string {
  const stemmer = Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
  if (!stemmer || word.length < 3 || /\d/.test(word)) return word;
  const key = `${language} ${word}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = stemmer(word);
  remembered.set(key, found);
  return found;
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => (characters[i] ?? "") + character);
}
