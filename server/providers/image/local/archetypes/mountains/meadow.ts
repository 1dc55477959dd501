import { standing } from "../../brushes/people";
import { grass, meadowFlowers } from "../../brushes/plants";
import { paintSky } from "../../brushes/sky";
import { paintRidge, ridgeHeight } from "../../brushes/terrain";
import { paintLightning, paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";

import { farRanges, treeLine } from "./mountains-parts";

/** A meadow with flowers, a path towards the peaks and, far in, a walker. */
export function meadow(painting: Painting) {
  const { height: h, width: w, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.6, 0.56, 0.58));
  const sun = paintSky(painting, { horizon, clouds: "cumulus" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.72);
  farRanges(painting, horizon, sun.x / w, 1.1);
  treeLine(painting, {
    depth: 0.36,
    foot: horizon + 26 * u,
    height: 74 * u,
    distance: 0.3,
    dark: 0.12,
    count: painting.byShape(46, 28, 32),
  });
  const hill = { base: h * 0.7, rise: 46 * u, frequency: 0.9, seed: painting.between(0, 50), octaves: 2 };
  painting.layer(0.52, (pen) => {
    const near = painting.tone(painting.growth.groundNear);
    const gradient = pen.createLinearGradient(0, h * 0.62, 0, painting.bottom);
    gradient.addColorStop(0, painting.tone(painting.growth.ground, 0.16));
    gradient.addColorStop(1, near);
    paintRidge(painting, pen, { ...hill, fill: gradient });
    const path = pen.createLinearGradient(0, h * 0.68, 0, painting.bottom);
    path.addColorStop(0, painting.tone("#d9c39a", 0.2));
    path.addColorStop(1, painting.tone("#a98a63", 0));
    pen.fillStyle = path;
    const px = w * 0.58;
    const top = ridgeHeight(painting, hill, px) + 3 * u;
    pen.beginPath();
    pen.moveTo(px - 3 * u, top);
    pen.bezierCurveTo(px - 70 * u, top + 70 * u, px + 130 * u, h * 0.84, w * 0.36, painting.bottom);
    pen.lineTo(w * 0.62, painting.bottom);
    pen.bezierCurveTo(px + 250 * u, h * 0.86, px + 10 * u, top + 60 * u, px + 4 * u, top);
    pen.fill();
    meadowFlowers(painting, pen, { far: h * 0.74, near: painting.bottom, count: 130, size: 7 * u });
  });
  painting.layer(
    0.6,
    (pen) => standing(painting, pen, { x: w * 0.585, foot: h * 0.775, height: 78 * u, pose: "walk", back: true }),
    { motion: { bob: { y: 1, period: 1.1 } } },
  );
  nearMeadow(painting);
  paintWeather(painting, { ground: horizon });
}

function nearMeadow(painting: Painting) {
  const { height: h, u, growth } = painting;
  painting.layer(
    1.05,
    (pen) => {
      const colours = growth.snow
        ? [painting.tone("#cfdcea"), painting.tone("#9fb3c8")]
        : [
            painting.silhouette(growth.groundNear, 0.55),
            painting.silhouette(growth.ground, 0.4),
            painting.silhouette(growth.leaves[1], 0.5),
          ];
      const line = (x: number) => h * 1.03 - painting.noise(x / (400 * u), 4) * 16 * u;
      grass(painting, pen, { line, height: 130 * u, count: 230, colours });
      meadowFlowers(painting, pen, { far: h * 0.93, near: h * 0.96, count: 16, size: 26 * u });
    },
    { motion: { sway: { pivotY: h, slope: 0.03 + painting.light.wind * 0.05, period: 3.2 } } },
  );
}
