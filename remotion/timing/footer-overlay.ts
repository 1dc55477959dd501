import { filmFonts } from "@/remotion/fonts/film-text";
import type { Timeline } from "@/server/schemas/timeline";
import { type FooterSpan, footerSpans } from "./footer-spans";
import { type FilmLayout, filmLayout } from "./layout";
import type { Overlay } from "./overlay";

const ENTER_SECONDS = 0.4;
/** How far below its place a footer starts, in shares of its height. */
export const FOOTER_RISE = 0.3;
/** Blur and offset of the card's shadow, in pixels of a frame whose shorter side is 720. */
export const FOOTER_SHADOW = { offset: 6, blur: 24 };

export interface FooterState {
  span: FooterSpan;
  /** How far it has come in, 0 to 1; 1 is at rest. */
  entered: number;
}

/** The footer at a frame of the film: it rises in once and stays. */
export function footerState(spans: readonly FooterSpan[], frame: number, fps: number): FooterState | null {
  const span = spans.find(({ from, durationInFrames }) => from <= frame && frame < from + Math.max(1, durationInFrames));
  if (!span) return null;
  const share = Math.min(1, (frame - span.from) / Math.max(1, Math.min(ENTER_SECONDS * fps, span.durationInFrames)));
  return { span, entered: 1 - (1 - share) ** 3 };
}

/** A footer has one look per frame of its entrance and one for all the rest. */
export function footerOverlay(timeline: Timeline): Overlay | null {
  const spans = footerSpans(timeline.footer, timeline.scenes, timeline.fps);
  if (spans.length === 0) return null;
  const layout = filmLayout(timeline);
  const { footer: place, footerFontSize } = layout;
  const { width, height, language } = timeline;
  const common = { fonts: filmFonts(timeline).interface, language, footerFontSize, place, width, height };
  return {
    name: "footer",
    box: footerBox(layout, Math.min(width, height) / 720),
    lookAt(frame) {
      const state = footerState(spans, frame, timeline.fps);
      if (!state) return null;
      const { text, url, logo } = state.span.item;
      return { ...common, text, url, logo, entered: state.entered };
    },
  };
}

function footerBox({ footer }: FilmLayout, unit: number) {
  const shadow = (FOOTER_SHADOW.blur + FOOTER_SHADOW.offset) * unit;
  return {
    x: footer.x - shadow,
    y: footer.y - shadow,
    width: footer.width + 2 * shadow,
    height: footer.height * (1 + FOOTER_RISE) + 2 * shadow,
  };
}
