import { towers } from "../../brushes/buildings";
import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { potPlant } from "../../brushes/plants";
import { box, disc, line } from "../../brushes/shapes";
import { paintSky } from "../../brushes/sky";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, mix } from "../../colour";
import type { Painting } from "../../painting";

import { cityRows } from "./skyline-parts";

/** From a roof terrace above the city, lights on a string. */
export function rooftop(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.62, 0.66));
  paintSky(painting, { horizon: horizon - 30 * u, sunX: 0.32 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon - 60 * u, 0.66);
  cityRows(painting, horizon + 40 * u, 0.86);
  painting.layer(0.46, (pen) =>
    towers(painting, pen, {
      foot: h * 0.9,
      narrow: 90,
      wide: 170,
      low: 120 * u ** 0.9,
      high: 190 * u ** 0.9,
      distance: 0.12,
      colour: "#3f4a60",
      window: 6,
    }),
  );
  const floor = h * 0.86;
  painting.layer(0.75, (pen) => {
    const wood = painting.tone(painting.look.wood);
    box(pen, mix(wood, light.shadow, 0.2), painting.left, floor, w + 2 * painting.margin, painting.bottom - floor);
    for (let i = -14; i <= 14; i++)
      line(pen, alpha(light.shadow, 0.35), 2 * u, `M${w / 2 + i * 62 * u} ${floor} L${w / 2 + i * 150 * u} ${painting.bottom}`);
    const rail = painting.silhouette("#39404c", 0.5);
    box(pen, alpha(painting.tone("#bcd8e4"), 0.16), painting.left, floor - 104 * u, w + 2 * painting.margin, 104 * u);
    box(pen, rail, painting.left, floor - 110 * u, w + 2 * painting.margin, 8 * u);
    for (let x = painting.left; x < painting.right; x += 150 * u) box(pen, rail, x, floor - 110 * u, 6 * u, 112 * u);
  });
  painting.layer(0.8, (pen) => {
    const x = w * painting.byShape(0.64, 0.58);
    standing(painting, pen, { x, foot: floor + 36 * u, height: 250 * u, pose: "stand", back: true });
    if (painting.has("person") || painting.chance(0.5))
      standing(painting, pen, { x: x + 100 * u, foot: floor + 40 * u, height: 236 * u, pose: "stand", back: true });
  });
  painting.layer(
    1.0,
    (pen) => {
      potPlant(
        painting,
        pen,
        w * 0.06,
        h * 1.04,
        330 * u,
        painting.silhouette(painting.look.accents[0], 0.5),
        painting.silhouette("#3f7a52", 0.55),
      );
      potPlant(
        painting,
        pen,
        w * 0.97,
        h * 1.05,
        270 * u,
        painting.silhouette(painting.look.accents[2], 0.5),
        painting.silhouette("#3f7a52", 0.55),
      );
    },
    { motion: { sway: { pivotY: h, slope: 0.012, period: 4 } } },
  );
  for (const phase of [0, 0.5])
    painting.layer(
      1.05,
      (pen) => {
        for (const [from, to, sag] of [
          [-0.1, 0.55, 0.13],
          [0.45, 1.1, 0.11],
        ] as const) {
          if (phase === 0)
            line(
              pen,
              painting.silhouette("#2a2a34", 0.6),
              2 * u,
              `M${w * from} ${h * 0.02} Q${(w * (from + to)) / 2} ${h * (0.04 + sag * 2)} ${w * to} ${h * 0.03}`,
            );
          for (let k = phase === 0 ? 1 : 2; k < 16; k += 2) {
            const t = k / 16;
            const x = w * (from + (to - from) * t);
            const y = (1 - t) ** 2 * h * 0.02 + 2 * (1 - t) * t * h * (0.04 + sag * 2) + t * t * h * 0.03;
            if (light.lamps > 0.2) glow(pen, x, y + 9 * u, 44 * u, "#ffcf7a", 0.75 * light.lamps);
            disc(pen, mix(painting.tone("#f4ecd8"), "#fff2c8", light.lamps), x, y + 9 * u, 6.5 * u);
          }
        }
      },
      { motion: { pulse: { low: 0.8, period: 2.4, phase } } },
    );
  paintWeather(painting, { ground: horizon });
}
