import { close, componentsOf, open, otsu } from "../morphology";
import type { Plane, Raster } from "../raster";
import { median } from "./median";
import { paintMap } from "./paint-map";
import { expectedOn, OTHER_THAN_LETTERS, type Tone, toneOfPaint } from "./tone";

/** Writing along a row, laid level, as ink on paper. */
export interface RowInk {
  ink: Plane;
  tone: Tone;
}

/** What is known of a row in its strip: in pixels there. */
export interface RowLayout {
  isLight: boolean;
  /** Half the thickness of a stroke at most. */
  stroke: number;
  /** The height of the line. */
  letters: number;
  /** Where its letters begin and end. */
  own: { from: number; to: number };
}

/** Less contrast than this is noise made louder. */
const LEAST_CONTRAST = 8;
/** In heights of the line: what is smaller is no letter but grain, or a lit window; and how far from its middle a line reaches. */
const LETTER = { least: 0.3, leastPixels: 0.05, offLine: 0.72 };
/** What part of the row's own paint a pixel shows at least where it is of a letter, and at most. */
const PAINT = { least: 0.5, most: 1.75 };

/** What is thinner than a stroke and stands out by its lightness as the letters do, on whatever ground. */
export function inkOfTone(plane: Plane, { isLight, stroke, letters, own }: RowLayout): RowInk {
  const smooth = (isLight ? open(plane, stroke) : close(plane, stroke)).data;
  const height = plane.data.map((value, at) => Math.abs(value - smooth[at]!));
  const inked = inkedInLine({ ...plane, data: height }, { letters, own });
  const strength = Math.max(
    LEAST_CONTRAST,
    median(
      inked.map((at) => height[at]!),
      0,
    ),
  );
  const ground = median(
    inked.map((at) => smooth[at]!),
    0,
  );
  const tone = { isLight, strength, ground };
  const data = height.map((value, at) => {
    const share = value / expectedOn(smooth[at]!, tone);
    return share > OTHER_THAN_LETTERS ? 255 : 255 - Math.min(255, Math.max(0, (share - 0.15) * 300));
  });
  return { ink: { ...plane, data }, tone };
}

/** What the same white or black paint lies over, as much of it as over the letters, and has the size of letters. */
export function inkOfPaint(picture: Raster, { isLight, stroke, letters, own }: RowLayout): RowInk {
  const map = paintMap(picture, isLight ? "light" : "dark", stroke);
  const inked = new Set(inkedInLine(map, { letters, own }));
  // The soft edges of letters have less of the paint than it has.
  const whole = [...inked].filter((at) => [at - 1, at + 1, at - map.width, at + map.width].every((near) => inked.has(near)));
  const share = Math.max(
    LEAST_CONTRAST,
    median(
      (whole.length > 0 ? whole : [...inked]).map((at) => map.data[at]!),
      0,
    ),
  );
  const inLine = map.data.map((value, at) => {
    const off = Math.abs(Math.floor(at / map.width) - map.height / 2);
    return off < LETTER.offLine * letters && value >= PAINT.least * share && value <= PAINT.most * share ? 1 : 0;
  });
  const letterLike = new Uint8Array(map.data.length);
  for (const { height, pixels } of componentsOf({ ...map, data: inLine })) {
    if (height < LETTER.least * letters || pixels.length < LETTER.leastPixels * letters * letters) continue;
    for (const at of pixels) letterLike[at] = 1;
  }
  const data = map.data.map((value, at) =>
    hasNear(letterLike, map, at) ? 255 - Math.min(255, Math.max(0, (value / share - 0.2) * 340)) : 255,
  );
  return { ink: { ...map, data }, tone: toneOfPaint(isLight, share / 255) };
}

/** A letter's own pixels and their soft edge. */
function hasNear(wanted: Uint8Array, { width }: Plane, at: number): boolean {
  return Boolean(wanted[at] || wanted[at - 1] || wanted[at + 1] || wanted[at - width] || wanted[at + width]);
}

/** The pixels that stand out between the row's first letter and its last. */
function inkedInLine({ width, height, data }: Plane, { letters, own }: Pick<RowLayout, "letters" | "own">): number[] {
  const isInLine = data.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x >= own.from && x < own.to && Math.abs(y - height / 2) < letters * 0.45 ? 1 : 0;
  });
  const least = otsu(data.filter((_, at) => isInLine[at]));
  return [...data.keys()].filter((at) => isInLine[at] && data[at]! >= least);
}
