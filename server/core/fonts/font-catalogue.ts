import { type BundledFont, bundledFonts, isBundledFont } from "@/remotion/fonts/bundled-fonts";

const serifless = (...families: string[]): string[] => [...families, "sans-serif"];
const western = serifless("Rampart One", "Montserrat", "Arial");

/** The fonts a caller may name, by language, as the contract lists them (§14.7). */
export const fontsByLanguage: Record<string, string[]> = {
  en: serifless("Poppins", "Montserrat", "Arial"),
  fr: serifless("Poppins", "Montserrat", "Arial"),
  es: western,
  de: western,
  pt: western,
  it: western,
  nl: western,
  sv: western,
  la: western,
  ru: serifless("Arial"),
  ja: serifless("Noto Sans JP", "M PLUS Rounded 1c", "Hiragino Sans", "Yu Gothic UI"),
  ko: serifless("Noto Sans KR", "Pretendard"),
  zh: serifless("Noto Sans SC"),
  "zh-cn": serifless("Noto Sans SC"),
  "zh-tw": serifless("Noto Sans TC"),
  th: serifless("Sarabun", "Tahoma", "Leelawadee UI"),
  ar: serifless("Noto Sans Arabic", "Cairo"),
  hi: serifless("Noto Sans Devanagari", "Mukta", "Hind"),
  sa: serifless("Noto Sans Devanagari", "Mukta", "Hind"),
  bn: serifless("Noto Sans Bengali", "Hind Siliguri"),
  he: serifless("Noto Sans Hebrew", "Rubik"),
  default: western,
};

/** Named fonts that are not bundled, by the bundled one whose shapes come closest. */
const nearest: Record<string, BundledFont> = {
  arial: "Inter",
  helvetica: "Inter",
  pretendard: "Noto Sans KR",
  "m plus rounded 1c": "Noto Sans JP",
  "hiragino sans": "Noto Sans JP",
  "yu gothic ui": "Noto Sans JP",
  tahoma: "Sarabun",
  "leelawadee ui": "Sarabun",
  cairo: "Noto Sans Arabic",
  mukta: "Noto Sans Devanagari",
  hind: "Noto Sans Devanagari",
  "hind siliguri": "Noto Sans Bengali",
  rubik: "Noto Sans Hebrew",
};

/**
 * The font a film is drawn in when the caller names none. Not always the contract's first: Rampart One is an outlined display
 * face that no one can read at caption size, so it stays selectable while Montserrat is drawn.
 */
const defaults: Record<string, BundledFont> = {
  en: "Poppins",
  fr: "Poppins",
  ru: "Montserrat",
  ja: "Noto Sans JP",
  ko: "Noto Sans KR",
  zh: "Noto Sans SC",
  "zh-cn": "Noto Sans SC",
  "zh-tw": "Noto Sans TC",
  th: "Sarabun",
  ar: "Noto Sans Arabic",
  hi: "Noto Sans Devanagari",
  sa: "Noto Sans Devanagari",
  bn: "Noto Sans Bengali",
  he: "Noto Sans Hebrew",
};

/** The bundled family that draws a film's captions: the caller's, the nearest to it, or the language's own. Never throws. */
export function fontFamilyFor(language: string, fontKey?: string): BundledFont {
  const tag = language.toLowerCase();
  const own = defaults[tag] ?? defaults[tag.split("-")[0] ?? ""] ?? "Montserrat";
  const named =
    fontKey
      ?.split(",")[0]
      ?.trim()
      .replace(/^["']|["']$/g, "") ?? "";
  const spelled = bundledBySpelling(named) ?? nearest[named.toLowerCase()];
  return spelled ?? own;
}

const bundledNames = Object.keys(bundledFonts).filter(isBundledFont);

/** `noto-sans-jp`, `NotoSansJP` and `Noto Sans JP` are the same font. */
function bundledBySpelling(name: string): BundledFont | undefined {
  if (isBundledFont(name)) return name;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const wanted = plain(name);
  return wanted === "" ? undefined : bundledNames.find((family) => plain(family) === wanted);
}
