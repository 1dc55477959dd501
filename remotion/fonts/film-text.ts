import { withoutEmoji } from "@/remotion/timing/words";
import type { Outro, Timeline } from "@/server/schemas/timeline";
import { type BundledFont, fontsFor, INTERFACE_FONT, titleFont } from "./bundled-fonts";

/** The families a film draws with: each the wanted one with its fallbacks, none for a part the film does not have. */
export interface FilmFontFamilies {
  captions: BundledFont[];
  /** Footer and placeholders. */
  interface: BundledFont[];
  outroTitle: BundledFont[];
  outro: BundledFont[];
}

type Words = Pick<Timeline, "captions" | "footer" | "outro">;

/** All the words a film draws, without emoji. */
export function filmText({ captions, footer, outro }: Words): Record<keyof FilmFontFamilies, string> {
  const words = captions?.pages.flatMap((page) => page.lines.flat().map((word) => word.text)) ?? [];
  const card = cardOf(outro);
  return {
    captions: withoutEmoji(words.join(" ")),
    interface: withoutEmoji(footer.flatMap((item) => [item.text, item.url ?? ""]).join(" ")),
    outroTitle: withoutEmoji(card?.topText ?? ""),
    outro: withoutEmoji(card?.bottomText ?? ""),
  };
}

/** The families to load before the first frame, and all they draw. */
export function filmFonts(timeline: Timeline): FilmFontFamilies & { text: string } {
  const text = filmText(timeline);
  const card = cardOf(timeline.outro);
  return {
    text: `${Object.values(text).join(" ")} ABCabc0123…`,
    captions: fontsFor(text.captions, timeline.captions?.fontFamily ?? INTERFACE_FONT, timeline.language),
    interface: fontsFor(text.interface, INTERFACE_FONT, timeline.language),
    outroTitle: card ? fontsFor(text.outroTitle, titleFont(text.outroTitle), card.language) : [],
    outro: card ? fontsFor(text.outro, INTERFACE_FONT, card.language) : [],
  };
}

const cardOf = (outro: Outro | null) => (outro?.kind === "generated" ? outro : null);
