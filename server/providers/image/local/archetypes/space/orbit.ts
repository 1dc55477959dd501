import { bokeh, dust } from "../../brushes/light-effects";
import { at, box, disc, line, oval, path, polygon } from "../../brushes/shapes";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { deepSpace, depths, earthly, globe } from "./space-parts";

/** A large planet, its moon, and something in orbit. */
export function orbit(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { bright } = deepSpace(painting);
  const isEarth = painting.has("globe") || painting.recipe.subjects.includes("satellite") || painting.chance(0.4);
  painting.layer(0.12, (pen) => globe(painting, pen, w * 0.2, h * 0.24, 56 * u, "rock", ["#6a6470", "#b8b0a8", bright]));
  painting.layer(0.24, (pen) =>
    globe(
      painting,
      pen,
      w * painting.byShape(0.66, 0.56, 0.62),
      h * painting.byShape(0.56, 0.5),
      painting.byShape(230, 250, 220) * u,
      isEarth ? "seas" : "bands",
      isEarth ? earthly : rusty,
      !isEarth,
    ),
  );
  painting.layer(
    0.6,
    (pen) =>
      at(pen, w * painting.byShape(0.3, 0.3), h * painting.byShape(0.64, 0.78), 1.15 * u, () => satellite(painting, pen), {
        turn: -0.3,
      }),
    { motion: { drift: { x: 10, y: -5 }, spin: { x: w * 0.3, y: h * 0.66, angle: 0.05, period: 9 } } },
  );
  asteroids(painting);
}

const rusty = ["#c06a3c", "#f0b37a", "#ffcf9a"] as const;

function asteroids(painting: Painting) {
  const { width: w, height: h, u } = painting;
  painting.layer(
    0.95,
    (pen) => {
      for (let i = 0; i < 9; i++) {
        const x = painting.between(painting.left, painting.right);
        const y = h * (0.84 + 0.2 * painting.random()) - Math.abs(x / w - 0.5) * 60 * u;
        const r = painting.between(8, 34) * u;
        const rock = mix("#5a5262", depths[painting.recipe.time][0], 0.4);
        const points = Array.from({ length: 9 }, (_, k): [number, number] => {
          const d = r * painting.between(0.75, 1.05);
          return [x + Math.cos((k / 9) * 6.283) * d, y + Math.sin((k / 9) * 6.283) * d * 0.8];
        });
        polygon(pen, rock, points);
        oval(pen, alpha(lighter(rock, 0.4), 0.4), x - r * 0.3, y - r * 0.3, r * 0.45, r * 0.3, -0.5);
        oval(pen, alpha("#000000", 0.3), x + r * 0.25, y + r * 0.1, r * 0.2, r * 0.15);
      }
    },
    { motion: { drift: { x: -12, y: 2 } } },
  );
  painting.layer(
    1.1,
    (pen) => {
      dust(painting, pen, 60, "#ffffff", 0.4);
      bokeh(painting, pen, 6, ["#9fd8ff", "#ffc89a"], { top: 0, bottom: h, smallest: 8, largest: 22, strength: 0.1 });
    },
    { blend: "screen" },
  );
}

function satellite(painting: Painting, pen: Pen) {
  const gold = painting.look.accents[1];
  for (const side of [-1, 1]) {
    line(pen, "#aab4c0", 4, `M${side * 26} 0 L${side * 50} 0`);
    for (let k = 0; k < 3; k++) {
      const x = side > 0 ? 50 + k * 40 : -88 - k * 40;
      box(pen, "#1f3f86", x, -30, 38, 60, 2);
      for (let i = 1; i < 4; i++) line(pen, "rgba(160,200,255,0.5)", 1, `M${x} ${-30 + i * 15} h38 M${x + i * 9.5} -30 v60`);
    }
  }
  const hull = pen.createLinearGradient(-26, -34, 26, 34);
  hull.addColorStop(0, lighter(gold, 0.3));
  hull.addColorStop(1, darker(gold, 0.5));
  box(pen, hull, -26, -34, 52, 68, 5);
  path(pen, "#dfe6ee", "M-22 34 C-16 56 16 56 22 34 Z");
  line(pen, "#dfe6ee", 2, "M0 50 L0 68");
  disc(pen, "#ff6a5a", 0, 70, 3);
  box(pen, "rgba(255,255,255,0.35)", -20, -28, 8, 56, 3);
}
