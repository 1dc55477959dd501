import { standing } from "../../brushes/people";
import { potPlant } from "../../brushes/plants";
import { box, line, oval } from "../../brushes/shapes";
import { paintSky } from "../../brushes/sky";
import { seasonTree, treeStamps } from "../../brushes/trees";
import { paintLightning, paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";

import { lamp, pavement, shopFront } from "./street-parts";

/** Shop fronts with awnings, café tables before them. */
export function shops(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const foot = h * painting.byShape(0.76, 0.72);
  paintSky(painting, { horizon: h * 0.6 });
  if (painting.recipe.weather === "storm") paintLightning(painting, h * 0.5, 0.5);
  painting.layer(0.3, (pen) => {
    const wide = painting.byShape(340, 320, 320) * u;
    let i = painting.recipe.seed % 4;
    for (let x = painting.left - 30 * u; x < painting.right; x += wide)
      shopFront(
        painting,
        pen,
        x,
        foot,
        wide,
        h * painting.byShape([0.62, 0.56, 0.68, 0.6], [0.5, 0.44, 0.54, 0.48])[i % 4]!,
        i++,
      );
  });
  pavement(painting, foot);
  const trees = treeStamps(painting, seasonTree(painting), { size: 330 * u, distance: 0, dark: 0.12, variants: 2 });
  painting.layer(
    0.6,
    (pen) => {
      for (const x of painting.byShape([0.08, 0.94], [0.9])) trees.stamp(pen, w * x, foot + 40 * u, 330 * u);
      lamp(painting, pen, w * painting.byShape(0.3, 0.16), foot + 46 * u, 290 * u);
    },
    { motion: { sway: { pivotY: foot, slope: 0.006 + painting.light.wind * 0.01, period: 4.6 } } },
  );
  painting.layer(0.72, (pen) => {
    for (const [x, facing] of [
      [0.5, 1],
      [0.62, -1],
    ] as const)
      standing(painting, pen, { x: w * x, foot: h * 0.9, height: 220 * u, pose: "sit", facing });
    for (const x of [0.56]) {
      oval(pen, painting.tone(painting.look.wood), w * x, h * 0.82, 62 * u, 13 * u);
      line(
        pen,
        painting.silhouette("#33333c", 0.3),
        7 * u,
        `M${w * x} ${h * 0.825} V${h * 0.92} M${w * x - 34 * u} ${h * 0.92} H${w * x + 34 * u}`,
      );
      box(pen, painting.tone("#ffffff"), w * x - 12 * u, h * 0.81 - 18 * u, 22 * u, 18 * u, 4);
    }
    for (const x of [0.5, 0.62])
      box(pen, painting.silhouette(painting.look.accents[0], 0.2), w * x - 26 * u, h * 0.9 - 58 * u, 52 * u, 10 * u, 4);
    standing(painting, pen, { x: w * painting.byShape(0.8, 0.84), foot: h * 0.88, height: 230 * u, pose: "walk", facing: -1 });
  });
  painting.layer(
    1.04,
    (pen) =>
      potPlant(
        painting,
        pen,
        w * 0.04,
        h * 1.05,
        330 * u,
        painting.silhouette(painting.look.accents[0], 0.4),
        painting.silhouette("#3f8a52", 0.35),
      ),
    { motion: { sway: { pivotY: h, slope: 0.012, period: 4 } } },
  );
  paintWeather(painting, { ground: foot });
}
