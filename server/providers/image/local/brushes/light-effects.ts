import { createCanvas } from "@napi-rs/canvas";
import { alpha, type Colour, mix } from "../colour";
import type { Painting, Pen } from "../painting";

/** A vertical gradient whose in-between colours are mixed in OKLab; stops are [position 0–1, colour]. */
export function verticalGradient(pen: Pen, from: number, to: number, stops: readonly (readonly [number, Colour])[]) {
  const gradient = pen.createLinearGradient(0, from, 0, to);
  for (let i = 0; i < stops.length - 1; i++) {
    const [start, colour] = stops[i]!;
    const [end, next] = stops[i + 1]!;
    for (let step = 0; step < 5; step++) {
      const share = step / 5;
      gradient.addColorStop(Math.max(0, Math.min(1, start + (end - start) * share)), mix(colour, next, share));
    }
  }
  const last = stops.at(-1)!;
  gradient.addColorStop(Math.max(0, Math.min(1, last[0])), last[1]);
  return gradient;
}

/** A gradient between two points from colour to colour. */
export function linear(pen: Pen, x0: number, y0: number, x1: number, y1: number, from: string, to: string) {
  const gradient = pen.createLinearGradient(x0, y0, x1, y1);
  gradient.addColorStop(0, from);
  gradient.addColorStop(1, to);
  return gradient;
}

/** Soft light around a point. */
export function glow(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  strength: number,
  blend: "screen" | "source-atop" = "screen",
) {
  const gradient = pen.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, alpha(colour, strength));
  gradient.addColorStop(0.2, alpha(colour, strength * 0.58));
  gradient.addColorStop(0.45, alpha(colour, strength * 0.24));
  gradient.addColorStop(0.72, alpha(colour, strength * 0.06));
  gradient.addColorStop(1, alpha(colour, 0));
  pen.save();
  pen.globalCompositeOperation = blend;
  pen.fillStyle = gradient;
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  pen.restore();
}

/** A fan of light shafts from a point. `direction` and `spread` in radians, `width` is the half angle of the widest shaft. */
export function rays(
  painting: Painting,
  pen: Pen,
  at: { x: number; y: number; length: number; direction: number; spread: number },
  count: number,
  colour: Colour,
  strength: number,
  width = 0.05,
) {
  pen.save();
  pen.globalCompositeOperation = "screen";
  for (let i = 0; i < count; i++) {
    const angle = at.direction - at.spread / 2 + (at.spread * (i + painting.between(0.2, 0.8))) / count;
    const half = painting.between(0.3, 1) * width;
    const gradient = pen.createRadialGradient(at.x, at.y, 0, at.x, at.y, at.length);
    gradient.addColorStop(0, alpha(colour, strength * painting.between(0.4, 1)));
    gradient.addColorStop(0.6, alpha(colour, strength * 0.25));
    gradient.addColorStop(1, alpha(colour, 0));
    pen.fillStyle = gradient;
    pen.beginPath();
    pen.moveTo(at.x, at.y);
    pen.lineTo(at.x + Math.cos(angle - half) * at.length, at.y + Math.sin(angle - half) * at.length);
    pen.lineTo(at.x + Math.cos(angle + half) * at.length, at.y + Math.sin(angle + half) * at.length);
    pen.fill();
  }
  pen.restore();
}

/** Out-of-focus discs of light. */
export function bokeh(
  painting: Painting,
  pen: Pen,
  count: number,
  colours: readonly Colour[],
  area: { top: number; bottom: number; smallest: number; largest: number; strength: number },
) {
  pen.save();
  pen.globalCompositeOperation = "screen";
  for (let i = 0; i < count; i++) {
    const x = painting.between(painting.left, painting.right);
    const y = painting.between(area.top, area.bottom);
    const radius = painting.between(area.smallest, area.largest) * painting.u;
    const colour = painting.pick(colours);
    const gradient = pen.createRadialGradient(x, y, radius * 0.2, x, y, radius);
    gradient.addColorStop(0, alpha(colour, area.strength * 0.5));
    gradient.addColorStop(0.82, alpha(colour, area.strength * 0.72));
    gradient.addColorStop(1, alpha(colour, 0));
    pen.fillStyle = gradient;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 7);
    pen.fill();
  }
  pen.restore();
}

/** Specks that catch the light. */
export function dust(painting: Painting, pen: Pen, count: number, colour: Colour, strength = 0.5) {
  for (let i = 0; i < count; i++) {
    pen.fillStyle = alpha(colour, painting.between(0.05, strength));
    pen.beginPath();
    pen.arc(
      painting.between(painting.left, painting.right),
      painting.between(painting.top, painting.bottom),
      painting.between(0.5, 2.1) * painting.u,
      0,
      7,
    );
    pen.fill();
  }
}

/** Paints with `draw` at a fifth of the size and scales it up: a blur for the price of a thumbnail. */
export function softly(painting: Painting, pen: Pen, draw: (small: Pen) => void, factor = 5) {
  const small = createCanvas(
    Math.ceil((painting.width + 2 * painting.margin) / factor),
    Math.ceil((painting.height + 2 * painting.margin) / factor),
  );
  const smallPen = small.getContext("2d");
  smallPen.setTransform(1 / factor, 0, 0, 1 / factor, painting.margin / factor, painting.margin / factor);
  draw(smallPen);
  const blurred = createCanvas(small.width, small.height);
  const blurPen = blurred.getContext("2d");
  blurPen.filter = "blur(1.4px)";
  blurPen.drawImage(small, 0, 0);
  pen.save();
  pen.imageSmoothingQuality = "high";
  pen.drawImage(blurred, painting.left, painting.top, small.width * factor, small.height * factor);
  pen.restore();
}
