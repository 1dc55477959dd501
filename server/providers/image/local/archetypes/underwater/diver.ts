import { glow } from "../../brushes/light-effects";
import { at, disc, line, path } from "../../brushes/shapes";
import { alpha, darker } from "../../colour";
import type { Painting } from "../../painting";

import { bubbles, jellyfish, kelp, reef, seabed, water, waterColours } from "./underwater-parts";

/** A diver with a lamp before a wreck-dark deep; a submarine or sharks in the distance when asked for. */
export function diver(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  water(painting, 0.74);
  seabed(painting, 0.16, h * 0.78, shade("#123f6e"));
  if (painting.has("shark"))
    for (const [x, y, s] of [
      [0.3, 0.24, 1],
      [0.5, 0.16, 0.6],
    ] as const)
      painting.layer(
        0.25,
        (pen) =>
          at(pen, w * x, h * y, s * u, () =>
            path(
              pen,
              alpha(shade("#2d6a92"), 0.85),
              "M-120 6 C-80 -26 -10 -34 40 -22 L54 -58 C64 -44 70 -28 72 -16 C100 -10 120 -8 138 -34 C140 -14 138 4 146 26 C130 18 118 6 96 6 C60 16 -10 26 -40 20 L-56 50 C-66 36 -66 28 -64 18 C-90 16 -110 14 -120 6 Z",
            ),
          ),
        { motion: { drift: { x: -22, y: 0 } } },
      );
  if (painting.has("submarine"))
    painting.layer(
      0.32,
      (pen) =>
        at(pen, w * 0.3, h * 0.3, 1.1 * u, () => {
          const yellow = shade("#f2b53a");
          path(
            pen,
            yellow,
            "M-120 0 C-120 -44 -60 -50 0 -50 L80 -46 C120 -40 130 -16 150 -8 L150 12 C130 18 110 40 70 44 L-20 48 C-80 48 -120 38 -120 0 Z",
          );
          path(pen, darker(yellow, 0.2), "M-20 -48 L-12 -84 L44 -84 L50 -46 Z");
          for (const x of [-70, -20, 30]) {
            disc(pen, darker(yellow, 0.4), x, -2, 20);
            disc(pen, shade("#c8f4ff"), x, -2, 14);
          }
          glow(pen, -130, 0, 120, "#fff6c8", 0.7);
        }),
      { motion: { drift: { x: -12, y: 2 }, bob: { y: 5, period: 5 } } },
    );
  seabed(painting, 0.44, h * 0.92, shade("#0c3058"));
  painting.layer(
    0.5,
    (pen) => {
      for (const [x, y, r, c] of [
        [0.14, 0.36, 40, "#ff8ad8"],
        [0.26, 0.62, 26, "#6fe0ff"],
        [0.9, 0.3, 30, "#9a8aff"],
        [0.08, 0.7, 22, "#ffd98a"],
      ] as const)
        jellyfish(painting, pen, w * x, h * y, r * u, c);
    },
    { motion: { bob: { y: 11, period: 4.8 } } },
  );
  const x = w * painting.byShape(0.62, 0.54, 0.58);
  const y = h * 0.48;
  painting.layer(
    0.66,
    (pen) => {
      const beam = pen.createRadialGradient(x - 120 * u, y + 30 * u, 0, x - 120 * u, y + 30 * u, 420 * u);
      beam.addColorStop(0, "rgba(255,250,210,0.6)");
      beam.addColorStop(1, "rgba(255,250,210,0)");
      path(pen, beam, `M${x - 120 * u} ${y + 30 * u} L${x - 520 * u} ${y + 60 * u} L${x - 450 * u} ${y + 260 * u} Z`);
    },
    { blend: "screen", motion: { bob: { y: 9, period: 5 } } },
  );
  painting.layer(
    0.68,
    (pen) =>
      at(
        pen,
        x,
        y,
        1.25 * u,
        () => {
          const suit = shade("#1d2c3a");
          const accent = shade(painting.look.accents[0]);
          path(pen, darker(suit, 0.2), "M60 4 C100 -4 140 6 168 30 L160 42 C130 28 100 26 62 30 Z");
          path(pen, accent, "M160 26 C190 30 214 44 230 66 C204 62 176 54 156 44 Z");
          path(pen, suit, "M56 12 C96 18 130 40 150 70 L140 80 C112 60 84 44 50 38 Z");
          path(pen, accent, "M138 66 C164 78 182 98 190 122 C168 112 146 98 132 80 Z");
          path(pen, suit, "M-60 -14 C-30 -30 30 -20 66 2 C76 14 70 36 56 38 C10 38 -40 34 -62 20 Z");
          path(pen, accent, "M-40 -24 C0 -40 40 -30 56 -16 C58 -8 52 -4 44 -4 L-36 -10 Z");
          path(pen, suit, "M-50 10 C-70 26 -90 32 -116 32 L-118 20 C-96 18 -76 6 -60 -6 Z");
          disc(pen, shade("#d9a27c"), -86, -10, 22);
          path(pen, suit, "M-100 -28 C-84 -40 -60 -30 -62 -4 C-66 8 -76 10 -84 8 C-76 -6 -84 -20 -100 -28 Z");
          path(pen, shade("#bdf4ff"), "M-110 -18 C-104 -26 -94 -24 -90 -16 C-88 -8 -94 -2 -102 -2 C-110 -4 -114 -10 -110 -18 Z");
          disc(pen, "#fff8d8", -120, 26, 8);
          line(pen, darker(suit, 0.3), 4, "M-92 4 C-100 20 -60 -30 -20 -24");
        },
        { turn: 0.12 },
      ),
    { motion: { bob: { y: 9, period: 5 }, drift: { x: -7, y: 0 } } },
  );
  reef(painting);
  bubbles(painting);
  kelp(painting);
}
