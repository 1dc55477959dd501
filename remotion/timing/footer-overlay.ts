import { filmFonts } from "@/remotion/fonts/film-text";
import type { Timeline } from "@/server/schemas/timeline";
import { type FooterSpan, footerSpans } from "./footer-spans";
import { type FilmLayout, filmLayout } from "./layout";
import { AT_REST, type Entrance, type Overlay } from "./overlay";

const ENTER_SECONDS = 0.4;
/** How far below its place a footer starts, in shares of its height. */
const FOOTER_RISE = 0.3;
/** Blur and offset of the card's shadow, in pixels of a frame whose shorter side is 720. */
export const FOOTER_SHADOW = { offset: 6, blur: 24 };

/** The footer that is seen at a frame of the film. */
export const footerSpanAt = (spans: readonly FooterSpan[], frame: number): FooterSpan | null =>
  spans.find(({ from, durationInFrames }) => from <= frame && frame < from + Math.max(1, durationInFrames)) ?? null;

/** How far a footer has come at a frame of the film: it rises in once and stays. `height` is its box's. */
export function footerEntrance(span: FooterSpan, frame: number, fps: number, height: number): Entrance {
  const share = Math.min(1, (frame - span.from) / Math.max(1, Math.min(ENTER_SECONDS * fps, span.durationInFrames)));
  const missing = (1 - share) ** 3;
  return { opacity: 1 - missing, down: 2 * Math.round((missing * FOOTER_RISE * height) / 2) };
}

/** A footer has one look, which comes in. */
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
      const span = footerSpanAt(spans, frame);
      if (!span) return null;
      const { text, url, logo } = span.item;
      return { ...common, text, url, logo };
    },
    entranceAt(frame) {
      const span = footerSpanAt(spans, frame);
      return span ? footerEntrance(span, frame, timeline.fps, place.height) : AT_REST;
    },
  };
}

function footerBox({ footer }: FilmLayout, unit: number) {
  const shadow = (FOOTER_SHADOW.blur + FOOTER_SHADOW.offset) * unit;
  return {
    x: footer.x - shadow,
    y: footer.y - shadow,
    width: footer.width + 2 * shadow,
    height: footer.height + 2 * shadow,
  };
}
