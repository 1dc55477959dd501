import { at, line, oval, polygon } from "../../brushes/shapes";
import { paintRidge } from "../../brushes/terrain";
import { paintWeather } from "../../brushes/weather";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { heavens, sandOf } from "./desert-parts";

/** Mesas, cacti, and the road between them. */
export function mesas(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon } = heavens(painting, painting.byShape(0.6, 0.6), 0.36);
  const rock = "#c0603a";
  const mesa = (depth: number, x: number, wide: number, tall: number, distance: number) =>
    painting.layer(depth, (pen) => {
      const colour = painting.tone(rock, distance);
      const left = w * x - (wide * u) / 2;
      const right = left + wide * u;
      const top = horizon - tall * u;
      const side = pen.createLinearGradient(left, 0, right, 0);
      side.addColorStop(0, mix(colour, painting.light.glow, 0.25));
      side.addColorStop(0.55, colour);
      side.addColorStop(1, mix(colour, painting.light.shadow, 0.4 * (1 - distance)));
      const talus = 0.24 * wide * u;
      polygon(pen, side, [
        [left - talus, horizon + 6 * u],
        [left - talus * 0.35, top + tall * 0.55 * u],
        [left, top + tall * 0.48 * u],
        [left + 6 * u, top + 8 * u],
        [left + wide * 0.2 * u, top],
        [right - wide * 0.3 * u, top + 4 * u],
        [right - 8 * u, top + 10 * u],
        [right, top + tall * 0.5 * u],
        [right + talus * 0.4, top + tall * 0.6 * u],
        [right + talus, horizon + 6 * u],
      ]);
      for (let i = 1; i < 5; i++)
        line(
          pen,
          alpha(mix(colour, painting.light.shadow, 0.7), 0.22),
          2.4 * u,
          `M${left} ${top + (i * tall * u) / 10} q${wide * 0.5 * u} ${painting.between(-6, 6) * u} ${wide * u} 0`,
        );
      for (let i = 0; i < wide / 14; i++) {
        const px = left + painting.between(0.02, 0.98) * wide * u;
        line(
          pen,
          alpha(mix(colour, painting.light.shadow, 0.7), 0.2),
          painting.between(1, 4) * u,
          `M${px} ${top + 10 * u} l${painting.between(-4, 4) * u} ${tall * painting.between(0.2, 0.44) * u}`,
        );
      }
    });
  mesa(0.14, 0.3, 150, 120, 0.85);
  mesa(0.15, 0.56, 260, 90, 0.85);
  mesa(0.22, 0.82, 320, 230, 0.5);
  mesa(0.26, 0.1, 240, 300, 0.38);
  painting.layer(0.4, (pen) => {
    const sand = painting.tone(mix(sandOf(painting), rock, 0.3));
    const gradient = pen.createLinearGradient(0, horizon, 0, painting.bottom);
    gradient.addColorStop(0, mix(sand, painting.light.haze, 0.5));
    gradient.addColorStop(1, mix(sand, painting.light.shadow, 0.35));
    paintRidge(painting, pen, { base: horizon + 4 * u, rise: 10 * u, frequency: 1, seed: 3, octaves: 2, fill: gradient });
    const far = horizon + 5 * u;
    const asphalt = pen.createLinearGradient(0, far, 0, painting.bottom);
    asphalt.addColorStop(0, painting.tone("#8a7f86", 0.5));
    asphalt.addColorStop(1, painting.tone("#3a3844"));
    const vx = w * 0.46;
    polygon(pen, asphalt, [
      [vx - 3 * u, far],
      [vx + 3 * u, far],
      [w * 0.92, painting.bottom],
      [w * 0.22, painting.bottom],
    ]);
    const reach = painting.bottom - far;
    for (let i = 0; i < 13; i++) {
      const a = (i / 13) ** 2.2;
      const b = ((i + 0.5) / 13) ** 2.2;
      const cx = (t: number) => vx + (w * 0.57 - vx) * t;
      polygon(pen, painting.tone("#ffd466"), [
        [cx(a) - a * 8 * u, far + a * reach],
        [cx(a) + a * 8 * u, far + a * reach],
        [cx(b) + b * 8 * u, far + b * reach],
        [cx(b) - b * 8 * u, far + b * reach],
      ]);
    }
  });
  const cacti = [
    [0.5, 0.76, 0.7, 70],
    [0.56, 0.1, 0.74, 110],
    [0.62, 0.9, 0.8, 160],
    [1.0, 0.04, 1.0, 420],
  ] as const;
  for (const [depth, x, foot, size] of cacti)
    painting.layer(depth, (pen) => cactus(painting, pen, w * x, h * foot, size * u, depth > 0.9 ? 0.72 : 0.15));
  paintWeather(painting, { ground: horizon });
}

function cactus(painting: Painting, pen: Pen, x: number, foot: number, size: number, dark: number) {
  const green = mix(painting.tone("#4f8a58"), painting.light.shadow, dark);
  at(pen, x, foot, size / 100, () => {
    oval(pen, alpha(painting.light.shadow, 0.3), 16, 0, 34, 3);
    line(pen, green, 16, "M0 0 L0 -92");
    line(pen, green, 11, "M0 -34 L-24 -38 C-28 -40 -28 -46 -28 -66 M0 -46 L24 -50 C28 -52 28 -58 28 -82");
    line(
      pen,
      alpha(mix(lighter(green, 0.3), painting.light.glow, 0.4), 0.6),
      2.4,
      "M-4 -4 L-4 -90 M-31 -46 L-31 -64 M25 -58 L25 -80",
    );
    line(pen, alpha(darker(green, 0.5), 0.5), 1.6, "M3 -4 L3 -92 M-25 -46 L-25 -66 M31 -58 L31 -82");
  });
}
