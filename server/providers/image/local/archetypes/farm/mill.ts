import { standing } from "../../brushes/people";
import { meadowFlowers } from "../../brushes/plants";
import { at, box, disc, line, path, polygon } from "../../brushes/shapes";
import { paintRidge, ridgeHeight } from "../../brushes/terrain";
import { paintWeather } from "../../brushes/weather";
import { lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

import { background, foreground, furrows } from "./farm-parts";

/** A mill, or turbines, over rows of vine, lavender or corn. */
export function mill(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const { horizon } = background(painting, painting.byShape(0.6, 0.6), 0.2);
  const hill = { base: horizon + 40 * u, rise: 60 * u, frequency: 0.8, seed: 6, octaves: 2 };
  painting.layer(0.42, (pen) => paintRidge(painting, pen, { ...hill, fill: painting.tone(painting.growth.ground, 0.2) }));
  const blades = (x: number, y: number, size: number, depth: number, turbine: boolean) =>
    painting.layer(
      depth,
      (pen) => {
        for (let i = 0; i < (turbine ? 3 : 4); i++)
          at(
            pen,
            x,
            y,
            size / 100,
            () => {
              if (turbine) path(pen, painting.tone("#fbfcfe", 0.1), "M-4 0 C-9 -30 -4 -70 1 -100 C4 -70 6 -30 4 0 Z");
              else {
                box(pen, painting.tone("#6a4a34"), -2, -100, 4, 100);
                box(pen, painting.tone(painting.look.accents[3]), 2, -96, 20, 78);
                line(pen, painting.tone("#6a4a34"), 1.4, "M2 -96 H22 V-18 H2 M2 -76 H22 M2 -57 H22 M2 -38 H22 M12 -96 V-18");
              }
            },
            { turn: (i * Math.PI * 2) / (turbine ? 3 : 4) + 0.4 },
          );
        disc(pen, painting.tone("#dfe4ea"), x, y, size * 0.055);
      },
      { motion: { spin: { x, y, turnsPerSecond: turbine ? 0.09 : 0.05 } } },
    );
  if (painting.has("turbine")) {
    for (const [x, top, size, depth] of painting.byShape(
      [
        [0.2, 0.34, 100, 0.44],
        [0.82, 0.3, 130, 0.46],
        [0.52, 0.24, 210, 0.5],
      ],
      [
        [0.14, 0.4, 90, 0.44],
        [0.86, 0.36, 120, 0.46],
        [0.5, 0.28, 210, 0.5],
      ],
    ) as [number, number, number, number][]) {
      painting.layer(depth, (pen) =>
        polygon(pen, painting.tone("#f2f5f8", 0.1), [
          [w * x - 3 * u, h * top],
          [w * x + 3 * u, h * top],
          [w * x + 8 * u, ridgeHeight(painting, hill, w * x) + 20 * u],
          [w * x - 8 * u, ridgeHeight(painting, hill, w * x) + 20 * u],
        ]),
      );
      blades(w * x, h * top, size * u, depth + 0.005, true);
    }
  } else {
    const x = w * painting.byShape(0.66, 0.58);
    const foot = ridgeHeight(painting, hill, x) + 18 * u;
    painting.layer(0.5, (pen) => {
      const wall = painting.tone("#f2e6d2");
      const side = pen.createLinearGradient(x - 70 * u, 0, x + 70 * u, 0);
      side.addColorStop(0, lighter(wall, 0.12));
      side.addColorStop(1, mix(wall, painting.light.shadow, 0.5));
      polygon(pen, side, [
        [x - 66 * u, foot],
        [x - 42 * u, foot - 190 * u],
        [x + 42 * u, foot - 190 * u],
        [x + 66 * u, foot],
      ]);
      path(
        pen,
        painting.tone(painting.look.accents[0]),
        `M${x - 50 * u} ${foot - 186 * u} C${x - 46 * u} ${foot - 240 * u} ${x + 46 * u} ${foot - 240 * u} ${x + 50 * u} ${foot - 186 * u} Z`,
      );
      box(pen, painting.tone("#5a3f30"), x - 14 * u, foot - 48 * u, 28 * u, 48 * u, [14 * u, 14 * u, 0, 0]);
      for (const y of [90, 140])
        box(pen, mix(painting.tone("#4a5f70"), "#ffd98a", painting.light.lamps), x - 9 * u, foot - y * u, 18 * u, 22 * u, 3);
    });
    blades(x, foot - 196 * u, 170 * u, 0.53, false);
  }
  painting.layer(0.62, (pen) => {
    const crop = painting.growth.snow
      ? "#dfe8f2"
      : painting.has("vineyard")
        ? painting.recipe.season === "autumn"
          ? "#a8602e"
          : "#5f8f4a"
        : painting.recipe.season === "summer"
          ? "#8a6fc0"
          : painting.recipe.season === "spring"
            ? "#d8607a"
            : "#c98f3a";
    furrows(painting, pen, h * 0.73, w * 0.36, crop);
    for (let row = 0; row < 3; row++)
      meadowFlowers(painting, pen, {
        far: h * (0.75 + row * 0.05),
        near: h * (0.84 + row * 0.08),
        count: 60,
        size: (5 + row * 4) * u,
      });
  });
  if (painting.has("person", "woman", "man", "child"))
    painting.layer(0.7, (pen) =>
      standing(painting, pen, { x: w * 0.32, foot: h * 0.86, height: 160 * u, pose: "walk", back: true }),
    );
  foreground(painting);
  paintWeather(painting, { ground: horizon });
}
