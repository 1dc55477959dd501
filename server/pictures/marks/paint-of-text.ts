import type { Raster } from "../raster";
import type { Point } from "./corners";
import type { FoundText } from "./find-text";
import { levelColours } from "./level-strip";
import { isVeil, seeVeil } from "./see-veil";
import { toneOfPaint } from "./tone";

/** A line is looked at with letters so tall, and with so much room above and below. */
const LETTERS = 34;
const ROOM = 1.9;
const MOST_WIDE = 2400;

/** A text that was read by its lightness, with its paint where it is a veil over grounds that differ. */
export function withPaint(picture: Raster, found: FoundText): FoundText {
  if (found.tone?.paint !== undefined) return found;
  const [upperLeft, upperRight, lowerRight] = found.corners;
  const angle = Math.atan2(upperRight.y - upperLeft.y, upperRight.x - upperLeft.x);
  const width = distance(upperLeft, upperRight);
  const { height } = found;
  const centre = { x: (upperLeft.x + lowerRight.x) / 2, y: (upperLeft.y + lowerRight.y) / 2 };
  const scale = Math.min(LETTERS / height, MOST_WIDE / width);
  const strip = levelColours(picture, { centre, angle, width: width + height, height: ROOM * height }, scale).plane;
  const own = { from: 0.5 * height * scale, to: strip.width - 0.5 * height * scale };
  const layout = { stroke: Math.ceil(0.22 * height * scale), letters: height * scale, own };
  const [light, dark] = [true, false].map((isLight) => ({ isLight, ...seeVeil(strip, { ...layout, isLight }) }));
  const seen = light!.even >= dark!.even ? light! : dark!;
  return isVeil(seen) ? { ...found, tone: toneOfPaint(seen.isLight, seen.paint), isMark: true } : found;
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
