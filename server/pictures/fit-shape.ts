import sharp from "sharp";
import { fromRaster, type Raster } from "./raster";

/** How a picture came to its shape. */
export type Fitting = "kept" | "cropped" | "extended";

/** A crop that would lose more than this share of a picture is not made: the picture is extended instead. */
const MOST_LOST = 0.28;
/** Shapes this close to each other are the same. */
const SAME = 0.012;

/**
 * How a picture of one shape becomes one of another without being stretched: nearly the same shape needs nothing, a near one is cut
 * where least happens, a far one is shown whole on its own soft continuation.
 */
export function fittingFor(picture: { width: number; height: number }, ratio: number): Fitting {
  const own = picture.width / picture.height;
  const kept = Math.min(own / ratio, ratio / own);
  return kept > 1 - SAME ? "kept" : kept >= 1 - MOST_LOST ? "cropped" : "extended";
}

/** The part of a picture with the wanted shape in which most happens: edges, skin and strong colours. */
export async function cropTo(picture: Raster, ratio: number): Promise<Raster> {
  const isTooWide = picture.width / picture.height > ratio;
  const width = isTooWide ? Math.max(1, Math.round(picture.height * ratio)) : picture.width;
  const height = isTooWide ? picture.height : Math.max(1, Math.round(picture.width / ratio));
  const data = await fromRaster(picture)
    .resize({ width, height, fit: "cover", position: sharp.strategy.attention })
    .raw()
    .toBuffer();
  return { width, height, data };
}

/** The whole picture in the middle of a frame that goes on beyond its edges, mirrored and ever softer. */
export async function extendTo(picture: Raster, { width, height }: { width: number; height: number }): Promise<Raster> {
  const left = Math.max(0, Math.floor((width - picture.width) / 2));
  const top = Math.max(0, Math.floor((height - picture.height) / 2));
  const sides = { left, top, right: width - picture.width - left, bottom: height - picture.height - top };
  const mirrored = mirror(picture, sides);
  const soft = await soften(mirrored);
  const feather = Math.round(Math.max(sides.left, sides.top) > 0 ? Math.min(picture.width, picture.height) * 0.045 : 0);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sideways = sides.left + sides.right > 0 ? Math.min(x - left, left + picture.width - 1 - x) : Number.POSITIVE_INFINITY;
      const upright = sides.top + sides.bottom > 0 ? Math.min(y - top, top + picture.height - 1 - y) : Number.POSITIVE_INFINITY;
      const depth = Math.min(sideways, upright);
      const share = depth < 0 ? 0 : depth >= feather ? 1 : smoothStep((depth + 0.5) / feather);
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * width + x) * 3 + channel;
        data[at] = Math.round(mirrored.data[at]! * share + soft[at]! * (1 - share));
      }
    }
  }
  return { width, height, data };
}

function mirror(picture: Raster, sides: Record<"left" | "top" | "right" | "bottom", number>): Raster {
  const width = picture.width + sides.left + sides.right;
  const height = picture.height + sides.top + sides.bottom;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = reflect(y - sides.top, picture.height);
    for (let x = 0; x < width; x++) {
      const from = (row * picture.width + reflect(x - sides.left, picture.width)) * 3;
      data.set(picture.data.subarray(from, from + 3), (y * width + x) * 3);
    }
  }
  return { width, height, data };
}

/** Blurred as far as an eighth of its size can show, which is quick and all that is wanted. */
async function soften(picture: Raster): Promise<Uint8Array> {
  const { width, height } = picture;
  const small = { width: Math.max(2, Math.round(width / 8)), height: Math.max(2, Math.round(height / 8)) };
  const blurred = await fromRaster(picture)
    .resize({ ...small, fit: "fill" })
    .blur(Math.max(0.8, Math.max(small.width, small.height) * 0.022))
    .modulate({ brightness: 0.94 })
    .raw()
    .toBuffer();
  return fromRaster({ ...small, data: blurred })
    .resize({ width, height, fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
}

function reflect(at: number, length: number): number {
  const period = 2 * length;
  const wrapped = ((at % period) + period) % period;
  return wrapped < length ? wrapped : period - 1 - wrapped;
}

const smoothStep = (share: number): number => share * share * (3 - 2 * share);
