import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { AppError } from "@/server/core/errors";

/** Primary language to the espeak-ng voice that reads it. */
const espeakVoices: Record<string, string> = {
  es: "es-419", fr: "fr", de: "de", it: "it", pt: "pt-BR", nl: "nl", sv: "sv", ru: "ru", ja: "ja", zh: "cmn", ko: "ko", hi: "hi",
  bn: "bn", ar: "ar", he: "he", th: "th", la: "la",  af: "af", az: "az", be: "be", bg: "bg", bs: "bs", ca: "ca", cs: "cs",
  cy: "cy", da: "da", el: "el", eo: "eo", et: "et", eu: "eu", fa: "fa", fi: "fi", ga: "ga", gu: "gu", hr: "hr", hu: "hu", hy: "hy",
  id: "id", is: "is", ka: "ka", kk: "kk", kn: "kn", lt: "lt", lv: "lv", mk: "mk", ml: "ml", mr: "mr", ms: "ms", mt: "mt", nb: "nb",
  ne: "ne", no: "nb", pa: "pa", pl: "pl", ro: "ro", sk: "sk", sl: "sl", sq: "sq", sr: "sr", sw: "sw", ta: "ta", te: "te", tr: "tr",
  uk: "uk", ur: "ur", uz: "uz", vi: "vi", yue: "yue",
}; // biome-ignore format: a table of codes

/** Letters a language is written in, where they are not Latin. */
const scripts: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u, be: /\p{Script=Cyrillic}/u, bg: /\p{Script=Cyrillic}/u, mk: /\p{Script=Cyrillic}/u, uk: /\p{Script=Cyrillic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u, zh: /\p{Script=Han}/u, yue: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u,
  hi: /\p{Script=Devanagari}/u, mr: /\p{Script=Devanagari}/u, ne: /\p{Script=Devanagari}/u,
  bn: /\p{Script=Bengali}/u, ar: /\p{Script=Arabic}/u, fa: /\p{Script=Arabic}/u, ur: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u,
  th: /\p{Script=Thai}/u, el: /\p{Script=Greek}/u, gu: /\p{Script=Gujarati}/u, hy: /\p{Script=Armenian}/u, ka: /\p{Script=Georgian}/u,
  kn: /\p{Script=Kannada}/u, ml: /\p{Script=Malayalam}/u, pa: /\p{Script=Gurmukhi}/u, ta: /\p{Script=Tamil}/u, te: /\p{Script=Telugu}/u,
}; // biome-ignore format: a table of codes

/** `pt-BR` → `pt`. */
export const primaryLanguage = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0] || "en";

/** Whether the optional package behind every voice but the English ones is installed. The package itself is not loaded. */
export function hasEspeak(): boolean {
  try {
    return existsSync(createRequire(import.meta.url).resolve("@echogarden/espeak-ng-emscripten/package.json"));
  } catch {
    return false;
  }
}

/** Languages the local voices can read on this machine, as primary BCP 47 codes. */
export const localLanguages = (): string[] => ["en", ...(hasEspeak() ? Object.keys(espeakVoices) : [])];

/** The espeak-ng voice for a language; throws when there is none at all. */
export function espeakVoice(language: string): string {
  const voice = Object.hasOwn(espeakVoices, language) ? espeakVoices[language] : undefined;
  if (voice) return voice;
  throw new AppError(
    "invalid_request",
    `No offline voice reads "${language}". Choose one of: en, ${Object.keys(espeakVoices).join(", ")}.`,
  );
}

/** Refuses a text that is plainly written in another script than its language: it would be read as nonsense. */
export function requireScript(text: string, language: string): void {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return;
  const script = scripts[language];
  const fitting = letters.filter((letter) => (script ? script.test(letter) : /\p{Script=Latin}/u.test(letter))).length;
  // Names in Latin letters are common everywhere, so a share of them is fine; both Cyrillic and Latin write these two.
  if (
    language === "sr" ||
    language === "kk" ||
    language === "uz" ||
    language === "az" ||
    fitting >= letters.length * (script ? 0.3 : 0.5)
  )
    return;
  throw new AppError(
    "unprocessable",
    `This text is not written in the language it should be read in ("${language}"). Set the language of the text, or translate it first.`,
  );
}
