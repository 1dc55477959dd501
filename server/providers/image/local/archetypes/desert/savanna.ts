import { glow } from "../../brushes/light-effects";
import { at, line, oval, path } from "../../brushes/shapes";
import { birds } from "../../brushes/sky";
import { paintRidge, ridgeHeight } from "../../brushes/terrain";
import { treeStamps } from "../../brushes/trees";
import { vehicle } from "../../brushes/vehicles";
import { paintWeather } from "../../brushes/weather";
import { alpha, darker } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { heavens } from "./desert-parts";

/** Savanna at the golden hour: acacias, grass and large animals. */
export function savanna(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon, sun } = heavens(painting, painting.byShape(0.64, 0.64), 0.5);
  painting.layer(0.14, (pen) =>
    paintRidge(painting, pen, {
      base: horizon,
      rise: 90 * u,
      frequency: 1.2,
      seed: 8,
      octaves: 4,
      fill: painting.tone("#8a7f6a", 0.8),
    }),
  );
  const grassland = painting.growth.snow ? "#e6dcc8" : painting.recipe.season === "spring" ? "#a8ae58" : "#d2a24a";
  const acacia = treeStamps(painting, "acacia", { size: 300 * u, distance: 0.35, dark: 0.4 });
  painting.layer(0.34, (pen) => {
    paintRidge(painting, pen, {
      base: horizon + 14 * u,
      rise: 12 * u,
      frequency: 0.8,
      seed: 2,
      octaves: 2,
      fill: painting.tone(grassland, 0.35),
    });
    for (const [x, tall] of [
      [0.1, 120],
      [0.34, 80],
      [0.78, 150],
      [0.92, 100],
    ] as const)
      acacia.stamp(pen, w * x, horizon + 22 * u, tall * u);
  });
  const line1 = { base: h * 0.76, rise: 24 * u, frequency: 0.8, seed: 4, octaves: 2 };
  painting.layer(0.5, (pen) => paintRidge(painting, pen, { ...line1, fill: painting.tone(darker(grassland, 0.15), 0.12) }));
  painting.layer(
    0.56,
    (pen) => {
      const ground = (x: number) => ridgeHeight(painting, line1, x) + 10 * u;
      elephant(painting, pen, w * 0.34, ground(w * 0.34), 150 * u);
      elephant(painting, pen, w * 0.47, ground(w * 0.47), 84 * u);
      giraffe(painting, pen, w * 0.68, ground(w * 0.68), 250 * u);
      giraffe(painting, pen, w * 0.77, ground(w * 0.77), 190 * u);
      glow(pen, sun.x, horizon, 420 * u, painting.light.glow, 0.2, "source-atop");
    },
    { motion: { bob: { y: 1, x: 2, period: 4 } } },
  );
  if (painting.has("car", "van"))
    painting.layer(0.62, (pen) => vehicle(painting, pen, "van", w * 0.2, h * 0.84, 170 * u, { colour: "#8a8a5a" }));
  painting.layer(
    0.3,
    (pen) => birds(painting, pen, { x: w * 0.7, y: horizon * 0.5 }, 9, 12 * u, painting.silhouette("#3a2a20", 0.5)),
    { motion: { drift: { x: 14, y: -2 } } },
  );
  const big = treeStamps(painting, "acacia", { size: 600 * u, distance: 0, dark: 0.8, variants: 1 });
  painting.layer(0.9, (pen) => big.stamp(pen, w * painting.byShape(0.02, -0.02), h * 1.0, h * painting.byShape(0.98, 0.6)), {
    motion: { sway: { pivotY: h, slope: 0.008, period: 5 } },
  });
  painting.layer(
    1.02,
    (pen) => {
      for (let i = 0; i < 260; i++) {
        const x = painting.left + ((w + 2 * painting.margin) * (i + painting.random())) / 260;
        const tall = painting.between(50, 130) * u;
        line(
          pen,
          painting.silhouette(painting.pick([grassland, darker(grassland, 0.3)]), 0.6),
          2.2 * u,
          `M${x} ${h * 1.05} q${painting.between(-8, 14) * u} ${-tall * 0.6} ${painting.between(-20, 34) * u} ${-tall}`,
        );
      }
    },
    { motion: { sway: { pivotY: h, slope: 0.05, period: 3 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function elephant(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const skin = painting.silhouette("#6a6470", 0.55);
  at(pen, x, foot, size / 100, () => {
    path(
      pen,
      skin,
      "M-62 0 L-62 -40 C-70 -80 -40 -98 -6 -94 C12 -106 44 -104 54 -84 C64 -74 66 -50 66 -34 C66 -18 68 -8 76 -4 L70 2 C58 -2 56 -16 55 -34 C52 -42 46 -48 38 -48 C36 -44 34 -40 32 -36 L32 0 L14 0 L12 -30 L-28 -32 L-30 0 L-46 0 L-46 -26 L-48 0 Z",
    );
    path(pen, darker(skin, 0.3), "M14 -88 C0 -84 -2 -56 12 -44 C26 -46 34 -66 30 -84 Z");
    path(pen, "#f4eee0", "M54 -44 C62 -40 70 -40 78 -46 C72 -34 60 -34 53 -38 Z");
    line(pen, skin, 2.5, "M-64 -62 C-70 -50 -70 -40 -68 -34");
  });
}

function giraffe(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const coat = painting.silhouette("#c8923f", 0.45);
  at(pen, x, foot, size / 100, () => {
    line(pen, coat, 3.4, "M-17 -36 L-19 0 M-11 -36 L-10 0 M9 -38 L8 0 M15 -38 L17 0");
    path(
      pen,
      coat,
      "M-22 -36 C-24 -48 -16 -54 2 -56 C10 -66 16 -84 20 -92 C22 -98 26 -99 30 -96 L40 -91 C41 -88 38 -86 34 -87 L28 -87 C26 -74 24 -58 20 -44 C18 -36 14 -34 8 -34 L-16 -33 C-20 -33 -22 -34 -22 -36 Z",
    );
    line(pen, coat, 1.4, "M24 -97 L23 -102 M27 -97 L27 -102 M-22 -46 L-26 -28");
    for (const [sx, sy] of [
      [-14, -44],
      [-6, -48],
      [2, -44],
      [9, -50],
      [14, -60],
      [18, -70],
      [21, -80],
      [-10, -38],
      [6, -38],
    ] as const)
      oval(pen, alpha(painting.silhouette("#6a3a1c", 0.5), 0.6), sx, sy, 2.6, 2.2, sx);
  });
}
