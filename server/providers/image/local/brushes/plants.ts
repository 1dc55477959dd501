import { alpha, type Colour, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";

/** Grass along a line: `line(x)` gives the ground's height. */
export function grass(
  painting: Painting,
  pen: Pen,
  options: { line: (x: number) => number; height: number; count: number; colours: readonly Colour[]; from?: number; to?: number },
) {
  const from = options.from ?? painting.left;
  const to = options.to ?? painting.right;
  pen.lineCap = "round";
  for (let i = 0; i < options.count; i++) {
    const x = from + ((to - from) * (i + painting.random())) / options.count;
    const foot = options.line(x) + painting.between(0, 0.12) * options.height;
    const tall = options.height * painting.between(0.4, 1.1);
    const lean = painting.between(-0.4, 0.5) * tall;
    const half = Math.max(0.8, tall * 0.028);
    pen.fillStyle = painting.pick(options.colours);
    pen.beginPath();
    pen.moveTo(x - half, foot);
    pen.quadraticCurveTo(x - half + lean * 0.2, foot - tall * 0.6, x + lean, foot - tall);
    pen.quadraticCurveTo(x + half + lean * 0.3, foot - tall * 0.5, x + half, foot);
    pen.fill();
  }
}

/** Small flowers on a field; they shrink towards `far`. */
export function meadowFlowers(
  painting: Painting,
  pen: Pen,
  options: { far: number; near: number; count: number; size: number; line?: (x: number) => number },
) {
  if (painting.growth.flowers.length === 0) return;
  const spots = Array.from({ length: options.count }, () => ({
    t: painting.random() ** 1.3,
    x: painting.between(painting.left, painting.right),
  }));
  for (const { t, x } of spots.sort((a, b) => a.t - b.t)) {
    const y = options.far + t * (options.near - options.far);
    const size = options.size * (0.25 + 0.75 * t) * painting.between(0.7, 1.2);
    const colour = painting.tone(painting.pick(painting.growth.flowers), 0.3 * (1 - t));
    pen.strokeStyle = painting.tone(painting.growth.groundNear, 0.2 * (1 - t));
    pen.lineWidth = size * 0.16;
    pen.beginPath();
    pen.moveTo(x, y + size * 2.2);
    pen.quadraticCurveTo(x + size * 0.3, y + size, x, y);
    pen.stroke();
    for (let petal = 0; petal < 5; petal++) {
      const angle = (petal / 5) * Math.PI * 2 + x;
      pen.fillStyle = petal % 2 ? colour : lighter(colour, 0.12);
      pen.beginPath();
      pen.ellipse(x + Math.cos(angle) * size * 0.42, y + Math.sin(angle) * size * 0.3, size * 0.36, size * 0.28, angle, 0, 7);
      pen.fill();
    }
    pen.fillStyle = painting.tone("#f6c544", 0.3 * (1 - t));
    pen.beginPath();
    pen.arc(x, y, size * 0.22, 0, 7);
    pen.fill();
  }
}

/** A branch with leaves reaching into the frame from outside: the near frame of a view. Angle in radians. */
export function leafyBranch(
  painting: Painting,
  pen: Pen,
  at: { x: number; y: number; angle: number; length: number },
  colour: Colour,
) {
  const endX = at.x + Math.cos(at.angle) * at.length;
  const endY = at.y + Math.sin(at.angle) * at.length;
  const bendX = (at.x + endX) / 2 - Math.sin(at.angle) * at.length * 0.14;
  const bendY = (at.y + endY) / 2 + Math.cos(at.angle) * at.length * 0.14;
  pen.strokeStyle = darker(colour, 0.35);
  pen.lineCap = "round";
  pen.lineWidth = at.length * 0.016;
  pen.beginPath();
  pen.moveTo(at.x, at.y);
  pen.quadraticCurveTo(bendX, bendY, endX, endY);
  pen.stroke();
  const count = 26;
  for (let i = 2; i <= count; i++) {
    const t = i / count;
    const x = (1 - t) ** 2 * at.x + 2 * (1 - t) * t * bendX + t * t * endX;
    const y = (1 - t) ** 2 * at.y + 2 * (1 - t) * t * bendY + t * t * endY;
    const size = at.length * 0.13 * (1.15 - t * 0.6);
    for (const side of [1, -1])
      leaf(
        pen,
        x,
        y,
        at.angle + side * painting.between(0.5, 1.1),
        size * painting.between(0.75, 1.1),
        mix(colour, painting.light.shadow, painting.between(0, 0.35)),
      );
  }
}

/** One pointed leaf. */
export function leaf(pen: Pen, x: number, y: number, angle: number, length: number, colour: Colour) {
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.quadraticCurveTo(length * 0.4, -length * 0.3, length, 0);
  pen.quadraticCurveTo(length * 0.4, length * 0.3, 0, 0);
  pen.fill();
  pen.strokeStyle = alpha(lighter(colour, 0.35), 0.35);
  pen.lineWidth = length * 0.03;
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(length * 0.9, 0);
  pen.stroke();
  pen.restore();
}

/** A pot plant with broad leaves; `x`, `foot` is the middle of the pot's foot. */
export function potPlant(painting: Painting, pen: Pen, x: number, foot: number, height: number, pot: Colour, green: Colour) {
  const wide = height * 0.3;
  const rim = foot - height * 0.34;
  for (let i = 0; i < 13; i++) {
    const angle = -Math.PI / 2 + (i - 6) * 0.2 + painting.between(-0.08, 0.08);
    const length = height * painting.between(0.46, 0.72);
    const colour = mix(green, i % 2 ? painting.light.shadow : "#d8f0b0", i % 2 ? painting.between(0.1, 0.32) : 0.08);
    const tipX = x + Math.cos(angle) * length;
    const tipY = rim + Math.sin(angle) * length + Math.abs(i - 6) * height * 0.018;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x, rim);
    pen.quadraticCurveTo(x + Math.cos(angle - 0.34) * length * 0.65, rim + Math.sin(angle - 0.34) * length * 0.75, tipX, tipY);
    pen.quadraticCurveTo(x + Math.cos(angle + 0.3) * length * 0.6, rim + Math.sin(angle + 0.3) * length * 0.7, x, rim);
    pen.fill();
  }
  const gradient = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0);
  gradient.addColorStop(0, lighter(pot, 0.14));
  gradient.addColorStop(1, darker(pot, 0.4));
  pen.fillStyle = gradient;
  pen.beginPath();
  pen.moveTo(x - wide / 2, rim);
  pen.lineTo(x + wide / 2, rim);
  pen.lineTo(x + wide * 0.36, foot);
  pen.lineTo(x - wide * 0.36, foot);
  pen.fill();
  pen.fillStyle = lighter(pot, 0.1);
  pen.fillRect(x - wide * 0.54, rim - height * 0.03, wide * 1.08, height * 0.055);
}
