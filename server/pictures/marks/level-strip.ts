import type { Plane } from "../raster";
import type { Point } from "./corners";

/** A part of a picture turned so that what is written in it lies level, and the way back. */
export interface Strip {
  plane: Plane;
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
export function levelStrip(plane: Plane, { centre, angle, width, height }: Lying, scale: number): Strip {
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const back = ({ x, y }: Point): Point => {
    const [along, across] = [(x - size.width / 2) / scale, (y - size.height / 2) / scale];
    return { x: centre.x + along * cos - across * sin, y: centre.y + along * sin + across * cos };
  };
  const data = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const from = back({ x: x + 0.5, y: y + 0.5 });
      data[y * size.width + x] = between(plane, from.x - 0.5, from.y - 0.5);
    }
  }
  return { plane: { ...size, data }, back };
}

function between({ width, height, data }: Plane, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 1, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const across = Math.max(0, Math.min(1, x - left));
  const down = Math.max(0, Math.min(1, y - top));
  const upper = data[top * width + left]! * (1 - across) + data[top * width + right]! * across;
  const lower = data[bottom * width + left]! * (1 - across) + data[bottom * width + right]! * across;
  return upper * (1 - down) + lower * down;
}
