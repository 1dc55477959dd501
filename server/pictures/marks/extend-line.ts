import { componentsOf, open } from "../morphology";
import type { Plane, Raster } from "../raster";
import { type ColourContrast, offsetOf, seenThrough } from "./colour-contrast";
import type { Point } from "./corners";
import type { FoundText } from "./find-text";
import { levelColours } from "./level-strip";
import { sharesOfPaint } from "./paint-map";
import { expectedOn } from "./tone";
import type { Veil } from "./unblend";

/** A line is followed at this height of its letters. */
const LETTERS = 30;
const ROOM = 1.8;
/** In heights of the line: how far it is followed, and how wide a gap it may have. */
const FOLLOWED = 14;
const GAP = 1.1;
/** What part of a mark's contrast its letters have at least, and at most. */
const CONTRAST = { least: 0.42, most: 2.2 };
/** Where a veil hardly shows, nothing can be followed. */
const LEAST_SEEN = 7;
/** Of the line's height: what is lower or higher, or wider, is no letter of it. */
const LETTER = { lowest: 0.4, highest: 1.4, widest: 1.9 };
const OTHER_STROKE = 1.9;

/**
 * A line with the letters at its ends that were not read: what stands out as strongly as those that were, or as a veil like theirs
 * would on the ground that is there, with the same stroke, at the same height, one after the other.
 */
export function extendLine(
  picture: Raster,
  found: FoundText,
  { contrast, veil }: { contrast: ColourContrast; veil: Veil | null },
): FoundText {
  const [upperLeft, upperRight, , lowerLeft] = found.corners;
  const angle = Math.atan2(upperRight.y - upperLeft.y, upperRight.x - upperLeft.x);
  const own = Math.hypot(upperRight.x - upperLeft.x, upperRight.y - upperLeft.y);
  const tall = Math.hypot(lowerLeft.x - upperLeft.x, lowerLeft.y - upperLeft.y);
  const centre = middleOf(found.corners);
  const height = Math.min(tall, 1.3 * found.height);
  const scale = LETTERS / height;
  const strip = levelColours(picture, { centre, angle, width: own + 2 * FOLLOWED * height, height: ROOM * height }, scale);
  const shares = found.tone?.paint
    ? sharesOfPaint(strip.plane, found.tone, STROKE)
    : sharesOf(seenThrough(strip.plane, contrast), contrast, veil);
  const letters = lettersOf(strip.plane, shares);
  const from = (strip.plane.width - own * scale) / 2;
  const inside = letters.filter(({ x, width }) => x + width / 2 > from && x + width / 2 < strip.plane.width - from);
  if (inside.length < 2) return found;
  const strokes = inside.map(({ stroke }) => stroke).sort((a, b) => a - b);
  const stroke = strokes[strokes.length >> 1]!;
  const alike = letters.filter((one) => Math.max(one.stroke / stroke, stroke / one.stroke) < OTHER_STROKE);
  const right = follow(alike, strip.plane.width - from);
  const left = strip.plane.width - follow(mirrored(alike, strip.plane.width), strip.plane.width - from);
  const [top, bottom] = [strip.plane.height / 2 - (tall * scale) / 2, strip.plane.height / 2 + (tall * scale) / 2];
  const corners = [
    strip.back({ x: left, y: top }),
    strip.back({ x: right, y: top }),
    strip.back({ x: right, y: bottom }),
    strip.back({ x: left, y: bottom }),
  ] as const;
  return { ...found, corners };
}

const middleOf = (corners: readonly Point[]): Point => ({
  x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
  y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
});

interface Inked {
  x: number;
  width: number;
  stroke: number;
}

/** Half the thickness of a stroke, at most. */
const STROKE = Math.ceil(0.22 * LETTERS);

/** How much each pixel stands out, in what the line's letters would on its ground. */
function sharesOf(strip: Plane, contrast: ColourContrast, veil: Veil | null): Float32Array {
  const ground = open(strip, STROKE);
  return Float32Array.from(strip.data, (value, at) => {
    const expected = veil
      ? shownOn(ground.data[at]!, contrast, veil)
      : expectedOn(ground.data[at]!, { ...contrast, isLight: true });
    return (value - ground.data[at]!) / Math.max(LEAST_SEEN, expected);
  });
}

/** What could be letters of the line, by its size, its place and how much it stands out. */
function lettersOf(strip: { width: number; height: number }, shares: Float32Array): Inked[] {
  const inked = Uint8Array.from(shares, (share) => (share >= CONTRAST.least && share <= CONTRAST.most ? 1 : 0));
  const middle = strip.height / 2;
  return componentsOf({ width: strip.width, height: strip.height, data: inked }).flatMap(({ x, y, width, height, pixels }) => {
    const isSized = height >= LETTER.lowest * LETTERS && height <= LETTER.highest * LETTERS && width <= LETTER.widest * LETTERS;
    if (!isSized || Math.abs(y + height / 2 - middle) > 0.45 * LETTERS) return [];
    return [{ x, width, stroke: strokeOf(pixels, inked, strip.width) }];
  });
}

/** How much a veil shows on a ground of this tone. */
function shownOn(ground: number, contrast: ColourContrast, { through, added }: Veil): number {
  const paint = contrast.weights.reduce((sum, weight, channel) => sum + weight * added[channel]!, 0);
  return paint + (1 - through) * (offsetOf(contrast) - ground);
}

function strokeOf(pixels: Int32Array, inked: Uint8Array, width: number): number {
  let sides = 0;
  for (const at of pixels) {
    for (const next of [at - 1, at + 1, at - width, at + width]) if (!inked[next]) sides++;
  }
  return (2 * pixels.length) / (0.785 * sides);
}

const mirrored = (letters: readonly Inked[], width: number): Inked[] =>
  letters.map((letter) => ({ ...letter, x: width - letter.x - letter.width }));

/** The end of a line, from `end` on over all letters between which there is no gap. */
function follow(letters: readonly Inked[], end: number): number {
  const sorted = letters.filter(({ x, width }) => x + width > end).sort((a, b) => a.x - b.x);
  let reached = end;
  for (const { x, width } of sorted) {
    if (x - reached > GAP * LETTERS) break;
    reached = Math.max(reached, x + width);
  }
  return reached;
}
