import { alpha, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { glow, verticalGradient } from "./light-effects";

/** Still or rippled water from `shore` down: mirrors what is painted so far. `calm` 1 mirror to 0 chop. */
export function paintWater(
  painting: Painting,
  options: { shore: number; depth: number; calm: number; sun: { x: number; y: number }; tint?: string },
) {
  const { light, u, width } = painting;
  const { shore, calm } = options;
  const mirror = painting.flatten();
  const full = width + 2 * painting.margin;
  const body = options.tint ?? mix(light.sky[1], "#12516b", 0.5);
  painting.layer(options.depth, (pen) => {
    pen.fillStyle = verticalGradient(pen, shore, painting.bottom, [
      [0, mix(light.sky[3], body, 0.3)],
      [0.3, mix(light.sky[2], body, 0.6)],
      [1, mix(body, light.shadow, 0.4)],
    ]);
    pen.fillRect(painting.left, shore, full, painting.bottom - shore);
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    const first = Math.round(shore + painting.margin);
    const rows = mirror.height - first;
    for (let row = 0; row < rows; row++) {
      const t = row / rows;
      const source = Math.max(0, Math.round(first - 2 - row * 0.92));
      const shift = painting.noise(row / (6 * u), 1) * (0.6 + t * 15) * u * (1.3 - calm);
      pen.globalAlpha = (0.4 + calm * 0.38) * (1 - t * 0.55);
      pen.drawImage(mirror, 0, source, mirror.width, 1, shift, first + row, mirror.width, 1);
    }
    pen.restore();
    const shade = pen.createLinearGradient(0, shore, 0, painting.bottom);
    shade.addColorStop(0, alpha(body, 0.08));
    shade.addColorStop(1, alpha(mix(body, light.shadow, 0.55), 0.72));
    pen.fillStyle = shade;
    pen.fillRect(painting.left, shore, full, painting.bottom - shore);
    ripples(painting, pen, shore, painting.bottom, Math.round(150 + (1 - calm) * 260), 1 - calm);
  });
  if (light.altitude !== null || light.lamps < 1) {
    painting.layer(options.depth, (pen) => glitter(painting, pen, shore, options.sun.x), {
      blend: "screen",
      motion: { pulse: { low: 0.55, period: 1.7 } },
    });
    painting.layer(options.depth + 0.01, (pen) => glitter(painting, pen, shore, options.sun.x), {
      blend: "screen",
      motion: { pulse: { low: 0.35, period: 2.3, phase: 0.5 } },
    });
  }
}

/** Short curved strokes, longer towards the viewer. */
export function ripples(painting: Painting, pen: Pen, top: number, bottom: number, count: number, rough: number) {
  const { u, light } = painting;
  const colours = [light.sky[3], mix(light.sky[3], "#ffffff", 0.5), light.sky[0], mix(light.sky[1], light.shadow, 0.5)];
  for (let i = 0; i < count; i++) {
    const t = painting.random() ** 1.5;
    const y = top + t * (bottom - top);
    const x = painting.between(painting.left, painting.right);
    const length = (6 + t * 90) * u * painting.between(0.4, 1);
    pen.strokeStyle = alpha(painting.pick(colours), painting.between(0.05, 0.22));
    pen.lineWidth = (0.6 + t * 1.8) * u;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x + length / 2, y - t * (3 + rough * 16) * u, x + length, y);
    pen.stroke();
  }
}

/** The path of light below the sun or moon. */
export function glitter(painting: Painting, pen: Pen, shore: number, x: number) {
  const { u, light } = painting;
  const reach = (painting.height - shore) * 0.95;
  const strength = light.altitude === null ? 0.3 : light.altitude > 0.5 && !light.isMoon ? 0.5 : 0.85;
  for (let i = 0; i < 190; i++) {
    const t = painting.random() ** 1.4;
    const spread = (22 + t * 130) * u;
    const cx = x + (painting.random() + painting.random() + painting.random() - 1.5) * spread;
    pen.fillStyle = alpha(light.sun, painting.between(0.25, 0.85) * strength * (1 - t * 0.75));
    pen.beginPath();
    pen.ellipse(cx, shore + 2 * u + t * reach, (4 + t * 42) * u * painting.between(0.3, 1), (0.7 + t * 1.9) * u, 0, 0, 7);
    pen.fill();
  }
  glow(pen, x, shore, 300 * u, light.glow, 0.35 * strength);
}
