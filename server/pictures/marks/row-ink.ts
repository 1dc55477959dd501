import { close, componentsOf, open } from "../morphology";
import type { Plane, Raster } from "../raster";
import { median } from "./median";
import { inkedInLine, type RowLayout, type SeenVeil, seeVeil } from "./see-veil";
import { expectedOn, OTHER_THAN_LETTERS, type Tone, toneOfPaint } from "./tone";

/** Writing along a row, laid level, as ink on paper. */
export interface RowInk {
  ink: Plane;
  tone: Tone;
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
  const isInked = inkedInLine({ ...plane, data: height }, { letters, own });
  const inked = [...isInked.keys()].filter((at) => isInked[at]);
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
export function inkOfPaint(picture: Raster, layout: RowLayout): RowInk & { veil: SeenVeil } {
  const { isLight, letters } = layout;
  const veil = seeVeil(picture, layout);
  const { map } = veil;
  const share = 255 * veil.paint;
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
  return { ink: { ...map, data }, tone: toneOfPaint(isLight, veil.paint), veil };
}

/** A letter's own pixels and their soft edge. */
function hasNear(wanted: Uint8Array, { width }: Plane, at: number): boolean {
  return Boolean(wanted[at] || wanted[at - 1] || wanted[at + 1] || wanted[at - width] || wanted[at + width]);
}
