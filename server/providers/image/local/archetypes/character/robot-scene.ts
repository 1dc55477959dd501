import { at } from "../../brushes/shapes";
import { birds } from "../../brushes/sky";
import { paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";

import { front, robot, setting } from "./character-parts";
import { easel } from "./easel";

/** A friendly robot; a brush in its hand and an easel before it when it paints. */
export function robotScene(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = setting(painting, painting.byShape(0.56, 0.58));
  const x = w * painting.byShape(0.44, 0.42);
  const foot = h * painting.byShape(0.87, 0.84);
  const paints = painting.has("paint");
  painting.layer(0.66, (pen) => {
    if (!paints) return;
    easel(painting, pen, { x: w * painting.byShape(0.68, 0.78), foot, tone: (colour) => painting.tone(colour) });
  });
  painting.layer(0.72, (pen) => at(pen, x, foot, painting.byShape(1.15, 1.2, 1.1) * u, () => robot(painting, pen, paints)), {
    motion: { bob: { y: 4, period: 2.4 }, sway: { pivotY: foot, slope: 0.01, period: 3.1 } },
  });
  painting.layer(
    0.6,
    (pen) => birds(painting, pen, { x: w * 0.7, y: h * 0.22 }, 6, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 15, y: -2 } } },
  );
  front(painting);
  paintWeather(painting, { ground: horizon });
}
