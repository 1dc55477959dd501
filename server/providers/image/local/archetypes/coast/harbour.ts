import { fishingBoat, pier, sailboat } from "../../brushes/boats";
import { building } from "../../brushes/buildings";
import { standing } from "../../brushes/people";
import { leafyBranch } from "../../brushes/plants";
import { box } from "../../brushes/shapes";
import { birds, paintSky } from "../../brushes/sky";
import { paintRidge } from "../../brushes/terrain";
import { paintWater } from "../../brushes/water";
import { paintLightning, paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";

/** A small harbour: houses along the quay, boats, a pier. */
export function harbour(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.54, 0.56));
  const sun = paintSky(painting, { horizon, sunX: 0.7 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.8);
  painting.layer(0.16, (pen) =>
    paintRidge(painting, pen, {
      base: horizon,
      rise: 170 * u,
      frequency: 1.1,
      seed: painting.between(0, 50),
      octaves: 4,
      fill: painting.tone(painting.growth.ground, 0.6),
    }),
  );
  painting.layer(0.3, (pen) => {
    let x = painting.left;
    let i = 0;
    while (x < painting.right) {
      const width = painting.between(64, 104) * u;
      building(painting, pen, {
        x: x + width / 2,
        foot: horizon + 14 * u,
        width,
        height: painting.between(80, 150) * u,
        roof: "gable",
        wall: painting.pick(["#f2d9b4", "#e9b59a", "#d98f76", "#f4ead8", "#a9c4c4", painting.look.accents[1]]),
        windows: 3,
      });
      x += width * painting.between(0.98, 1.12);
      if (++i > 40) break;
    }
    box(pen, painting.tone("#8c8a8a", 0.2), painting.left, horizon + 12 * u, w + 2 * painting.margin, 14 * u);
  });
  paintWater(painting, { shore: horizon + 26 * u, depth: 0.36, calm: 0.9 - painting.light.wind, sun });
  const boats: [number, number, number, number][] = painting.byShape(
    [
      [0.5, 0.3, 0.66, 120],
      [0.62, 0.78, 0.74, 190],
      [0.56, 0.55, 0.69, 130],
    ],
    [
      [0.5, 0.24, 0.64, 130],
      [0.62, 0.72, 0.72, 200],
      [0.56, 0.5, 0.67, 120],
    ],
  );
  boats.forEach(([depth, x, y, size], index) => {
    painting.layer(
      depth,
      (pen) =>
        index === 2
          ? sailboat(painting, pen, w * x, h * y, size * 1.5 * u)
          : fishingBoat(painting, pen, w * x, h * y, size * u, painting.look.accents[index === 0 ? 2 : 0]!),
      { motion: { bob: { y: 2.5 + painting.light.wind * 5, period: 3 + index * 0.6 } } },
    );
  });
  painting.layer(0.95, (pen) => {
    pier(painting, pen, {
      nearX: w * 0.2,
      nearY: painting.bottom,
      farX: w * 0.4,
      farY: h * 0.76,
      nearWidth: w * painting.byShape(0.34, 0.5),
      farWidth: 80 * u,
    });
    standing(painting, pen, { x: w * 0.375, foot: h * 0.8, height: 130 * u, pose: "stand", back: true });
  });
  painting.layer(0.7, (pen) => birds(painting, pen, { x: w * 0.36, y: h * 0.22 }, 7, 14 * u, painting.tone("#f4f6f8", 0.1)), {
    motion: { drift: { x: 16, y: -2 } },
  });
  painting.layer(
    1.1,
    (pen) =>
      leafyBranch(
        painting,
        pen,
        { x: painting.right - 10 * u, y: h * 0.02, angle: Math.PI - 0.5, length: 300 * u },
        painting.silhouette(painting.growth.leaves[0], 0.7),
      ),
    { motion: { sway: { pivotY: 0, slope: 0.02, period: 4 } } },
  );
  paintWeather(painting, { ground: horizon });
}
