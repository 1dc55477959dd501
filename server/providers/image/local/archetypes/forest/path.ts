import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { meadowFlowers } from "../../brushes/plants";
import { paintSky } from "../../brushes/sky";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { darker } from "../../colour";
import type { Painting } from "../../painting";

import { canopy, fallenLeaves, forestFloor, frameTrunks, kindOf, rows, shafts, undergrowth } from "./forest-parts";

/** A path into the wood, light falling through. */
export function path(painting: Painting) {
  const { u, width: w, height: h, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.55, 0.56));
  const sun = paintSky(painting, { horizon: horizon + 40 * u, sunX: painting.between(0.4, 0.62), clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.45);
  rows(painting, horizon, kindOf(painting), [0.38, 0.6]);
  painting.layer(0.56, (pen) => {
    forestFloor(painting, pen, horizon + 130 * u, 3);
    const trail = pen.createLinearGradient(0, horizon + 120 * u, 0, painting.bottom);
    const earth = painting.growth.snow ? "#f6faff" : painting.recipe.season === "autumn" ? "#d8a05a" : "#cbb083";
    trail.addColorStop(0, painting.tone(earth, 0.3));
    trail.addColorStop(1, painting.tone(darker(earth, 0.25)));
    pen.fillStyle = trail;
    const top = horizon + 126 * u;
    pen.beginPath();
    pen.moveTo(w * 0.485, top);
    pen.bezierCurveTo(w * 0.42, top + 60 * u, w * 0.6, h * 0.86, w * 0.3, painting.bottom);
    pen.lineTo(w * 0.72, painting.bottom);
    pen.bezierCurveTo(w * 0.74, h * 0.86, w * 0.5, top + 60 * u, w * 0.505, top);
    pen.fill();
    fallenLeaves(painting, pen, top);
    if (!painting.growth.bare) meadowFlowers(painting, pen, { far: top + 10 * u, near: painting.bottom, count: 46, size: 6 * u });
  });
  if (painting.has("person", "walker", "woman", "man", "girl", "boy", "people", "hiker", "child"))
    painting.layer(0.62, (pen) =>
      standing(painting, pen, { x: w * 0.5, foot: h * 0.83, height: 120 * u, pose: "walk", back: true }),
    );
  shafts(painting, sun.x);
  frameTrunks(painting, 0.9, painting.byShape([0.04, 0.13, 0.9], [0.0, 0.96], [0.02, 0.93]), 26);
  undergrowth(painting);
  canopy(painting);
  paintWeather(painting, { ground: horizon + 60 * u });
  if (light.isMoon) fireflies(painting);
}

function fireflies(painting: Painting) {
  const { u } = painting;
  for (const phase of [0, 0.5]) {
    painting.layer(
      0.85,
      (pen) => {
        for (let i = 0; i < 22; i++) {
          const x = painting.between(0, painting.width);
          const y = painting.between(painting.height * 0.45, painting.height * 0.95);
          glow(pen, x, y, painting.between(10, 22) * u, "#e8ff8a", 0.9);
        }
      },
      { blend: "screen", motion: { pulse: { low: 0.15, period: 2.7, phase }, bob: { y: 8, x: 5, period: 5 } } },
    );
  }
}
