import { heroIcon } from "../../brushes/hero-icon";
import { bokeh, glow, rays } from "../../brushes/light-effects";
import { phone } from "../../brushes/objects";
import { box, disc, oval } from "../../brushes/shapes";
import { alpha, darker, mix } from "../../colour";
import type { Painting } from "../../painting";

import { drum, hero } from "./podium-parts";

/** A dark stage with rings of light; the product and what belongs to it float. */
export function floating(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const base = mix(look.accents[4], look.accents[2], painting.light.lamps > 0.8 ? 0.1 : 0.42);
  const cy = h * painting.byShape(0.45, 0.44);
  painting.layer(0.05, (pen) => {
    const wall = pen.createLinearGradient(painting.left, painting.top, w, h);
    wall.addColorStop(0, darker(base, 0.35));
    wall.addColorStop(1, mix(base, look.accents[2], 0.5));
    box(pen, wall, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * 0.5, cy, 600 * u, look.accents[2], 0.75);
    glow(pen, w * 0.5, cy, 300 * u, look.accents[1], 0.5);
  });
  painting.layer(
    0.16,
    (pen) => {
      for (let i = 0; i < 5; i++) {
        pen.strokeStyle = alpha(look.accents[3], 0.2 - i * 0.03);
        pen.lineWidth = 2 * u;
        pen.beginPath();
        pen.arc(w * 0.5, cy, (170 + i * 80) * u, 0, 7);
        pen.stroke();
        const turn = painting.between(0, 6.28);
        disc(
          pen,
          look.accents[i % 3]!,
          w * 0.5 + Math.cos(turn) * (170 + i * 80) * u,
          cy + Math.sin(turn) * (170 + i * 80) * u,
          (5 + i) * u,
        );
      }
    },
    { motion: { spin: { x: w * 0.5, y: cy, turnsPerSecond: 0.012 } } },
  );
  const floor = h * painting.byShape(0.78, 0.72);
  painting.layer(0.4, (pen) => {
    oval(pen, mix(base, look.accents[2], 0.25), w / 2, floor + h * 0.4, w * 0.95, h * 0.42);
    drum(pen, w * 0.5, floor + 28 * u, 280 * u, 44 * u, mix(look.accents[2], base, 0.3));
    drum(pen, w * 0.5, floor, 200 * u, 30 * u, look.accents[3]);
  });
  painting.layer(
    0.68,
    (pen) => {
      if (painting.has("phone", "laptop") || painting.recipe.icons.length === 0)
        phone(painting, pen, w * 0.5, floor - 210 * u, 400 * u, 0, -0.08);
      else hero(painting, pen, w * 0.5, floor - 8 * u, 320 * u);
    },
    { motion: { bob: { y: 6, period: 3.6 } } },
  );
  const spots = painting.byShape(
    [
      [0.2, 0.34, 150, -0.14, 0.55],
      [0.8, 0.32, 150, 0.14, 0.62],
      [0.11, 0.66, 112, 0.1, 0.9],
      [0.89, 0.64, 112, -0.1, 0.95],
    ],
    [
      [0.22, 0.2, 150, -0.14, 0.55],
      [0.8, 0.18, 150, 0.14, 0.62],
      [0.14, 0.54, 120, 0.1, 0.9],
      [0.87, 0.56, 120, -0.1, 0.95],
    ],
  ) as [number, number, number, number, number][];
  spots.forEach(([x, y, size, turn, depth], i) => {
    const icon = painting.recipe.icons[i + 1];
    if (icon)
      painting.layer(depth, (pen) => heroIcon(painting, pen, icon, w * x, h * y, size * u, turn), {
        motion: { bob: { y: 8, period: 3 + i * 0.5 } },
      });
  });
  painting.layer(
    1.1,
    (pen) => {
      bokeh(painting, pen, 13, [look.accents[1], look.accents[3]], {
        top: 0,
        bottom: h,
        smallest: 10,
        largest: 40,
        strength: 0.13,
      });
      rays(
        painting,
        pen,
        { x: w * 0.5, y: -120 * u, length: h * 1.2, direction: Math.PI / 2, spread: 1.2 },
        8,
        look.accents[3],
        0.15,
        0.06,
      );
    },
    { blend: "screen", motion: { drift: { x: 3, y: -4 } } },
  );
}
