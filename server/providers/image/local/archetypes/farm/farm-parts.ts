import { grass, meadowFlowers } from "../../brushes/plants";
import { box, oval, polygon } from "../../brushes/shapes";
import { paintSky } from "../../brushes/sky";
import { mist, paintRidge } from "../../brushes/terrain";
import { seasonTree, treeStamps } from "../../brushes/trees";
import { paintLightning } from "../../brushes/weather";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

export const cropOf = (painting: Painting) =>
  ({ spring: "#8fbf5a", summer: "#d9b54a", autumn: "#c98a3a", winter: "#e8f0f8" })[painting.recipe.season];

export function background(painting: Painting, middle: number, bolt: number) {
  const { u, width: w } = painting;
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon, clouds: painting.chance(0.7) ? "cumulus" : "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, bolt);
  [
    [0.14, 110, 0.85],
    [0.2, 70, 0.6],
    [0.28, 50, 0.4],
  ].forEach(([depth, rise, far], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + i * 14 * u,
        rise: rise! * u,
        frequency: 1.2 + i * 0.3,
        seed: painting.between(0, 60),
        octaves: 3,
        fill: painting.tone(i ? painting.growth.ground : "#6f8f96", far!),
      }),
    );
  });
  painting.layer(0.3, (pen) => mist(painting, pen, horizon - 40 * u, horizon + 70 * u, 0.25 + painting.light.hazeDensity * 0.12));
  const trees = treeStamps(painting, seasonTree(painting), { size: 90 * u, distance: 0.36, dark: 0.1 });
  painting.layer(0.33, (pen) => {
    for (let i = 0; i < 16; i++)
      trees.stamp(
        pen,
        painting.between(painting.left, painting.right),
        horizon + 32 * u + painting.between(0, 14) * u,
        painting.between(50, 92) * u,
      );
  });
  return { horizon, sun, w };
}

/** Rows of a field meeting far away. */
export function furrows(painting: Painting, pen: Pen, top: number, vanishX: number, colour: string) {
  const { u } = painting;
  const near = painting.tone(colour);
  const far = painting.tone(colour, 0.35);
  const ground = pen.createLinearGradient(0, top, 0, painting.bottom);
  ground.addColorStop(0, far);
  ground.addColorStop(1, darker(near, 0.1));
  box(pen, ground, painting.left, top, painting.width + 2 * painting.margin, painting.bottom - top);
  const soil = alpha(mix(painting.tone(painting.growth.snow ? "#9fb0c4" : "#6a4326"), painting.light.shadow, 0.25), 0.55);
  for (let i = -24; i <= 24; i++) {
    const x0 = vanishX + i * 26 * u;
    const x1 = vanishX + i * 130 * u;
    polygon(pen, soil, [
      [x0 - 3 * u, top],
      [x0 + 4 * u, top],
      [x1 + 34 * u, painting.bottom],
      [x1 - 22 * u, painting.bottom],
    ]);
    for (let k = 0; k < 9; k++) {
      const t = ((k + painting.random()) / 9) ** 1.6;
      oval(
        pen,
        alpha(lighter(near, 0.22), 0.35),
        x0 + (x1 - x0) * t + 40 * u * t,
        top + (painting.bottom - top) * t,
        (4 + t * 30) * u,
        (1 + t * 6) * u,
      );
    }
  }
}

export function foreground(painting: Painting) {
  const { height: h, u, growth } = painting;
  painting.layer(
    1.04,
    (pen) => {
      const colours = growth.snow
        ? [painting.tone("#dce8f4"), painting.tone("#a9bccf")]
        : [
            painting.silhouette(growth.groundNear, 0.55),
            painting.silhouette(growth.ground, 0.45),
            painting.silhouette(cropOf(painting), 0.4),
          ];
      grass(painting, pen, {
        line: (x) => h * 1.04 - painting.noise(x / (300 * u), 2) * 14 * u,
        height: 120 * u,
        count: 210,
        colours,
      });
      meadowFlowers(painting, pen, { far: h * 0.94, near: h * 0.97, count: 13, size: 24 * u });
    },
    { motion: { sway: { pivotY: h, slope: 0.03 + painting.light.wind * 0.05, period: 3 } } },
  );
}
