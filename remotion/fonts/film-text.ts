import { withoutEmoji } from "@/remotion/timing/words";
import type { Timeline } from "@/server/schemas/timeline";
import { type BundledFont, fontsFor, INTERFACE_FONT } from "./bundled-fonts";

/** All the words a film draws, without emoji. */
export function filmText({ captions, footer }: Pick<Timeline, "captions" | "footer">): { captions: string; footer: string } {
  const words = captions?.pages.flatMap((page) => page.lines.flat().map((word) => word.text)) ?? [];
  return {
    captions: withoutEmoji(words.join(" ")),
    footer: withoutEmoji(footer.flatMap((item) => [item.text, item.url ?? ""]).join(" ")),
  };
}

/** The families to load before the first frame: caption font and interface font, each with its fallbacks. */
export function filmFonts(timeline: Timeline): { text: string; captions: BundledFont[]; interface: BundledFont[] } {
  const text = filmText(timeline);
  return {
    text: `${text.captions} ${text.footer} ABCabc0123…`,
    captions: fontsFor(text.captions, timeline.captions?.fontFamily ?? INTERFACE_FONT, timeline.language),
    interface: fontsFor(text.footer, INTERFACE_FONT, timeline.language),
  };
}
