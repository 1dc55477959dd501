import { glow } from "../../brushes/light-effects";
import { box, line } from "../../brushes/shapes";
import { birds, paintSky } from "../../brushes/sky";
import { treeStamps } from "../../brushes/trees";
import { paintWater } from "../../brushes/water";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, mix } from "../../colour";
import type { Painting } from "../../painting";

import { cityRows } from "./skyline-parts";

/** The skyline across a river, a bridge to one side. */
export function river(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.6, 0.6));
  const sun = paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  cityRows(painting, horizon, 1);
  const trees = treeStamps(painting, painting.growth.bare ? "bare" : "broad", { size: 50 * u, distance: 0.3, dark: 0.25 });
  painting.layer(0.36, (pen) => {
    box(pen, painting.tone("#6a6f78", 0.25), painting.left, horizon - 2 * u, w + 2 * painting.margin, 16 * u);
    for (let x = painting.left; x < painting.right; x += 30 * u)
      trees.stamp(pen, x + painting.between(-10, 10) * u, horizon, painting.between(28, 46) * u);
    for (let x = painting.left; x < painting.right; x += 70 * u)
      if (light.lamps > 0.3) glow(pen, x, horizon - 4 * u, 24 * u, "#ffd890", light.lamps * 0.9);
  });
  paintWater(painting, {
    shore: horizon + 14 * u,
    depth: 0.4,
    calm: 0.85 - light.wind * 0.5,
    sun,
    tint: mix(light.sky[1], "#16384e", 0.55),
  });
  if (painting.has("bridge") || painting.chance(0.6))
    painting.layer(0.56, (pen) => {
      const steel = painting.silhouette("#8a4a3e", 0.35);
      const deck = h * 0.67;
      box(pen, steel, painting.left, deck, w + 2 * painting.margin, 9 * u);
      for (const x of [0.24, 0.86]) {
        for (const d of [-13, 13]) box(pen, steel, w * x + d * u - 5 * u, deck - 190 * u, 10 * u, 300 * u);
        for (let k = 0; k < 4; k++) box(pen, steel, w * x - 13 * u, deck - 180 * u + k * 48 * u, 26 * u, 6 * u);
      }
      const cable = (from: number, to: number) => {
        const mid = (from + to) / 2;
        line(pen, steel, 3.4 * u, `M${from} ${deck - 188 * u} Q${mid} ${deck + 150 * u} ${to} ${deck - 188 * u}`);
        for (let k = 1; k < 24; k++) {
          const t = k / 24;
          const x = from + (to - from) * t;
          const y = (1 - t) ** 2 * (deck - 188 * u) + 2 * (1 - t) * t * (deck + 150 * u) + t * t * (deck - 188 * u);
          if (y < deck) line(pen, alpha(steel, 0.7), 1.1 * u, `M${x} ${y} L${x} ${deck}`);
          if (light.lamps > 0.5) glow(pen, x, Math.min(y, deck), 9 * u, "#ffe0a0", 0.8);
        }
      };
      cable(w * 0.24, w * 0.86);
      cable(w * 0.24 - w * 0.62, w * 0.24);
      cable(w * 0.86, w * 0.86 + w * 0.62);
    });
  painting.layer(
    0.5,
    (pen) => birds(painting, pen, { x: w * 0.4, y: h * 0.22 }, 7, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 15, y: -2 } } },
  );
  paintWeather(painting, { ground: horizon });
}
