import type { AspectRatio, CaptionStyle, Timeline } from "@/server/schemas/timeline";

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
  /** The presenter, head and all: a disc as wide as the box along its lower edge. */
  narrator: Box;
}

/** Measures per aspect ratio in pixels of a frame whose shorter side is 720; other sizes scale with it. */
const measures: Record<AspectRatio, Measures> = {
  "16:9": {
    ...{ captionFontSize: 39, captionBottom: 50, footerHeight: 84, footerBottom: 36, footerFontSize: 27 },
    ...{ narratorSize: 148, narratorSizeOverFooter: 128, narratorBottom: 40 },
  },
  // Phone players lay their own buttons over the lowest fifth of an upright film.
  "9:16": {
    ...{ captionFontSize: 46, captionBottom: 262, footerHeight: 124, footerBottom: 112, footerFontSize: 32 },
    ...{ narratorSize: 216, narratorSizeOverFooter: 196, narratorBottom: 120 },
  },
  "1:1": {
    ...{ captionFontSize: 36, captionBottom: 42, footerHeight: 104, footerBottom: 36, footerFontSize: 27 },
    ...{ narratorSize: 140, narratorSizeOverFooter: 122, narratorBottom: 38 },
  },
};

interface Measures {
  captionFontSize: number;
  captionBottom: number;
  footerHeight: number;
  footerBottom: number;
  footerFontSize: number;
  narratorSize: number;
  narratorSizeOverFooter: number;
  narratorBottom: number;
}

const SIDE_SHARE = 0.05;
const GAP = 18;
/** How far the presenter stands above the footer. */
const NARRATOR_GAP = 12;
/** How far the head looks out of the disc, in shares of its size. */
export const NARRATOR_HEADROOM = 0.22;
/** Two lines with their plate. */
const CAPTION_HEIGHT_IN_LINES = 3.6;

/**
 * Boxes of the overlays. All lie in the title-safe area (5 % at each side). In a film with a footer the captions sit above
 * it in every scene, also in those without one: captions that jump up and down are hard to follow. A presenter stands in the
 * middle, on the bottom line or above the footer, and the captions above the presenter.
 */
export function filmLayout(
  film: Pick<Timeline, "aspectRatio" | "width" | "height"> & {
    footer: readonly unknown[];
    narrator: object | null;
    captions?: { style?: CaptionStyle | undefined } | null;
  },
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
  const hasFooter = film.footer.length > 0;
  const narrator = narratorBox(film.width, {
    size: 2 * Math.round(((hasFooter ? m.narratorSizeOverFooter : m.narratorSize) * unit) / 2),
    bottom: Math.round(hasFooter ? footer.y - NARRATOR_GAP * unit : film.height - m.narratorBottom * unit),
  });
  // Most presenters leave some of their headroom free, so less of a gap looks the same.
  const ceiling = film.narrator ? narrator.y - (GAP / 2) * unit : hasFooter ? footer.y - GAP * unit : film.height;
  const bottom = Math.min(film.height - m.captionBottom * unit, ceiling);
  const { size = 1, position = "bottom" } = film.captions?.style ?? {};
  const captionFontSize = m.captionFontSize * unit * size;
  const height = CAPTION_HEIGHT_IN_LINES * captionFontSize;
  // Pages sit on the lower edge of their box: at the top of the frame it begins at the title-safe line.
  const top = Math.round(film.height * SIDE_SHARE);
  return {
    captions: { x: side, y: position === "top" ? top : bottom - height, width, height },
    captionFontSize,
    footer,
    footerFontSize: m.footerFontSize * unit,
    narrator,
  };
}

/** On whole pixels, so that the presenter is as sharp as can be. */
function narratorBox(filmWidth: number, { size, bottom }: { size: number; bottom: number }): Box {
  const height = Math.round(size * (1 + NARRATOR_HEADROOM));
  return { x: Math.round((filmWidth - size) / 2), y: bottom - height, width: size, height };
}
