import { dilate, erode } from "../morphology";
import { cutRaster, type Plane, type Raster } from "../raster";
import type { Glyphs } from "./mask-glyphs";
import type { Tone } from "./tone";

/** The direction of colour in which a mark differs from its ground. */
export interface ColourContrast {
  /** What each colour counts; the signs are those of the difference, the sizes add up to one. */
  weights: readonly [number, number, number];
  /** How much the mark differs in that direction, in levels of 255. */
  strength: number;
  /** How light the ground around it is there, as `seenThrough` shows it. */
  ground: number;
}

const LEAST_STRENGTH = 6;

/** How a mark differs from what is around it; null where it hardly does. */
export function contrastOf(picture: Raster, { box, mask }: Glyphs): ColourContrast | null {
  const part = cutRaster(picture, box);
  const core = erode(mask, 2).data;
  const inner = core.some((value) => value) ? core : mask.data;
  const near = dilate(mask, 4).data;
  const grounds: number[] = [];
  const difference = [0, 1, 2].map((channel) => {
    const [own, around]: [number[], number[]] = [[], []];
    for (let at = 0; at < near.length; at++) {
      if (inner[at]) own.push(part.data[at * 3 + channel]!);
      else if (near[at] && !mask.data[at]) around.push(part.data[at * 3 + channel]!);
    }
    grounds.push(mean(around));
    return mean(own) - mean(around);
  });
  const size = difference.reduce((sum, value) => sum + Math.abs(value), 0);
  if (size < LEAST_STRENGTH) return null;
  const weights = difference.map((value) => value / size) as unknown as ColourContrast["weights"];
  const strength = difference.reduce((sum, value, channel) => sum + value * weights[channel]!, 0);
  const ground = grounds.reduce((sum, value, channel) => sum + value * weights[channel]!, offsetOf({ weights }));
  return strength < LEAST_STRENGTH ? null : { weights, strength, ground };
}

/** Letters that were seen by their lightness alone. */
export function contrastOfTone({ isLight, strength, ground }: Tone): ColourContrast {
  const sign = isLight ? 1 : -1;
  const weights = [(sign * 77) / 256, (sign * 150) / 256, (sign * 29) / 256] as const;
  return { weights, strength, ground: isLight ? ground : 255 - ground };
}

/** What is added to a colour's value in that direction, so that none is below zero. */
export const offsetOf = ({ weights }: Pick<ColourContrast, "weights">): number =>
  weights.reduce((sum, weight) => sum + Math.max(0, -weight) * 255, 0);

/** A picture in the one direction in which a mark is light: what is lighter than its surroundings there may be of the mark. */
export function seenThrough({ width, height, data }: Raster, contrast: ColourContrast): Plane {
  const { weights } = contrast;
  const offset = offsetOf(contrast) + 0.5;
  const plane = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < plane.length; pixel++, at += 3) {
    plane[pixel] = offset + weights[0] * data[at]! + weights[1] * data[at + 1]! + weights[2] * data[at + 2]!;
  }
  return { width, height, data: plane };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
