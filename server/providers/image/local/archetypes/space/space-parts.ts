import { createCanvas } from "@napi-rs/canvas";
import { glow, verticalGradient } from "../../brushes/light-effects";
import { stars, wisps } from "../../brushes/sky";
import { alpha, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

/** Hues of the deep by time of day, so that scenes of one film can differ though space has no hours. */
export const depths = {
  dawn: ["#1a0f33", "#5a2a5e", "#e07a6a"],
  day: ["#060d2a", "#123a6e", "#3fa0c8"],
  sunset: ["#1a0a24", "#6a1f3e", "#f0803f"],
  dusk: ["#0d0a2c", "#3a2278", "#b45fd0"],
  night: ["#03050f", "#0c1a44", "#2f6fb0"],
} as const;

export function deepSpace(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const [black, mid, bright] = depths[painting.recipe.time];
  painting.layer(0.02, (pen) => {
    pen.fillStyle = verticalGradient(pen, painting.top, painting.bottom, [
      [0, black],
      [0.55, mix(black, mid, 0.5)],
      [1, mix(black, mid, 0.85)],
    ]);
    pen.fillRect(painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * 0.3, h * 0.7, 620 * u, mid, 0.8);
    glow(pen, w * 0.8, h * 0.2, 420 * u, bright, 0.3);
  });
  painting.layer(
    0.05,
    (pen) =>
      wisps(painting, pen, { top: painting.top, bottom: painting.bottom, cover: 0.62, lit: bright, shade: mid, strength: 0.5 }),
    { motion: { drift: { x: 3, y: 0 } }, blend: "screen" },
  );
  for (const phase of [0, 0.5])
    painting.layer(0.06, (pen) => stars(painting, pen, 190, painting.bottom * 3), {
      motion: { pulse: { low: 0.65, period: 3.3, phase } },
    });
  return { black, mid, bright };
}

/** A shaded globe with bands or seas; `turn` tilts it. */
export function globe(
  painting: Painting,
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  kind: "bands" | "seas" | "rock",
  colours: readonly [string, string, string],
  ring = false,
) {
  const { u } = painting;
  const size = Math.min(700, Math.round(radius * 2));
  const canvas = createCanvas(size, size);
  const g = canvas.getContext("2d");
  const pixels = g.createImageData(size, size);
  const rgb = colours.map((c) => Number.parseInt(c.slice(1), 16));
  const seed = painting.between(0, 90);
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const dx = (px + 0.5) / size - 0.5;
      const dy = (py + 0.5) / size - 0.5;
      const d = Math.sqrt(dx * dx + dy * dy) * 2;
      if (d > 1) continue;
      const dz = Math.sqrt(1 - d * d);
      const lon = Math.atan2(dx * 2, dz);
      const lat = Math.asin(dy * 2);
      let v: number;
      if (kind === "bands") v = 0.5 + 0.5 * Math.sin(lat * 11 + painting.noise(lon * 1.4 + seed, lat * 5) * 1.5 + seed);
      else
        v = Math.max(
          0,
          Math.min(
            1,
            (painting.fbm(lon * 1.2 + seed, lat * 1.6 + seed, 5) + (kind === "seas" ? 0.02 : 0.25)) * (kind === "seas" ? 9 : 1.8),
          ),
        );
      const cloud = kind === "seas" ? Math.max(0, painting.fbm(lon * 1.6 + seed * 2, lat * 3.4, 4) * 1.7 - 0.1) : 0;
      const sun = Math.max(0, dx * -1.35 + dy * -1.1 + dz * 0.72);
      const shade = 0.05 + Math.min(1, sun * 1.25) * 0.95;
      const at4 = (py * size + px) * 4;
      for (let c = 0; c < 3; c++) {
        const shift = 16 - c * 8;
        const a = (rgb[0]! >> shift) & 255;
        const b = (rgb[1]! >> shift) & 255;
        const base = a + (b - a) * v;
        pixels.data[at4 + c] = (base + (255 - base) * Math.min(0.9, cloud)) * shade;
      }
      pixels.data[at4 + 3] = 255 * Math.min(1, (1 - d) * size * 0.4);
    }
  }
  g.putImageData(pixels, 0, 0);
  glow(pen, x - radius * 0.2, y - radius * 0.2, radius * 1.55, colours[2], 0.4);
  const halfRing = (front: boolean) => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(-0.34);
    for (let i = 0; i < 9; i++) {
      pen.strokeStyle = alpha(mix(colours[1], colours[2], i / 9), 0.3 + 0.4 * (i % 3 === 0 ? 0.3 : 1));
      pen.lineWidth = radius * 0.045;
      pen.beginPath();
      pen.ellipse(
        0,
        0,
        radius * (1.35 + i * 0.055),
        radius * (0.34 + i * 0.014),
        0,
        front ? 0 : Math.PI,
        front ? Math.PI : Math.PI * 2,
      );
      pen.stroke();
    }
    pen.restore();
  };
  if (ring) halfRing(false);
  pen.save();
  pen.imageSmoothingQuality = "high";
  pen.drawImage(canvas, x - radius, y - radius, radius * 2, radius * 2);
  pen.restore();
  if (ring) halfRing(true);
  pen.strokeStyle = alpha(colours[2], 0.35);
  pen.lineWidth = 2 * u;
  pen.beginPath();
  pen.arc(x, y, radius, Math.PI * 0.8, Math.PI * 1.7);
  pen.stroke();
}

export const earthly = ["#1c5fa8", "#5f9a52", "#9fd8ff"] as const;
