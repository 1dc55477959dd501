import { createCanvas } from "@napi-rs/canvas";
import { alpha, type Colour, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { verticalGradient } from "./light-effects";

export interface Ridge {
  base: number;
  rise: number;
  /** Hills per 1000 units. */
  frequency: number;
  fill: string | ReturnType<Pen["createLinearGradient"]>;
  seed: number;
  /** Folded noise: peaks instead of hills. */
  sharp?: boolean;
  octaves?: number;
}

/** Height of a ridge at `x`; upwards is smaller. */
export function ridgeHeight(painting: Painting, ridge: Omit<Ridge, "fill">, x: number): number {
  const px = ((x / painting.u) * ridge.frequency) / 1000 + ridge.seed;
  const hills = painting.fbm(px, ridge.seed * 3.1, ridge.octaves ?? 5);
  if (!ridge.sharp) return ridge.base - hills * ridge.rise;
  // Peaks: a fold of slow noise, made rough by faster noise that grows with height.
  const fold = 1 - Math.abs(painting.noise(px, ridge.seed * 1.7));
  const second = 1 - Math.abs(painting.noise(px * 2.3 + 7, ridge.seed));
  const shape = fold ** 1.7 * 0.75 + second * 0.22 - 0.3;
  return ridge.base - (shape + painting.fbm(px * 5, ridge.seed, 4) * 0.13 * (0.5 + shape)) * ridge.rise;
}

/** Fills everything below a ridge line. */
export function paintRidge(painting: Painting, pen: Pen, ridge: Ridge) {
  pen.beginPath();
  pen.moveTo(painting.left, painting.bottom);
  for (let x = painting.left; x <= painting.right; x += 3) pen.lineTo(x, ridgeHeight(painting, ridge, x));
  pen.lineTo(painting.right, painting.bottom);
  pen.closePath();
  pen.fillStyle = ridge.fill;
  pen.fill();
}

/** A mountain range with lit and shaded faces and, above `snowLine` (0 none, 1 to the foot), snow. `distance` fades it. */
export function paintRange(
  painting: Painting,
  pen: Pen,
  range: {
    base: number;
    rise: number;
    frequency: number;
    seed: number;
    distance: number;
    rock: Colour;
    snowLine: number;
    sunX: number;
  },
) {
  const shape = { base: range.base, rise: range.rise, frequency: range.frequency, seed: range.seed, sharp: true };
  const top = range.base - range.rise;
  const body = painting.tone(range.rock, range.distance);
  paintRidge(painting, pen, {
    ...shape,
    fill: verticalGradient(pen, top, range.base + 30 * painting.u, [
      [0, mix(body, painting.light.shadow, 0.12)],
      [0.6, body],
      [1, mix(body, painting.light.haze, 0.55)],
    ]),
  });
  const rock = facets(painting, shape, range);
  pen.save();
  pen.globalCompositeOperation = "source-atop";
  pen.imageSmoothingQuality = "high";
  pen.drawImage(rock, painting.left, top, painting.width + 2 * painting.margin, range.base - top + 20 * painting.u);
  pen.restore();
}

/** Faces of rock: at each point of the range, slanted folded noise says whether it looks to the sun. Small, then scaled up. */
function facets(
  painting: Painting,
  shape: Omit<Ridge, "fill">,
  range: { base: number; rise: number; seed: number; distance: number; rock: Colour; snowLine: number; sunX: number },
) {
  const full = painting.width + 2 * painting.margin;
  const tall = range.rise + 20 * painting.u;
  const w = Math.min(420, Math.round(full / 3));
  const h = Math.max(20, Math.round((w * tall) / full));
  const canvas = createCanvas(w, h);
  const pen = canvas.getContext("2d");
  const pixels = pen.createImageData(w, h);
  const bright = mix(painting.tone(lighter(range.rock, 0.3), range.distance), painting.light.glow, 0.2);
  const dark = mix(painting.tone(range.rock, range.distance), painting.light.shadow, 0.4 * (1 - range.distance * 0.7));
  const snowLit = painting.tone("#ffffff", range.distance * 0.7);
  const snowShade = mix(painting.tone("#9db8dc", range.distance), painting.light.sky[1], 0.25);
  const [b, d, sl, ss] = [bright, dark, snowLit, snowShade].map((colour) => Number.parseInt(colour.slice(1), 16));
  for (let x = 0; x < w; x++) {
    const px = painting.left + (x / w) * full;
    const crest = ridgeHeight(painting, shape, px);
    const side = px < painting.width * range.sunX ? 1 : -1;
    const slope = Math.max(
      -1,
      Math.min(1, ((ridgeHeight(painting, shape, px + 9 * painting.u) - crest) / (9 * painting.u)) * side),
    );
    for (let y = 0; y < h; y++) {
      const py = range.base - range.rise + (y / h) * tall;
      if (py < crest - 3 * painting.u) continue;
      const depth = (py - crest) / range.rise;
      const nx = px / painting.u / 90 + range.seed * 5;
      const ny = py / painting.u / 120;
      const fold =
        painting.noise(nx + ny * 0.5 + painting.noise(ny * 2, nx) * 0.3, ny * 0.55) * 0.65 +
        painting.noise(nx * 2.7 - ny * side, ny * 1.4) * 0.4;
      // Near the crest the true slope decides; further down, the folds.
      const face = fold - slope * 1.2 * Math.max(0, 1 - depth * 2.6);
      const snowy = depth + painting.noise(nx * 2, ny * 3) * 0.09 + fold * 0.1 < range.snowLine;
      const colour = snowy ? (face > 0 ? sl! : ss!) : face > 0 ? b! : d!;
      const strength = snowy ? 0.95 : Math.min(1, Math.abs(face) * 1.9) * 0.55;
      const at = (y * w + x) * 4;
      pixels.data[at] = (colour >> 16) & 255;
      pixels.data[at + 1] = (colour >> 8) & 255;
      pixels.data[at + 2] = colour & 255;
      pixels.data[at + 3] = 255 * strength * Math.max(0, 1 - depth * 1.1) * (1 - range.distance * 0.45);
    }
  }
  pen.putImageData(pixels, 0, 0);
  return canvas;
}

/** A bank of mist lying on the ground. */
export function mist(painting: Painting, pen: Pen, top: number, bottom: number, strength: number) {
  const full = painting.width + 2 * painting.margin;
  const colour = mix(painting.light.haze, "#ffffff", painting.light.isMoon ? 0.05 : 0.25);
  const gradient = pen.createLinearGradient(0, top, 0, bottom);
  gradient.addColorStop(0, alpha(colour, 0));
  gradient.addColorStop(0.5, alpha(colour, strength));
  gradient.addColorStop(1, alpha(colour, 0));
  pen.fillStyle = gradient;
  pen.fillRect(painting.left, top, full, bottom - top);
}
