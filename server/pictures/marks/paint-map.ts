import { open } from "../morphology";
import type { Plane, Raster } from "../raster";
import type { Tone } from "./tone";

/** A colour of the ground that is so near to the paint says nothing; where all three are, there is no paint to be seen. */
const LEAST_ROOM = 12;
/** One that is rather near to it is not believed when it says much. */
const FAIR_ROOM = 28;

/** How much paint lies over a picture, and what it lies over. */
export interface Painted {
  /** 0 for none, 255 for paint that nothing shines through: the least of what the three colours say. */
  least: Plane;
  /** The most of it. */
  most: Plane;
  /** How far the ground is from the paint, of 255. */
  room: Plane;
}

/**
 * How much white, or black, paint would have to lie over the ground to show what is there, of all that is thinner than twice the
 * radius. A see-through mark has one value whatever it lies over, sky or trees, because the level that its paint lifts the ground by
 * follows from the ground (as the haze in a picture follows from its dark channel, He et al. 2009). White and black change all three
 * colours alike: what a yellow window or a blue shadow does in one colour only does not count.
 */
export const paintMap = (picture: Raster, paint: "light" | "dark", radius: number): Plane =>
  paintOver(picture, paint, radius).least;

/** The paint over each pixel in shares of a mark's own. */
export const sharesOfPaint = (picture: Raster, { isLight, paint = 1 }: Tone, radius: number): Float32Array =>
  Float32Array.from(paintMap(picture, isLight ? "light" : "dark", radius).data, (value) => value / 255 / paint);

export function paintOver({ width, height, data }: Raster, paint: "light" | "dark", radius: number): Painted {
  const count = width * height;
  const [least, most, room] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const values = new Uint8Array(count);
  for (let channel = 0; channel < 3; channel++) {
    for (let at = 0; at < count; at++) {
      const value = data[at * 3 + channel]!;
      values[at] = paint === "light" ? value : 255 - value;
    }
    const ground = open({ width, height, data: values }, radius).data;
    for (let at = 0; at < count; at++) {
      const free = 255 - ground[at]!;
      if (free < LEAST_ROOM) continue;
      const share = (255 * (values[at]! - ground[at]!)) / Math.max(FAIR_ROOM, free);
      if (room[at] === 0 || share < least[at]!) least[at] = share;
      if (share > most[at]!) most[at] = share;
      if (free > room[at]!) room[at] = free;
    }
  }
  const size = { width, height };
  return { least: { ...size, data: least }, most: { ...size, data: most }, room: { ...size, data: room } };
}
