/** Languages a film can be narrated in: primary code and English name (contract §14.6). */
export const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  es: "Spanish",
  fr: "French",
  ja: "Japanese",
  th: "Thai",
  zh: "Chinese",
  bn: "Bengali",
  hi: "Hindi",
  sa: "Sanskrit",
  la: "Latin",
  de: "German",
  it: "Italian",
  pt: "Portuguese",
  ko: "Korean",
  ar: "Arabic",
  ru: "Russian",
  nl: "Dutch",
  sv: "Swedish",
  he: "Hebrew",
};

const otherSpellings: Readonly<Record<string, string>> = { jp: "ja", cn: "zh", iw: "he" };

/** `en-US`, `EN`, `jp` and `Japanese` to a primary code; undefined when the language is not supported. */
export function toLanguageCode(value: string): string | undefined {
  const spoken = value.trim().toLowerCase();
  const primary = spoken.split(/[-_]/)[0] ?? "";
  const code = otherSpellings[primary] ?? primary;
  if (Object.hasOwn(languageNames, code)) return code;
  return Object.keys(languageNames).find((known) => languageNames[known]?.toLowerCase() === spoken);
}
