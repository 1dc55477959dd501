import { wallAndFloor } from "../../brushes/interior";
import { bokeh, glow } from "../../brushes/light-effects";
import { phone } from "../../brushes/objects";
import { at, box, disc, oval, path } from "../../brushes/shapes";
import { alpha, lighter } from "../../colour";
import type { Painting } from "../../painting";

import { plant, tableTop } from "./desk-parts";

/** A phone in the foreground, lights of a room behind it. */
export function phoneInFront(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * 0.78;
  wallAndFloor(painting, top + 30 * u, { lightX: 0.62 });
  painting.layer(
    0.2,
    (pen) => {
      bokeh(painting, pen, 22, ["#ffd9a0", painting.look.accents[1], painting.look.accents[3], painting.light.glow], {
        top: 0,
        bottom: top - 60 * u,
        smallest: 24,
        largest: 76,
        strength: 0.2 + painting.light.lamps * 0.16,
      });
    },
    { blend: "screen", motion: { drift: { x: 4, y: -2 } } },
  );
  painting.layer(0.42, (pen) => tableTop(painting, pen, top));
  plant(painting, w * painting.byShape(0.14, 0.06), top + 30 * u, 300 * u, 0.5);
  const x = w * painting.byShape(0.6, 0.52);
  const tall = painting.byShape(540, 800, 520) * u;
  painting.layer(
    0.5,
    (pen) => {
      glow(pen, x, h * 0.46, tall * 0.9, painting.look.accents[2], 0.4);
      for (let i = 0; i < 4; i++) {
        pen.strokeStyle = alpha(lighter(painting.look.accents[3], 0.2), 0.22 - i * 0.04);
        pen.lineWidth = 2 * u;
        pen.beginPath();
        pen.arc(x, h * 0.46, tall * (0.42 + i * 0.12), 0, 7);
        pen.stroke();
      }
    },
    { motion: { pulse: { low: 0.7, period: 3 } } },
  );
  painting.layer(
    0.66,
    (pen) => {
      oval(pen, "rgba(20,8,20,0.42)", x, h * 0.46 + tall * 0.52, tall * 0.3, 20 * u);
      phone(painting, pen, x, h * 0.46, tall, painting.recipe.seed % 2, 0.07);
    },
    { motion: { bob: { y: 5, period: 4 } } },
  );
  painting.layer(
    0.92,
    (pen) => {
      const card = (cx: number, cy: number, wide: number, index: number) =>
        at(pen, cx, cy, u, () => {
          pen.shadowColor = "rgba(20,8,30,0.4)";
          pen.shadowBlur = 22 * u;
          pen.shadowOffsetY = 9 * u;
          box(pen, "rgba(255,255,255,0.96)", -wide / 2, -42, wide, 84, 20);
          pen.shadowColor = "rgba(0,0,0,0)";
          disc(pen, painting.look.accents[index % 3]!, -wide / 2 + 46, 0, 25);
          if (index === 0) path(pen, "#ffffff", "M-103 0 l8 9 l16 -18 l4 4 l-20 23 l-12 -13 Z");
          box(pen, "#c9cfdd", -wide / 2 + 86, -18, wide * 0.46, 12, 6);
          box(pen, "#e2e6ee", -wide / 2 + 86, 7, wide * 0.34, 12, 6);
        });
      card(x - painting.byShape(290, 150, 190) * u, h * 0.34, 276, 0);
      card(x + painting.byShape(260, 160, 170) * u, h * 0.58, 256, 1);
    },
    { motion: { bob: { y: 8, x: 3, period: 4.6 } } },
  );
}
