import { heroIcon } from "../../brushes/hero-icon";
import { dust, glow } from "../../brushes/light-effects";
import { box, disc, polygon } from "../../brushes/shapes";
import { darker, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

import { hero } from "./podium-parts";

/** Steps of blocks in the sun, outdoors: the product on the highest, the sky behind. */
export function steps(painting: Painting) {
  const { width: w, height: h, u, look, light } = painting;
  painting.layer(0.05, (pen) => {
    const sky = pen.createLinearGradient(0, painting.top, 0, h);
    light.sky.forEach((colour, i) => {
      sky.addColorStop(Math.min(1, i * 0.3), colour);
    });
    box(pen, sky, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    const sun = pen.createLinearGradient(0, h * 0.12, 0, h * 0.7);
    sun.addColorStop(0, mix(look.accents[1], "#ffffff", 0.25));
    sun.addColorStop(1, look.accents[0]);
    disc(pen, sun, w * 0.52, h * 0.42, painting.byShape(230, 260, 220) * u);
    glow(pen, w * 0.52, h * 0.42, 560 * u, light.glow, 0.4);
  });
  const block = (depth: number, x: number, wide: number, top: number, colour: string) =>
    painting.layer(depth, (pen) => {
      const c = painting.tone(colour);
      const face = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0);
      face.addColorStop(0, lighter(c, 0.12));
      face.addColorStop(1, darker(c, 0.3));
      box(pen, face, x - wide / 2, top, wide, painting.bottom - top);
      polygon(pen, lighter(c, 0.36), [
        [x - wide / 2, top],
        [x + wide / 2, top],
        [x + wide / 2 - 30 * u, top - 26 * u],
        [x - wide / 2 + 30 * u, top - 26 * u],
      ]);
    });
  block(0.3, w * painting.byShape(0.24, 0.12), 300 * u, h * 0.62, look.accents[2]);
  block(0.32, w * painting.byShape(0.8, 0.9), 280 * u, h * 0.54, look.accents[4]);
  block(0.45, w * 0.52, 330 * u, h * 0.68, mix(look.wall, "#ffffff", 0.4));
  painting.layer(0.6, (pen) => hero(painting, pen, w * 0.52, h * 0.672, painting.byShape(320, 340, 300) * u), {
    motion: { bob: { y: 3, period: 4 } },
  });
  painting.layer(0.62, (pen) => {
    heroIcon(painting, pen, painting.recipe.icons[1], w * painting.byShape(0.24, 0.15), h * 0.62 - 80 * u, 140 * u, -0.05);
    heroIcon(painting, pen, painting.recipe.icons[2], w * painting.byShape(0.8, 0.87), h * 0.54 - 74 * u, 130 * u, 0.05);
  });
  block(0.75, w * painting.byShape(0.36, 0.3), 260 * u, h * 0.86, look.accents[1]);
  block(0.8, w * painting.byShape(0.7, 0.78), 320 * u, h * 0.9, look.accents[0]);
  painting.layer(1.1, (pen) => dust(painting, pen, 50, light.sun, 0.4), { blend: "screen", motion: { drift: { x: 5, y: -5 } } });
}
