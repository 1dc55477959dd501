import sharp from "sharp";
import { fromRaster, type Raster } from "./raster";

/** Rounds of looking back at the original. More changes little. */
const ROUNDS = 2;
/** Errors are carried as bytes around this value. */
const MIDDLE = 128;

/**
 * A picture in another size. Made larger it looks back: scaled down again it must show its original, and what is missing for that is
 * added, twice; edges come out steeper and fine texture stronger than from any single filter, and nothing is made up.
 */
export async function resizeTruly(picture: Raster, size: { width: number; height: number }): Promise<Raster> {
  const large = await resample(picture, size);
  if (size.width <= picture.width || size.height <= picture.height) return large;
  const small = { width: picture.width, height: picture.height };
  for (let round = 0; round < ROUNDS; round++) {
    const again = await resample(large, small);
    const error = new Uint8Array(picture.data.length);
    for (let at = 0; at < error.length; at++) {
      error[at] = Math.max(0, Math.min(255, picture.data[at]! - again.data[at]! + MIDDLE));
    }
    const missing = await resample({ ...small, data: error }, size);
    for (let at = 0; at < large.data.length; at++) {
      large.data[at] = Math.max(0, Math.min(255, large.data[at]! + missing.data[at]! - MIDDLE));
    }
  }
  return large;
}

async function resample(picture: Raster, { width, height }: { width: number; height: number }): Promise<Raster> {
  const data = await fromRaster(picture).resize({ width, height, fit: "fill", kernel: "lanczos3" }).raw().toBuffer();
  return { width, height, data };
}

/** Crisper edges, calm surfaces; and a picture that does not reach from dark to light does so a little better. */
export async function finish(picture: Raster, enlarged: number): Promise<Raster> {
  const { gain, offset } = await stretchOf(picture);
  const sigma = Math.min(1.6, 0.6 + 0.25 * Math.max(0, enlarged - 1));
  const data = await fromRaster(picture)
    .linear(gain, offset)
    .sharpen({ sigma, m1: 0.15, m2: 1.6, x1: 2.5, y2: 8, y3: 14 })
    .raw()
    .toBuffer();
  return { ...picture, data };
}

/** At most an eighth more contrast: a foggy morning stays one. */
const MOST_GAIN = 1.12;

async function stretchOf(picture: Raster): Promise<{ gain: number; offset: number }> {
  const luma = await sharp(await fromRaster(picture).resize(256, 256, { fit: "inside" }).png().toBuffer())
    .greyscale()
    .raw()
    .toBuffer();
  const sorted = luma.sort();
  const dark = sorted[Math.floor(sorted.length * 0.005)]!;
  const light = sorted[Math.floor(sorted.length * 0.995)]!;
  const gain = Math.min(MOST_GAIN, Math.max(1, 252 / Math.max(1, light - dark + 6)));
  const middle = (dark + light) / 2;
  return { gain, offset: middle - gain * middle };
}
