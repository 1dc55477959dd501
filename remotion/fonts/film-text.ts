import { withoutEmoji } from "@/remotion/timing/words";
import type { GeneratedOutro, Timeline } from "@/server/schemas/timeline";
import { type BundledFont, fontsFor, INTERFACE_FONT, titleFont } from "./bundled-fonts";

/** The families a film draws with: each the wanted one with its fallbacks, none for a part the film does not have. */
export interface FilmFontFamilies {
  captions: BundledFont[];
  /** Footer and placeholders. */
  interface: BundledFont[];
  outroTitle: BundledFont[];
  outro: BundledFont[];
}

type Words = Pick<Timeline, "captions" | "footer" | "outro" | "interludes">;

/** All the words a film draws, without emoji. */
export function filmText({ captions, footer, ...ends }: Words): Record<keyof FilmFontFamilies, string> {
  const words = captions?.pages.flatMap((page) => page.lines.flat().map((word) => word.text)) ?? [];
  const cards = cardsOf(ends);
  return {
    captions: withoutEmoji(words.join(" ")),
    interface: withoutEmoji(footer.flatMap((item) => [item.text, item.url ?? ""]).join(" ")),
    outroTitle: withoutEmoji(cards.map((card) => card.topText).join(" ")),
    outro: withoutEmoji(cards.map((card) => card.bottomText).join(" ")),
  };
}

/** The families to load before the first frame, and all they draw. */
export function filmFonts(timeline: Timeline): FilmFontFamilies & { text: string } {
  const text = filmText(timeline);
  const [card] = cardsOf(timeline);
  return {
    text: `${Object.values(text).join(" ")} ABCabc0123…`,
    captions: fontsFor(
      text.captions,
      timeline.captions?.fontFamily ?? INTERFACE_FONT,
      timeline.captions?.language ?? timeline.language,
    ),
    interface: fontsFor(text.interface, INTERFACE_FONT, timeline.language),
    outroTitle: card ? fontsFor(text.outroTitle, titleFont(text.outroTitle), card.language) : [],
    outro: card ? fontsFor(text.outro, INTERFACE_FONT, card.language) : [],
  };
}

const cardsOf = ({ outro, interludes }: Pick<Timeline, "outro" | "interludes">): GeneratedOutro[] =>
  [...interludes, outro].filter((end): end is GeneratedOutro => end?.kind === "generated");
