import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { leafyBranch } from "../../brushes/plants";
import { at, disc, line, oval, path, polygon } from "../../brushes/shapes";
import { paintRidge } from "../../brushes/terrain";
import { paintWeather } from "../../brushes/weather";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { background } from "./farm-parts";

/** Flower beds, a glasshouse, someone tending them. */
export function garden(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const { horizon } = background(painting, painting.byShape(0.5, 0.54), 0.7);
  painting.layer(0.42, (pen) =>
    paintRidge(painting, pen, {
      base: horizon + 50 * u,
      rise: 16 * u,
      frequency: 0.8,
      seed: 3,
      octaves: 2,
      fill: painting.tone(painting.growth.ground, 0.12),
    }),
  );
  painting.layer(0.46, (pen) =>
    at(pen, w * painting.byShape(0.26, 0.28), horizon + 78 * u, 1.35 * u, () => {
      const glass = alpha(mix(painting.tone("#cfeaf0"), painting.light.sky[2], 0.3), 0.75);
      polygon(pen, glass, [
        [-110, 0],
        [-110, -84],
        [0, -146],
        [110, -84],
        [110, 0],
      ]);
      for (let i = 0; i < 7; i++)
        disc(
          pen,
          painting.tone(painting.growth.snow ? "#4f8a5c" : painting.growth.leaves[1], 0.1),
          -86 + i * 29,
          -16 - (i % 3) * 9,
          22,
        );
      line(
        pen,
        painting.tone("#f4f4ee"),
        4,
        "M-110 0 V-84 L0 -146 L110 -84 V0 Z M-110 -84 H110 M-55 0 V-115 M0 0 V-146 M55 0 V-115 M-110 -42 H110",
      );
      if (painting.light.lamps > 0.3) glow(pen, 0, -50, 170, "#ffd98a", 0.6 * painting.light.lamps);
    }),
  );
  const rowsOf = (depth: number, y: number, size: number, count: number) =>
    painting.layer(
      depth,
      (pen) => {
        const soil = painting.tone(painting.growth.snow ? "#e6edf5" : "#6f4a30");
        path(
          pen,
          soil,
          `M${painting.left} ${y} Q${w * 0.5} ${y - 18 * u} ${painting.right} ${y} L${painting.right} ${y + size * 1.6} L${painting.left} ${y + size * 1.6} Z`,
        );
        for (let i = 0; i < count; i++) {
          const x = painting.left + ((w + 2 * painting.margin) * (i + 0.5)) / count + painting.between(-6, 6) * u;
          plantBed(painting, pen, x, y + size * 0.3, size * painting.between(0.8, 1.15), i);
        }
      },
      { motion: { sway: { pivotY: y + size, slope: 0.012, period: 3.4 } } },
    );
  rowsOf(0.52, horizon + 104 * u, 34 * u, painting.byShape(40, 24, 26));
  rowsOf(0.62, h * 0.76, 62 * u, painting.byShape(26, 15, 16));
  painting.layer(0.68, (pen) =>
    standing(painting, pen, {
      x: w * painting.byShape(0.66, 0.6),
      foot: h * 0.86,
      height: 270 * u,
      pose: "hold",
      facing: -1,
      top: painting.look.accents[1],
    }),
  );
  rowsOf(0.84, h * 0.89, 110 * u, painting.byShape(16, 10, 10));
  painting.layer(
    1.1,
    (pen) =>
      leafyBranch(
        painting,
        pen,
        { x: painting.right - 10 * u, y: h * 0.0, angle: Math.PI - 0.6, length: 340 * u },
        painting.silhouette(painting.growth.leaves[1], 0.5),
      ),
    { motion: { sway: { pivotY: 0, slope: 0.02, period: 4 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function plantBed(painting: Painting, pen: Pen, x: number, foot: number, size: number, index: number) {
  const green = painting.tone(mix("#3f8a4c", painting.growth.leaves[1], painting.recipe.season === "autumn" ? 0.4 : 0.1));
  for (let k = -2; k <= 2; k++) {
    pen.fillStyle = darker(green, Math.abs(k) * 0.07);
    pen.beginPath();
    pen.moveTo(x, foot);
    pen.quadraticCurveTo(x + k * size * 0.16, foot - size * 0.5, x + k * size * 0.3, foot - size * (0.72 - Math.abs(k) * 0.1));
    pen.quadraticCurveTo(x + k * size * 0.3, foot - size * 0.2, x, foot);
    pen.fill();
  }
  const flowers = painting.growth.flowers;
  if (flowers.length === 0) return;
  const colour = painting.tone(flowers[index % flowers.length]!);
  const y = foot - size * 0.86;
  line(pen, green, size * 0.05, `M${x} ${foot} L${x} ${y}`);
  for (let p = 0; p < 6; p++)
    oval(
      pen,
      p % 2 ? colour : lighter(colour, 0.14),
      x + Math.cos(p * 1.047) * size * 0.14,
      y + Math.sin(p * 1.047) * size * 0.12,
      size * 0.13,
      size * 0.1,
      p * 1.047,
    );
  disc(pen, painting.tone("#f2b93a"), x, y, size * 0.085);
}
