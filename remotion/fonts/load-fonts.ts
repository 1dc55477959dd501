import { type BundledFont, bundledFonts } from "./bundled-fonts";

/**
 * The style sheets behind the families. Imported when first needed: those for Chinese, Japanese and Korean name a hundred
 * files each, and their `unicode-range`s then fetch only the few that hold the characters on screen.
 */
const styleSheets: Record<BundledFont, () => Promise<unknown>> = {
  Montserrat: () => import("@fontsource/montserrat/700.css"),
  Poppins: () => import("@fontsource/poppins/600.css"),
  Inter: () => import("@fontsource/inter/600.css"),
  "DM Serif Display": () => import("@fontsource/dm-serif-display/400.css"),
  "Rampart One": () => import("@fontsource/rampart-one/400.css"),
  "Noto Sans": () => import("@fontsource/noto-sans/700.css"),
  "Noto Sans Arabic": () => import("@fontsource/noto-sans-arabic/700.css"),
  "Noto Sans Hebrew": () => import("@fontsource/noto-sans-hebrew/700.css"),
  "Noto Sans Devanagari": () => import("@fontsource/noto-sans-devanagari/700.css"),
  "Noto Sans Bengali": () => import("@fontsource/noto-sans-bengali/700.css"),
  Sarabun: () => import("@fontsource/sarabun/700.css"),
  "Noto Sans JP": () => import("@fontsource/noto-sans-jp/700.css"),
  "Noto Sans KR": () => import("@fontsource/noto-sans-kr/700.css"),
  "Noto Sans SC": () => import("@fontsource/noto-sans-sc/700.css"),
  "Noto Sans TC": () => import("@fontsource/noto-sans-tc/700.css"),
};

/** Fetches the files of `families` that hold characters of `text`. Rejects when a file cannot be read. */
export async function loadFonts(families: readonly BundledFont[], text: string): Promise<void> {
  await Promise.all(
    families.map(async (family) => {
      await styleSheets[family]();
      await document.fonts.load(`${bundledFonts[family].weight} 40px "${family}"`, text);
    }),
  );
}
