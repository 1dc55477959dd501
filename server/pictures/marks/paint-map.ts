import { open } from "../morphology";
import type { Plane, Raster } from "../raster";

/** On a ground so near to the paint nothing can be told. */
const LEAST_ROOM = 28;

/**
 * How much white, or black, paint would have to lie over the ground to show what is there, of all that is thinner than twice the
 * radius: 0 for none, 255 for paint that nothing shines through. A see-through mark has one value whatever it lies over, sky or
 * trees, because the level that its paint lifts the ground by follows from the ground (as the haze in a picture follows from its dark
 * channel, He et al. 2009). White and black change all three colours alike: what a yellow window or a blue shadow does in one colour
 * only does not count.
 */
export function paintMap({ width, height, data }: Raster, paint: "light" | "dark", radius: number): Plane {
  const least = new Uint8Array(width * height).fill(255);
  for (let channel = 0; channel < 3; channel++) {
    const values = new Uint8Array(width * height);
    for (let at = 0; at < values.length; at++) {
      const value = data[at * 3 + channel]!;
      values[at] = paint === "light" ? value : 255 - value;
    }
    const ground = open({ width, height, data: values }, radius).data;
    for (let at = 0; at < values.length; at++) {
      const share = (values[at]! - ground[at]!) / Math.max(LEAST_ROOM, 255 - ground[at]!);
      least[at] = Math.min(least[at]!, 255 * share);
    }
  }
  return { width, height, data: least };
}
