import { otsu } from "../morphology";
import type { Plane, Raster } from "../raster";
import { median } from "./median";
import { paintOver } from "./paint-map";

/** What is known of a row in its level strip: in pixels there. */
export interface RowLayout {
  isLight: boolean;
  /** Half the thickness of a stroke at most. */
  stroke: number;
  /** The height of the line. */
  letters: number;
  /** Where its letters begin and end. */
  own: { from: number; to: number };
}

export interface SeenVeil {
  map: Plane;
  /** How much of the ground is covered, from 0 to 1. */
  paint: number;
  /** Share of the letters' pixels, in all colours, that have just as much paint. */
  even: number;
  /** How much the ground below them differs from place to place. */
  spread: number;
  /** How much more paint there is over the quarter of the ground that is furthest from it than over the nearest, in shares of it. */
  slant: number;
  /** How like itself the row is when it is moved along by a letter or some; 1 is the same. */
  repeats: number;
}

/** Less paint than this is noise made louder. */
const LEAST_PAINT = 8;
/** How far the paint of one mark differs from pixel to pixel, in shares of it. */
const ALIKE = 0.16;
/** What shines through: of thicker paint nothing comes back, and thinner is hardly a mark. */
const VEIL = { least: 0.2, most: 0.68 };
/** How even paint is at least, how even where nothing else tells, and how uneven its ground: on an even one everything is as even. */
const SURE = { even: 0.5, onAll: 0.64, spread: 22, slant: 0.18 };
/** What repeats itself so exactly are windows; words do not. */
const PATTERN = 0.68;
/** So far along, in heights of the line, a row is compared with itself. */
const MOVED = { least: 0.6, most: 5 };

/** How much white or black paint lies along a row of letters, and how evenly it does. */
export function seeVeil(strip: Raster, { isLight, stroke, letters, own }: RowLayout): SeenVeil {
  const { least: map, most, room } = paintOver(strip, isLight ? "light" : "dark", stroke);
  const isInked = inkedInLine(map, { letters, own });
  const { width } = map;
  const inked = [...isInked.keys()].filter((at) => isInked[at]);
  // The soft edges of letters have less of the paint than it has.
  const whole = inked.filter((at) => isInked[at - 1] && isInked[at + 1] && isInked[at - width] && isInked[at + width]);
  const core = whole.length > 0 ? whole : inked;
  const of = ({ data }: Plane) => core.map((at) => data[at]!);
  const paint = Math.max(LEAST_PAINT, median(of(map), 0));
  const isAlike = (value: number) => Math.abs(value - paint) <= ALIKE * paint + 3;
  const even = core.filter((at) => isAlike(map.data[at]!) && most.data[at]! <= paint * (1 + 2 * ALIKE) + 3).length;
  const byRoom = core.sort((a, b) => room.data[a]! - room.data[b]!);
  const roomAt = (share: number) => room.data[byRoom[Math.floor(byRoom.length * share)]!] ?? 0;
  const spread = roomAt(0.9) - roomAt(0.1);
  const quarter = Math.ceil(byRoom.length / 4);
  const paintOn = (part: readonly number[]) =>
    median(
      part.map((at) => map.data[at]!),
      0,
    );
  const slant = (paintOn(byRoom.slice(-quarter)) - paintOn(byRoom.slice(0, quarter))) / paint;
  return {
    map,
    paint: paint / 255,
    even: even / Math.max(1, core.length),
    spread,
    slant,
    repeats: repeatsIn(map, { letters, own }),
  };
}

/** Paint that is the same on all letters, and that something shines through. */
const isEven = ({ paint, even }: SeenVeil): boolean => paint >= VEIL.least && paint <= VEIL.most && even >= SURE.even;

/** What is best told by its paint: a veil, or what is as good as one because much shines through. Grey ink on plain ground is not. */
export const isThin = (seen: SeenVeil): boolean => isVeil(seen) || (isEven(seen) && seen.paint <= THIN);
const THIN = 0.62;

/**
 * The same paint over grounds that differ, and not the same thing again and again: no thing of a scene is that. A light thing is as
 * light before the trees as before the sky, and would be more paint there.
 */
export const isVeil = (seen: SeenVeil): boolean =>
  isEven(seen) &&
  seen.even >= SURE.onAll &&
  seen.spread >= SURE.spread &&
  Math.abs(seen.slant) < SURE.slant &&
  seen.repeats < PATTERN;

/** Where a row is a pattern, or no two of its pixels have the same paint, reading it is a waste of time. */
export const isLegible = ({ even, repeats }: SeenVeil): boolean => even >= LEAST_EVEN && repeats < PATTERN;
const LEAST_EVEN = 0.3;

/** How like itself what is painted column by column is when it is moved along. */
function repeatsIn({ width, height, data }: Plane, { letters, own }: Pick<RowLayout, "letters" | "own">): number {
  const [from, to] = [Math.max(0, Math.floor(own.from)), Math.min(width, Math.ceil(own.to))];
  const columns = Array.from({ length: Math.max(0, to - from) }, (_, column) => {
    let sum = 0;
    for (let y = Math.ceil(height / 2 - letters / 2); y < height / 2 + letters / 2; y++) sum += data[y * width + from + column]!;
    return sum;
  });
  const mean = columns.reduce((sum, value) => sum + value, 0) / Math.max(1, columns.length);
  const off = columns.map((value) => value - mean);
  let most = 0;
  for (let by = Math.round(MOVED.least * letters); by <= Math.min(MOVED.most * letters, off.length / 2); by++) {
    let [together, one, other] = [0, 0, 0];
    for (let x = by; x < off.length; x++) {
      together += off[x]! * off[x - by]!;
      one += off[x]! ** 2;
      other += off[x - by]! ** 2;
    }
    most = Math.max(most, together / Math.max(1, Math.sqrt(one * other)));
  }
  return most;
}

/** The pixels that stand out between the row's first letter and its last. */
export function inkedInLine({ width, height, data }: Plane, { letters, own }: Pick<RowLayout, "letters" | "own">): Uint8Array {
  const isInLine = data.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x >= own.from && x < own.to && Math.abs(y - height / 2) < letters * 0.45 ? 1 : 0;
  });
  const least = Math.max(1, otsu(data.filter((_, at) => isInLine[at])));
  return isInLine.map((isIn, at) => (isIn && data[at]! >= least ? 1 : 0));
}
