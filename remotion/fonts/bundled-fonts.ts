/** Every family the film can draw, all from packages in the lock file: no font is ever fetched from elsewhere. */
export const bundledFonts = {
  Montserrat: { weight: 700 },
  Poppins: { weight: 600 },
  Inter: { weight: 600 },
  "DM Serif Display": { weight: 400 },
  "Rampart One": { weight: 400 },
  "Noto Sans": { weight: 700 },
  "Noto Sans Arabic": { weight: 700 },
  "Noto Sans Hebrew": { weight: 700 },
  "Noto Sans Devanagari": { weight: 700 },
  "Noto Sans Bengali": { weight: 700 },
  Sarabun: { weight: 700 },
  "Noto Sans JP": { weight: 700 },
  "Noto Sans KR": { weight: 700 },
  "Noto Sans SC": { weight: 700 },
  "Noto Sans TC": { weight: 700 },
} as const satisfies Record<string, { weight: number }>;

export type BundledFont = keyof typeof bundledFonts;

export const isBundledFont = (family: string): family is BundledFont => Object.hasOwn(bundledFonts, family);

/** Words on the footer and on placeholders: neutral, so that any caption font goes with it. */
export const INTERFACE_FONT: BundledFont = "Inter";

/** Titles: a serif with contrast where it has all the letters; one made of two designs looks broken, so else none of it. */
export const titleFont = (text: string): BundledFont => (DISPLAY_LETTERS.test(text) ? "DM Serif Display" : "Noto Sans");
const DISPLAY_LETTERS = /^[\u0020-\u017f\u2010-\u2026\u20ac\u2122\s]*$/u;

const byScript: [RegExp, BundledFont][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Noto Sans JP"],
  [/\p{Script=Hangul}/u, "Noto Sans KR"],
  [/\p{Script=Arabic}/u, "Noto Sans Arabic"],
  [/\p{Script=Hebrew}/u, "Noto Sans Hebrew"],
  [/\p{Script=Devanagari}/u, "Noto Sans Devanagari"],
  [/\p{Script=Bengali}/u, "Noto Sans Bengali"],
  [/\p{Script=Thai}/u, "Sarabun"],
  [/[\p{Script=Cyrillic}\p{Script=Greek}]/u, "Noto Sans"],
];

/** Han characters look different in each of their countries: the film's language decides. */
const hanFont = (language: string): BundledFont => {
  const tag = language.toLowerCase();
  if (tag.startsWith("ja")) return "Noto Sans JP";
  if (tag.startsWith("ko")) return "Noto Sans KR";
  return /tw|hk|hant/.test(tag) ? "Noto Sans TC" : "Noto Sans SC";
};

/**
 * The families that together draw `text`, the wanted one first. What the wanted family lacks comes from the family made for
 * that script, then from Noto Sans, so that no character is left to whatever the machine happens to have installed.
 */
export function fontsFor(text: string, wanted: string, language: string): BundledFont[] {
  const families = new Set<BundledFont>([isBundledFont(wanted) ? wanted : "Noto Sans"]);
  for (const [script, family] of byScript) if (script.test(text)) families.add(family);
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text)) families.add(hanFont(language));
  families.add("Noto Sans");
  return [...families];
}

/** A CSS `font-family` value. */
export const fontStack = (families: readonly BundledFont[]): string => families.map((f) => `"${f}"`).join(", ");
