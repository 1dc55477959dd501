import { verticalGradient } from "../../brushes/light-effects";
import { at, disc, line, oval, path } from "../../brushes/shapes";
import { alpha, darker, lighter } from "../../colour";
import type { Painting } from "../../painting";

import { bubbles, kelp, reef, school, seabed, water, waterColours } from "./underwater-parts";

/** A sea turtle over the reef; where the words name only fish, shoals of them in its place. */
export function turtle(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  water(painting, 0.3);
  seabed(painting, 0.2, h * 0.8, shade("#1a5a80"));
  painting.layer(0.34, (pen) => school(painting, pen, w * 0.74, h * 0.34, 70, 230 * u, 8 * u, alpha(shade("#ffd98a"), 0.75)), {
    motion: { drift: { x: -20, y: 0 } },
  });
  seabed(painting, 0.45, h * 0.9, shade("#124a74"));
  if (painting.has("fish") && !painting.has("turtle")) shoals(painting);
  else swimmer(painting);
  reef(painting);
  bubbles(painting);
  kelp(painting);
}

/** Silver fish turning together, with a few bright ones before them. */
function shoals(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  for (const [depth, x, y, count, spread, size, colour] of [
    [0.48, 0.34, 0.4, 120, 330, 15, "#cfe6f2"],
    [0.6, 0.58, 0.56, 60, 260, 24, "#ffb45a"],
    [0.72, 0.3, 0.64, 9, 210, 40, painting.look.accents[0]],
  ] as const)
    painting.layer(depth, (pen) => school(painting, pen, w * x, h * y, count, spread * u, size * u, shade(colour)), {
      motion: { drift: { x: -24 * depth, y: 0 }, bob: { y: 7, period: 3.6 } },
    });
}

function swimmer(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  const x = w * painting.byShape(0.42, 0.5);
  const y = h * 0.46;
  painting.layer(
    0.58,
    (pen) =>
      at(
        pen,
        x,
        y,
        painting.byShape(1.5, 1.3, 1.25) * u,
        () => {
          const skin = shade("#6fae8a");
          path(pen, darker(skin, 0.25), "M-30 30 C-50 80 -90 110 -130 112 C-110 90 -90 50 -70 22 Z");
          path(pen, darker(skin, 0.2), "M96 28 C120 48 140 70 150 92 C124 84 96 64 80 44 Z");
          path(
            pen,
            verticalGradient(pen, -60, 50, [
              [0, shade("#c8964f")],
              [0.6, shade("#8a5a34")],
              [1, shade("#5a3a2c")],
            ]),
            "M-96 10 C-80 -52 30 -76 112 -6 C120 4 118 14 108 18 C50 44 -50 48 -96 10 Z",
          );
          for (const d of [
            "M-60 -6 L-30 -30 L4 -20 L0 10 L-40 20 Z",
            "M10 -22 L44 -36 L72 -14 L60 10 L8 12 Z",
            "M-24 -38 L10 -50 L36 -42 L6 -26 Z",
            "M68 -8 L92 -4 L96 10 L68 12 Z",
          ]) {
            path(pen, alpha(shade("#e9bd6e"), 0.55), d);
            line(pen, alpha(shade("#4a2f22"), 0.6), 2.5, d);
          }
          path(pen, shade("#e6d9a8"), "M-96 12 C-50 46 50 44 108 18 C70 52 -50 58 -96 12 Z");
          path(pen, skin, "M-88 6 C-112 -14 -142 -16 -154 2 C-160 16 -146 28 -128 26 C-110 26 -96 22 -88 18 Z");
          disc(pen, shade("#10261e"), -138, 2, 5);
          disc(pen, "#ffffff", -139.5, 0.5, 1.7);
          path(pen, lighter(skin, 0.08), "M-40 14 C-90 40 -110 90 -104 140 C-70 116 -36 70 -6 30 Z");
          for (let i = 0; i < 9; i++) oval(pen, alpha(darker(skin, 0.5), 0.3), -82 + i * 8, 96 - i * 8, 7, 4, 0.7);
        },
        { turn: 0.08 },
      ),
    { motion: { bob: { y: 12, x: 6, period: 5 }, drift: { x: -12, y: -2 } } },
  );
}
