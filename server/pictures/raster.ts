import sharp from "sharp";

/** A picture in memory: red, green and blue of each pixel, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** One value per pixel. */
export interface Plane {
  width: number;
  height: number;
  data: Uint8Array;
}

/** In pixels, from the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture's colours, and its transparency where it has any. */
export async function readRaster(path: string): Promise<Raster & { alpha: Uint8Array | null }> {
  const { data, info } = await sharp(path).ensureAlpha().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const pixels = info.width * info.height;
  const colours = new Uint8Array(pixels * 3);
  const alpha = new Uint8Array(pixels);
  let isOpaque = true;
  for (let pixel = 0; pixel < pixels; pixel++) {
    colours[pixel * 3] = data[pixel * 4]!;
    colours[pixel * 3 + 1] = data[pixel * 4 + 1]!;
    colours[pixel * 3 + 2] = data[pixel * 4 + 2]!;
    alpha[pixel] = data[pixel * 4 + 3]!;
    if (alpha[pixel] !== 255) isOpaque = false;
  }
  return { width: info.width, height: info.height, data: colours, alpha: isOpaque ? null : alpha };
}

export const fromRaster = ({ width, height, data }: Raster) =>
  sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 3 } });

export const fromPlane = ({ width, height, data }: Plane) =>
  sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 1 } });

export function lumaOf({ width, height, data }: Raster): Plane {
  const luma = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += 3) {
    luma[pixel] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  }
  return { width, height, data: luma };
}

/** The part of a box that lies inside. */
export function clip({ x, y, width, height }: Box, within: { width: number; height: number }): Box {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(within.width, Math.ceil(x + width));
  const bottom = Math.min(within.height, Math.ceil(y + height));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

export const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  ...{ x: x - by, y: y - by },
  ...{ width: width + 2 * by, height: height + 2 * by },
});

export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function cutRaster({ data, width }: Raster, box: Box): Raster {
  const part = new Uint8Array(box.width * box.height * 3);
  for (let row = 0; row < box.height; row++) {
    const from = ((box.y + row) * width + box.x) * 3;
    part.set(data.subarray(from, from + box.width * 3), row * box.width * 3);
  }
  return { width: box.width, height: box.height, data: part };
}

export function cutPlane({ data, width }: Plane, box: Box): Plane {
  const part = new Uint8Array(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * width + box.x;
    part.set(data.subarray(from, from + box.width), row * box.width);
  }
  return { width: box.width, height: box.height, data: part };
}
