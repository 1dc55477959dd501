import { Path2D } from "@napi-rs/canvas";
import type { Pen } from "../painting";

export type Fill = string | ReturnType<Pen["createLinearGradient"]>;

/** Draws in a local frame: origin at (x, y), one unit = `scale` pixels, optionally turned (radians) or flipped. */
export function at(
  pen: Pen,
  x: number,
  y: number,
  scale: number,
  draw: () => void,
  options: { turn?: number; flip?: boolean } = {},
) {
  pen.save();
  pen.translate(x, y);
  if (options.turn) pen.rotate(options.turn);
  pen.scale(options.flip ? -scale : scale, scale);
  draw();
  pen.restore();
}

/** Fills an SVG path. */
export function path(pen: Pen, fill: Fill, d: string) {
  pen.fillStyle = fill;
  pen.fill(new Path2D(d));
}

/** Strokes an SVG path with round ends. */
export function line(pen: Pen, stroke: Fill, width: number, d: string) {
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.stroke(new Path2D(d));
}

export function box(pen: Pen, fill: Fill, x: number, y: number, width: number, height: number, radius: number | number[] = 0) {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fill();
}

export function disc(pen: Pen, fill: Fill, x: number, y: number, radius: number) {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fill();
}

export function oval(pen: Pen, fill: Fill, x: number, y: number, radiusX: number, radiusY: number, turn = 0) {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.ellipse(x, y, radiusX, radiusY, turn, 0, 7);
  pen.fill();
}

export function polygon(pen: Pen, fill: Fill, points: readonly (readonly [number, number])[]) {
  pen.fillStyle = fill;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}
