import { building } from "../../brushes/buildings";
import { bokeh, glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { box, line, path, polygon } from "../../brushes/shapes";
import { paintSky } from "../../brushes/sky";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { darker, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

import { pavement } from "./street-parts";

/** A narrow lane running away between old houses, someone walking in it. */
export function lane(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const far = h * painting.byShape(0.62, 0.62);
  paintSky(painting, { horizon: far, sunX: 0.5, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, far, 0.5);
  painting.layer(0.2, (pen) => {
    for (let i = 0; i < 6; i++)
      building(painting, pen, {
        x: w * 0.5 + (i - 2.5) * 62 * u,
        foot: far + 6 * u,
        width: 62 * u,
        height: (90 + (i % 3) * 34) * u,
        roof: "gable",
        wall: ["#e8d2b0", "#d9a58a", "#c9c0b0"][i % 3]!,
        windows: 2,
        distance: 0.5,
      });
  });
  pavement(painting, far + 4 * u);
  for (const [depth, near, fx, i] of [
    [0.56, 0.3, 0.42, 0],
    [0.7, -0.1, 0.3, 1],
  ] as const)
    painting.layer(depth, (pen) => {
      for (const side of [0, 1]) {
        const X = (k: number) => w * (side ? 1 - k : k);
        const wall = painting.tone(["#d8b08a", "#b98a78", "#c4b49a", "#a88a94"][(i * 2 + side) % 4]!);
        const face = pen.createLinearGradient(X(near), 0, X(fx), 0);
        face.addColorStop(0, mix(wall, light.shadow, 0.55));
        face.addColorStop(1, mix(wall, light.haze, 0.12));
        const topNear = i ? painting.top : h * 0.04;
        polygon(pen, face, [
          [X(near), topNear - 60 * u],
          [X(fx), h * (i ? 0.16 : 0.3)],
          [X(fx), far + (i ? 84 : 24) * u],
          [X(near), far + (i ? 520 : 150) * u],
        ]);
        const at = (a: number, b: number): [number, number] => {
          const yTop = (topNear - 60 * u) * (1 - a) + h * (i ? 0.16 : 0.3) * a;
          const yFoot = (far + (i ? 520 : 150) * u) * (1 - a) + (far + (i ? 84 : 24) * u) * a;
          return [X(near + (fx - near) * a), yTop + (yFoot - yTop) * b];
        };
        for (let c = 0; c < 3; c++)
          for (let r = 0; r < 3; r++) {
            const a = 0.34 + c * 0.21;
            const b = 0.24 + r * 0.22;
            const on = painting.chance(light.lamps * 0.75);
            polygon(pen, on ? mix(wall, "#ffd890", 0.5 + light.lamps * 0.5) : mix(painting.tone("#3a4c60"), light.sky[2], 0.25), [
              at(a, b),
              at(a + 0.1, b),
              at(a + 0.1, b + 0.13),
              at(a, b + 0.13),
            ]);
            polygon(pen, painting.tone(painting.look.accents[(c + r + side) % 3]!), [
              at(a - 0.045, b),
              at(a - 0.005, b),
              at(a - 0.005, b + 0.13),
              at(a - 0.045, b + 0.13),
            ]);
            if (on && r === 1) {
              const [gx, gy] = at(a + 0.05, b + 0.06);
              glow(pen, gx, gy, 80 * u, "#ffc870", 0.45 * light.lamps);
            }
          }
        const [lx, ly] = at(0.62, 0.5);
        line(pen, painting.silhouette("#2a2a32", 0.6), 4 * u, `M${lx} ${ly} h${(side ? -1 : 1) * 34 * u} v${12 * u}`);
        if (light.lamps > 0.2) glow(pen, lx + (side ? -34 : 34) * u, ly + 24 * u, 110 * u, "#ffdf94", light.lamps);
        box(pen, mix("#cfd4d8", "#fff0c0", light.lamps), lx + (side ? -34 : 34) * u - 9 * u, ly + 12 * u, 18 * u, 24 * u, 4);
      }
    });
  painting.layer(
    0.8,
    (pen) => {
      const x = w * 0.5;
      const y = h * 0.92;
      standing(painting, pen, {
        x,
        foot: y,
        height: painting.byShape(250, 260) * u,
        pose: "walk",
        back: true,
        dark: light.lamps * 0.35,
      });
      if (["rain", "storm"].includes(painting.recipe.weather) || painting.has("umbrella")) {
        const colour = painting.tone(painting.look.accents[0]);
        line(pen, darker(colour, 0.6), 4 * u, `M${x + 20 * u} ${y - 130 * u} L${x + 14 * u} ${y - 320 * u}`);
        const canopy = pen.createLinearGradient(x - 110 * u, 0, x + 130 * u, 0);
        canopy.addColorStop(0, lighter(colour, 0.2));
        canopy.addColorStop(1, darker(colour, 0.4));
        let d = `M${x - 106 * u} ${y - 250 * u} Q${x + 12 * u} ${y - 390 * u} ${x + 130 * u} ${y - 250 * u}`;
        for (let k = 5; k >= 0; k--)
          d += ` Q${x + (-106 + k * 39.4 + 20) * u} ${y - 268 * u} ${x + (-106 + k * 39.4) * u} ${y - 250 * u}`;
        path(pen, canopy, `${d} Z`);
      }
    },
    { motion: { bob: { y: 2, period: 1.2 } } },
  );
  if (light.lamps > 0.6)
    painting.layer(
      1.1,
      (pen) =>
        bokeh(painting, pen, 10, ["#ffd890", painting.look.accents[1]], {
          top: h * 0.3,
          bottom: h,
          smallest: 12,
          largest: 42,
          strength: 0.13,
        }),
      { blend: "screen" },
    );
  paintWeather(painting, { ground: far });
}
