import { heroIcon } from "../../brushes/hero-icon";
import { standing } from "../../brushes/people";
import { at, oval } from "../../brushes/shapes";
import { paintWeather } from "../../brushes/weather";
import { alpha } from "../../colour";
import type { Painting } from "../../painting";

import { dog, front, setting } from "./character-parts";
import { animalIcon } from "./hero";

/** An animal in a meadow, close; the words' own, or a dog. */
export function animalScene(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = setting(painting, painting.byShape(0.5, 0.54));
  const x = w * painting.byShape(0.56, 0.5);
  const foot = h * painting.byShape(0.88, 0.84);
  const icon = animalIcon(painting);
  painting.layer(
    0.7,
    (pen) => {
      oval(pen, alpha(painting.light.shadow, 0.38), x + 10 * u, foot, 150 * u, 18 * u);
      if (icon && !painting.has("dog")) heroIcon(painting, pen, icon, x, foot - 160 * u, 340 * u);
      else at(pen, x, foot, 1.45 * u, () => dog(painting, pen));
    },
    { motion: { bob: { y: 3, period: 1.8 }, sway: { pivotY: foot, slope: 0.012, period: 2.6 } } },
  );
  if (painting.has("person", "woman", "man", "child"))
    painting.layer(0.66, (pen) =>
      standing(painting, pen, {
        x: w * painting.byShape(0.32, 0.22),
        foot: foot - 10 * u,
        height: 330 * u,
        pose: "point",
        facing: 1,
      }),
    );
  front(painting);
  paintWeather(painting, { ground: horizon });
}
