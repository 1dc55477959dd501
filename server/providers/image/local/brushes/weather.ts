import { alpha, mix } from "../colour";
import type { Painting } from "../painting";
import { mist } from "./terrain";

/** Rain, snow, fog and lightning in front of and inside an outdoor scene. Called last, but before the foreground's own effects. */
export function paintWeather(painting: Painting, options: { ground: number; flashX?: number }) {
  const { recipe, u } = painting;
  if (recipe.weather === "rain" || recipe.weather === "storm") rain(painting, recipe.weather === "storm");
  if (recipe.weather === "snow") snow(painting);
  if (recipe.weather === "fog") {
    painting.layer(0.62, (pen) => mist(painting, pen, options.ground - 130 * u, options.ground + 170 * u, 0.55), {
      motion: { drift: { x: 8, y: 0 } },
    });
    painting.layer(0.95, (pen) => mist(painting, pen, painting.height * 0.72, painting.bottom + 120 * u, 0.32), {
      motion: { drift: { x: -10, y: 0 } },
    });
  }
}

/** A bolt with branches and its light on the clouds; belongs right after the sky. */
export function paintLightning(painting: Painting, horizon: number, at: number) {
  const { u } = painting;
  painting.layer(
    0.14,
    (pen) => {
      const x0 = painting.width * at;
      const halo = pen.createRadialGradient(x0, horizon * 0.25, 0, x0, horizon * 0.25, 520 * u);
      halo.addColorStop(0, "rgba(190,205,255,0.5)");
      halo.addColorStop(0.4, "rgba(150,170,235,0.18)");
      halo.addColorStop(1, "rgba(140,160,230,0)");
      pen.fillStyle = halo;
      pen.fillRect(x0 - 520 * u, painting.top, 1040 * u, 1100 * u);
      const bolt = (fromX: number, fromY: number, toY: number, wide: number, left: number) => {
        let x = fromX;
        const points: [number, number][] = [[x, fromY]];
        const steps = 11;
        for (let i = 1; i <= steps; i++) {
          x += painting.between(-26, 26) * u * (left ? 1 : 0.8) + (left ? 0 : 9 * u * Math.sign(x - x0 + 0.1));
          points.push([x, fromY + ((toY - fromY) * i) / steps]);
          if (left && i > 2 && i < 9 && painting.chance(0.35))
            bolt(x, points.at(-1)![1], points.at(-1)![1] + (toY - fromY) * 0.3, wide * 0.5, left - 1);
        }
        for (const [width, opacity] of [
          [wide * 5, 0.12],
          [wide * 2.2, 0.3],
          [wide, 0.95],
        ] as const) {
          pen.strokeStyle = `rgba(226,232,255,${opacity})`;
          pen.lineWidth = width;
          pen.lineJoin = "round";
          pen.beginPath();
          for (const [px, py] of points) pen.lineTo(px, py);
          pen.stroke();
        }
      };
      bolt(x0, -20 * u, horizon, 3 * u, 1);
    },
    { motion: { pulse: { low: 0.12, period: 2.9 } }, blend: "screen" },
  );
}

function rain(painting: Painting, hard: boolean) {
  const { u, light } = painting;
  const slant = hard ? 0.34 : 0.16;
  const tone = mix(light.sky[3], "#ffffff", 0.55);
  for (const [depth, count, length, speed] of [
    [0.8, hard ? 300 : 240, 26, 620],
    [1.15, hard ? 190 : 130, 58, 980],
  ] as const) {
    painting.layer(
      depth,
      (pen) => {
        // Each stroke is drawn again one sheet higher or lower where it crosses the edge, so that the sheet repeats without a seam.
        const tall = painting.height + 2 * painting.margin;
        pen.lineCap = "round";
        for (let i = 0; i < count; i++) {
          const x = painting.between(painting.left, painting.right);
          const y = painting.between(painting.top, painting.bottom);
          const l = length * u * painting.between(0.5, 1.2);
          pen.strokeStyle = alpha(tone, painting.between(0.14, hard ? 0.5 : 0.42));
          pen.lineWidth = painting.between(0.6, 1.5) * u * (depth > 1 ? 1.3 : 0.9);
          for (const shift of y + l > painting.bottom ? [0, -tall] : [0]) {
            pen.beginPath();
            pen.moveTo(x, y + shift);
            pen.lineTo(x - l * slant, y + l + shift);
            pen.stroke();
          }
        }
      },
      { motion: { drift: { x: -speed * slant, y: speed }, wraps: true } },
    );
  }
}

function snow(painting: Painting) {
  const { u } = painting;
  for (const [depth, count, size, speed] of [
    [0.5, 170, 1.6, 34],
    [0.85, 110, 2.8, 58],
    [1.2, 42, 5.2, 92],
  ] as const) {
    painting.layer(
      depth,
      (pen) => {
        for (let i = 0; i < count; i++) {
          const radius = size * u * painting.between(0.5, 1.15);
          const x = painting.between(painting.left + radius, painting.right - radius);
          const y = painting.between(painting.top + radius, painting.bottom - radius);
          const opacity = painting.between(0.45, 0.95) * (depth > 1 ? 0.7 : 1);
          const gradient = pen.createRadialGradient(x, y, 0, x, y, radius);
          gradient.addColorStop(0, alpha("#ffffff", opacity));
          gradient.addColorStop(0.55, alpha("#ffffff", opacity * 0.8));
          gradient.addColorStop(1, alpha("#ffffff", 0));
          pen.fillStyle = gradient;
          pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
        }
      },
      { motion: { drift: { x: 12 + speed * 0.2, y: speed }, wraps: true } },
    );
  }
}
