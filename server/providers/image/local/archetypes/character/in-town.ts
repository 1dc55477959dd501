import { building } from "../../brushes/buildings";
import { paintSky } from "../../brushes/sky";
import { paintLightning, paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";
import { lamp, pavement } from "../street/street-parts";
import { placeHero } from "./hero";

const walls = ["#e8d2b0", "#d9a58a", "#c9c0b0", "#c49a8a", "#e0c8a0", "#b8b0a8"] as const;

/** The hero before a row of small houses, looking at us from the middle of the street. */
export function inTown(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const far = h * painting.byShape(0.64, 0.66);
  paintSky(painting, { horizon: far });
  if (painting.recipe.weather === "storm") paintLightning(painting, far, 0.6);
  for (const [depth, foot, wide, tall, distance] of [
    [0.2, 0, 120, 250, 0.5],
    [0.4, 30, 190, 330, 0.16],
  ] as const)
    painting.layer(depth, (pen) => {
      const count = Math.ceil((w + 2 * painting.margin) / (wide * u)) + 1;
      for (let i = 0; i < count; i++) {
        const x = painting.left + i * wide * u;
        // A gap in the nearer row lets the sky in behind the hero.
        if (depth > 0.3 && Math.abs(x - w * 0.56) < wide * 0.8 * u) continue;
        building(painting, pen, {
          ...{ x, foot: far + foot * u, width: wide * 0.97 * u, distance },
          height: (tall + ((i * 37) % 90)) * u,
          roof: i % 3 === 1 ? "steep" : "gable",
          wall: walls[(i + (depth > 0.3 ? 2 : 0)) % walls.length]!,
          windows: 2,
          chimney: i % 2 === 0,
        });
      }
    });
  pavement(painting, far + 28 * u);
  painting.layer(0.56, (pen) => {
    lamp(painting, pen, w * painting.byShape(0.24, 0.14), h * 0.86, 330 * u);
  });
  const foot = h * painting.byShape(0.92, 0.88);
  painting.layer(
    0.74,
    (pen) =>
      placeHero(painting, pen, {
        ...{ x: w * painting.byShape(0.56, 0.54), foot, height: painting.byShape(350, 380, 350) * u },
        ...{ pose: "walk", facing: -1 },
      }),
    { motion: { bob: { y: 4, period: 1.6 } } },
  );
  paintWeather(painting, { ground: far });
}
