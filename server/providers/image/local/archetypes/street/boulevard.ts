import { building } from "../../brushes/buildings";
import { standing } from "../../brushes/people";
import { paintSky } from "../../brushes/sky";
import { seasonTree, treeStamps } from "../../brushes/trees";
import { rider, vehicle } from "../../brushes/vehicles";
import { paintLightning, paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";

import { lamp, pavement } from "./street-parts";

/** A boulevard from the side: traffic, a rider, trees, houses. */
export function boulevard(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const foot = h * painting.byShape(0.66, 0.64);
  paintSky(painting, { horizon: foot });
  if (painting.recipe.weather === "storm") paintLightning(painting, foot * 0.7, 0.3);
  painting.layer(0.22, (pen) => {
    let x = painting.left;
    let i = 0;
    while (x < painting.right) {
      const wide = painting.between(120, 190) * u;
      building(painting, pen, {
        x: x + wide / 2,
        foot,
        width: wide,
        height: painting.between(190, 320) * u * painting.byShape(1, 1.3),
        roof: i % 3 ? "flat" : "gable",
        wall: ["#e6d2b4", "#d8a890", "#b9c4c8", "#e9e0d0", "#c8a8a0"][i++ % 5]!,
        windows: 4,
        distance: 0.2,
      });
      x += wide * 1.02;
    }
  });
  pavement(painting, foot, h * 0.76);
  const trees = treeStamps(painting, seasonTree(painting), { size: 250 * u, distance: 0.08, dark: 0.08 });
  painting.layer(0.54, (pen) => {
    for (let x = painting.left; x < painting.right; x += 240 * u) {
      trees.stamp(pen, x + 60 * u, foot + 26 * u, painting.between(210, 260) * u);
      lamp(painting, pen, x + 180 * u, foot + 34 * u, 220 * u);
    }
    for (const [x, facing] of painting.byShape(
      [
        [0.2, 1],
        [0.56, -1],
        [0.84, 1],
      ],
      [
        [0.3, 1],
        [0.76, -1],
      ],
    ) as [number, 1 | -1][])
      standing(painting, pen, { x: w * x, foot: h * 0.735, height: 120 * u, pose: "walk", facing });
  });
  const kind = painting.has("bus")
    ? "bus"
    : painting.has("train")
      ? "tram"
      : painting.has("truck")
        ? "truck"
        : painting.has("van")
          ? "van"
          : "car";
  painting.layer(
    0.66,
    (pen) =>
      vehicle(painting, pen, kind, w * painting.byShape(0.66, 0.6), h * 0.83, (kind === "car" ? 260 : 340) * u, {
        colour: painting.look.accents[2],
      }),
    { motion: { drift: { x: 26, y: 0 } } },
  );
  painting.layer(
    0.8,
    (pen) =>
      rider(
        painting,
        pen,
        painting.has("motorbike") ? "motorbike" : "bike",
        w * painting.byShape(0.32, 0.36),
        h * 0.92,
        190 * u,
        { flip: true },
      ),
    { motion: { drift: { x: -24, y: 0 }, bob: { y: 1, period: 0.6 } } },
  );
  paintWeather(painting, { ground: foot });
}
