import type { Plane, Raster } from "../raster";
import type { Point } from "./corners";

/** A part of a picture turned so that what is written in it lies level, and the way back. */
export interface Strip<Part extends Plane | Raster = Plane> {
  plane: Part;
  back(point: Point): Point;
}

export interface Lying {
  centre: Point;
  /** Of the direction of reading; radians, clockwise from level. */
  angle: number;
  /** Along and across that direction, in the picture's pixels. */
  width: number;
  height: number;
}

/** Samples what lies along a line, `scale` pixels for each of the picture's; beyond the picture its edge goes on. */
export const levelStrip = (plane: Plane, lying: Lying, scale: number): Strip => level(plane, lying, scale, 1);

/** The same of all three colours. */
export const levelColours = (picture: Raster, lying: Lying, scale: number): Strip<Raster> => level(picture, lying, scale, 3);

function level(picture: Plane | Raster, { centre, angle, width, height }: Lying, scale: number, channels: number): Strip {
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const back = ({ x, y }: Point): Point => {
    const [along, across] = [(x - size.width / 2) / scale, (y - size.height / 2) / scale];
    return { x: centre.x + along * cos - across * sin, y: centre.y + along * sin + across * cos };
  };
  const data = new Uint8Array(size.width * size.height * channels);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const from = back({ x: x + 0.5, y: y + 0.5 });
      for (let channel = 0; channel < channels; channel++) {
        data[(y * size.width + x) * channels + channel] = between(picture, from.x - 0.5, from.y - 0.5, { channels, channel });
      }
    }
  }
  return { plane: { ...size, data }, back };
}

function between(
  { width, height, data }: Plane | Raster,
  x: number,
  y: number,
  { channels, channel }: { channels: number; channel: number },
): number {
  const left = Math.max(0, Math.min(width - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 1, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const across = Math.max(0, Math.min(1, x - left));
  const down = Math.max(0, Math.min(1, y - top));
  const at = (column: number, row: number) => data[(row * width + column) * channels + channel]!;
  const upper = at(left, top) * (1 - across) + at(right, top) * across;
  const lower = at(left, bottom) * (1 - across) + at(right, bottom) * across;
  return upper * (1 - down) + lower * down;
}
