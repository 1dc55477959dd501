import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { meadowFlowers } from "../../brushes/plants";
import { paintSky } from "../../brushes/sky";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, darker, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { canopy, fallenLeaves, flame, forestFloor, frameTrunks, rows, undergrowth } from "./forest-parts";

/** A clearing with a tent and a fire, or a glade with a deer. */
export function clearing(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.5, 0.53));
  paintSky(painting, { horizon: horizon + 40 * u });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.6);
  rows(painting, horizon, "pine", [0.45, 0.46]);
  painting.layer(0.56, (pen) => {
    forestFloor(painting, pen, horizon + 128 * u, 8);
    fallenLeaves(painting, pen, horizon + 140 * u);
    meadowFlowers(painting, pen, { far: horizon + 150 * u, near: painting.bottom, count: 70, size: 6 * u });
  });
  const x = w * painting.byShape(0.6, 0.55, 0.58);
  const foot = h * 0.8;
  painting.layer(0.66, (pen) => {
    const size = painting.byShape(150, 150, 140) * u;
    const cloth = painting.tone(painting.look.accents[0]);
    pen.fillStyle = alpha(painting.light.shadow, 0.35);
    pen.beginPath();
    pen.ellipse(x, foot + 4 * u, size * 1.25, 16 * u, 0, 0, 7);
    pen.fill();
    const side = pen.createLinearGradient(x - size, 0, x + size, 0);
    side.addColorStop(0, darker(cloth, 0.3));
    side.addColorStop(1, cloth);
    pen.fillStyle = side;
    pen.beginPath();
    pen.moveTo(x - size * 0.2, foot - size * 0.92);
    pen.quadraticCurveTo(x + size * 0.6, foot - size * 0.5, x + size * 1.1, foot);
    pen.lineTo(x - size * 1.0, foot);
    pen.quadraticCurveTo(x - size * 0.7, foot - size * 0.45, x - size * 0.2, foot - size * 0.92);
    pen.fill();
    const lamps = painting.light.lamps;
    pen.fillStyle = mix(darker(cloth, 0.65), "#ffd27a", lamps * 0.85);
    pen.beginPath();
    pen.moveTo(x - size * 0.2, foot - size * 0.86);
    pen.quadraticCurveTo(x - size * 0.1, foot - size * 0.4, x + size * 0.16, foot);
    pen.lineTo(x - size * 0.62, foot);
    pen.quadraticCurveTo(x - size * 0.36, foot - size * 0.4, x - size * 0.2, foot - size * 0.86);
    pen.fill();
    if (lamps > 0.4) glow(pen, x - size * 0.2, foot - size * 0.3, size * 1.3, "#ffb04f", 0.55 * lamps);
  });
  const fx = x - painting.byShape(240, 190, 200) * u;
  painting.layer(0.7, (pen) => campfire(painting, pen, fx, foot + 22 * u));
  painting.layer(
    0.71,
    (pen) => {
      glow(pen, fx, foot - 20 * u, 270 * u, "#ff9a3c", 0.5 + painting.light.lamps * 0.35);
      flame(painting, pen, fx, foot + 14 * u, 62 * u);
    },
    { motion: { pulse: { low: 0.78, period: 0.7 }, sway: { pivotY: foot + 14 * u, slope: 0.06, period: 0.9 } } },
  );
  painting.layer(0.72, (pen) =>
    standing(painting, pen, { x: fx - 105 * u, foot: foot + 30 * u, height: 165 * u, pose: "sit", facing: 1 }),
  );
  frameTrunks(painting, 0.95, painting.byShape([0.01, 0.97], [-0.03, 1.0], [0, 0.98]), 24);
  undergrowth(painting);
  canopy(painting);
  paintWeather(painting, { ground: horizon + 60 * u });
}

function campfire(painting: Painting, pen: Pen, x: number, y: number) {
  const { u } = painting;
  pen.fillStyle = painting.silhouette("#6b6470", 0.4);
  for (let i = 0; i < 9; i++) {
    const angle = (i / 9) * Math.PI * 2;
    pen.beginPath();
    pen.ellipse(x + Math.cos(angle) * 46 * u, y + Math.sin(angle) * 13 * u, 12 * u, 8 * u, 0, 0, 7);
    pen.fill();
  }
  pen.strokeStyle = painting.silhouette("#5a3524", 0.3);
  pen.lineCap = "round";
  pen.lineWidth = 11 * u;
  for (const [a, b] of [
    [-34, 34],
    [34, -34],
  ] as const) {
    pen.beginPath();
    pen.moveTo(x + a * u, y + 2 * u);
    pen.lineTo(x + b * u * 0.4, y - 22 * u);
    pen.stroke();
  }
  // A log to sit on.
  pen.lineWidth = 30 * u;
  pen.strokeStyle = painting.silhouette("#5f4230", 0.35);
  pen.beginPath();
  pen.moveTo(x - 150 * u, y - 16 * u);
  pen.lineTo(x - 80 * u, y - 16 * u);
  pen.stroke();
}
