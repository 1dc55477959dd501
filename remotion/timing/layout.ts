import type { AspectRatio, Timeline } from "@/server/schemas/timeline";

/** Pixels from the frame's top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface FilmLayout {
  /** Where a caption page may be; pages sit on its lower edge, centred. */
  captions: Box;
  captionFontSize: number;
  footer: Box;
  footerFontSize: number;
}

/** Measures per aspect ratio in pixels of a frame whose shorter side is 720; other sizes scale with it. */
const measures: Record<
  AspectRatio,
  { captionFontSize: number; captionBottom: number; footerHeight: number; footerBottom: number; footerFontSize: number }
> = {
  "16:9": { captionFontSize: 39, captionBottom: 50, footerHeight: 84, footerBottom: 36, footerFontSize: 27 },
  // Phone players lay their own buttons over the lowest fifth of an upright film.
  "9:16": { captionFontSize: 46, captionBottom: 262, footerHeight: 124, footerBottom: 112, footerFontSize: 32 },
  "1:1": { captionFontSize: 36, captionBottom: 42, footerHeight: 104, footerBottom: 36, footerFontSize: 27 },
};

const SIDE_SHARE = 0.05;
const GAP = 18;
/** Two lines with their plate. */
const CAPTION_HEIGHT_IN_LINES = 3.6;

/**
 * Boxes of the overlays. All lie in the title-safe area (5 % at each side). In a film with a footer the captions sit above
 * it in every scene, also in those without one: captions that jump up and down are hard to follow.
 */
export function filmLayout(
  film: Pick<Timeline, "aspectRatio" | "width" | "height"> & { footer: readonly unknown[] },
): FilmLayout {
  const unit = Math.min(film.width, film.height) / 720;
  const m = measures[film.aspectRatio];
  const side = Math.round(film.width * SIDE_SHARE);
  const width = film.width - 2 * side;
  const footer = {
    x: side,
    y: film.height - (m.footerBottom + m.footerHeight) * unit,
    width,
    height: m.footerHeight * unit,
  };
  const lowest = film.height - m.captionBottom * unit;
  const bottom = film.footer.length > 0 ? Math.min(lowest, footer.y - GAP * unit) : lowest;
  const height = CAPTION_HEIGHT_IN_LINES * m.captionFontSize * unit;
  return {
    captions: { x: side, y: bottom - height, width, height },
    captionFontSize: m.captionFontSize * unit,
    footer,
    footerFontSize: m.footerFontSize * unit,
  };
}
