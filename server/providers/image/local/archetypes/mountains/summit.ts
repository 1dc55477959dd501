import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { leafyBranch } from "../../brushes/plants";
import { paintSky, wisps } from "../../brushes/sky";
import { mist, paintRange } from "../../brushes/terrain";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { mix } from "../../colour";
import type { Painting } from "../../painting";

import { farRanges, rockOf, snowOf } from "./mountains-parts";

/** On a summit above a sea of cloud, someone looking out. */
export function summit(painting: Painting) {
  const { height: h, width: w, u, light } = painting;
  const horizon = painting.horizonAt(0.5);
  const sun = paintSky(painting, { horizon, sunX: 0.3, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.6);
  farRanges(painting, horizon + 50 * u, sun.x / w, 0.75);
  for (const [depth, top, bottom] of [
    [0.28, 0.5, 0.72],
    [0.4, 0.58, 0.86],
    [0.52, 0.68, 1.02],
  ] as const) {
    painting.layer(
      depth,
      (pen) =>
        wisps(painting, pen, {
          top: horizon + (top - 0.5) * h - 40 * u,
          bottom: horizon + (bottom - 0.5) * h + 60 * u,
          cover: 1.15,
          strength: 0.9,
          lit: mix(light.cloudLit, "#ffffff", light.isMoon ? 0 : 0.2),
          shade: mix(light.cloudShade, light.haze, 0.4),
        }),
      { motion: { drift: { x: 9 + depth * 12, y: 0 } } },
    );
    painting.layer(depth + 0.03, (pen) =>
      paintRange(painting, pen, {
        base: horizon + (bottom - 0.5) * h,
        rise: 150 * u * (1 + depth),
        frequency: 1.4,
        seed: painting.between(0, 90),
        distance: 0.55 - depth * 0.5,
        rock: rockOf(painting),
        snowLine: snowOf(painting) * 0.6,
        sunX: sun.x / w,
      }),
    );
    painting.layer(depth + 0.05, (pen) => mist(painting, pen, horizon + (bottom - 0.62) * h, horizon + (bottom - 0.3) * h, 0.85));
  }
  const px = w * painting.byShape(0.66, 0.6, 0.64);
  const py = h * 0.74;
  painting.layer(0.85, (pen) => {
    const rock = painting.silhouette(rockOf(painting), 0.72);
    pen.fillStyle = rock;
    pen.beginPath();
    pen.moveTo(painting.right, painting.bottom);
    pen.lineTo(painting.right, py - 30 * u);
    pen.lineTo(px + 190 * u, py - 26 * u);
    pen.lineTo(px + 120 * u, py + 6 * u);
    pen.lineTo(px + 40 * u, py);
    pen.lineTo(px - 60 * u, py + 4 * u);
    pen.lineTo(px - 96 * u, py + 40 * u);
    pen.lineTo(px - 70 * u, py + 90 * u);
    pen.lineTo(px - 170 * u, py + 150 * u);
    pen.lineTo(px - 200 * u, painting.bottom);
    pen.fill();
    pen.fillStyle = mix(rock, light.glow, 0.22);
    for (const [x, y, s] of [
      [-40, 8, 60],
      [60, 6, 46],
      [130, 4, 70],
      [-80, 60, 40],
      [20, 70, 80],
    ] as const) {
      pen.beginPath();
      pen.moveTo(px + x * u, py + y * u);
      pen.lineTo(px + (x + s) * u, py + (y + 4) * u);
      pen.lineTo(px + (x + s * 0.6) * u, py + (y + s * 0.5) * u);
      pen.fill();
    }
    if (painting.growth.snow) {
      pen.fillStyle = painting.tone("#f4f8ff");
      pen.fillRect(px - 60 * u, py - 1 * u, 180 * u, 7 * u);
    }
    glow(pen, px - 20 * u, py - 90 * u, 150 * u, light.glow, 0.25);
    standing(painting, pen, {
      x: px - 10 * u,
      foot: py + 3 * u,
      height: painting.byShape(150, 150, 140) * u,
      pose: "stand",
      back: true,
    });
  });
  painting.layer(
    1.1,
    (pen) => {
      if (!painting.growth.snow)
        leafyBranch(
          painting,
          pen,
          { x: painting.left + 20 * u, y: h * 0.02, angle: 0.35, length: 330 * u },
          painting.silhouette(painting.growth.leaves[0], 0.75),
        );
    },
    { motion: { sway: { pivotY: 0, slope: 0.02, period: 4 } } },
  );
  paintWeather(painting, { ground: h * 0.7 });
}
