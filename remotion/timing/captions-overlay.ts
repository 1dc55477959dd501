import { filmFonts } from "@/remotion/fonts/film-text";
import type { Timeline } from "@/server/schemas/timeline";
import { captionState } from "./caption-state";
import { filmLayout } from "./layout";
import type { Overlay } from "./overlay";

/** A page of captions looks the same until the next word is lit. */
export function captionsOverlay(timeline: Timeline): Overlay | null {
  const { captions, fps } = timeline;
  if (!captions || captions.pages.length === 0) return null;
  const { captions: box, captionFontSize } = filmLayout(timeline);
  const { style } = captions;
  const common = { fonts: filmFonts(timeline).captions, captionFontSize, box, ...(style && { style }) };
  const pages = captions.pages.map(({ lines, language = captions.language }) => ({
    ...{ language, lines: lines.map((line) => line.map((word) => word.text)) },
  }));
  return {
    name: "captions",
    box,
    lookAt(frame) {
      const state = captionState(captions.pages, frame, fps);
      return state && { ...common, ...pages[state.page], lit: state.word };
    },
    regionOf(look) {
      const { lit, ...group } = look as { lit: number };
      return { group, region: lit < 0 ? null : lit };
    },
  };
}
