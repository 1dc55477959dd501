import { at, line, oval, path } from "../../brushes/shapes";
import { paintWeather } from "../../brushes/weather";
import { alpha, darker, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { heavens, sandOf } from "./desert-parts";

/** Dunes with a caravan on a crest. */
export function dunes(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon } = heavens(painting, painting.byShape(0.52, 0.56), 0.68);
  const fields: [number, number, number, number, number, number][] = [
    [0.14, 0.2, 0, 300, 90, 0.85],
    [0.14, 0.75, -14, 360, 100, 0.85],
    [0.24, 0.5, 0, 520, 150, 0.6],
    [0.34, 0.05, 30, 560, 190, 0.42],
    [0.4, 0.95, 24, 600, 210, 0.35],
  ];
  for (const [depth, x, dy, wide, tall, distance] of fields)
    painting.layer(depth, (pen) =>
      dune(painting, pen, { x: w * x, y: horizon + dy * u - tall * 0.5 * u, wide: wide * u, tall: tall * u, distance }),
    );
  const crest = { x: w * 0.4, y: h * 0.64, wide: 900 * u, tall: 240 * u, distance: 0.18 };
  painting.layer(0.56, (pen) => dune(painting, pen, crest));
  painting.layer(
    0.6,
    (pen) => {
      const count = painting.byShape(5, 3, 4);
      for (let i = 0; i < count; i++) {
        const x = w * 0.4 + (i + 0.6) * 92 * u;
        const t = (x - crest.x) / crest.wide;
        camel(painting, pen, x, crest.y + crest.tall * (t * 0.12 + t * t * 0.95) + 6 * u, 84 * u, i % 2 === 0);
      }
    },
    { motion: { bob: { y: 1.5, period: 1.4 }, drift: { x: -6, y: 0 } } },
  );
  painting.layer(0.95, (pen) => {
    dune(painting, pen, { x: w * 0.92, y: h * 0.84, wide: 900 * u, tall: 210 * u, distance: 0 });
    const ripple = alpha(darker(painting.tone(sandOf(painting)), 0.5), 0.16);
    for (let i = 0; i < 22; i++)
      line(
        pen,
        ripple,
        2 * u,
        `M${painting.left} ${h * 0.93 + i * 9 * u} C${w * 0.3} ${h * 0.9 + i * 9 * u} ${w * 0.5} ${h * 0.98 + i * 9 * u} ${w * 0.72} ${h * 0.9 + i * 10 * u}`,
      );
  });
  paintWeather(painting, { ground: horizon });
}

/** One dune: a crest with a lit side and a shaded side meeting along a curved edge. */
function dune(painting: Painting, pen: Pen, crest: { x: number; y: number; wide: number; tall: number; distance: number }) {
  const sand = painting.tone(sandOf(painting), crest.distance);
  const { x, y, wide, tall } = crest;
  const sun = pen.createLinearGradient(x - wide, y, x + wide * 0.3, y + tall);
  sun.addColorStop(0, mix(sand, painting.light.glow, 0.2));
  sun.addColorStop(1, sand);
  const foot = y + tall;
  path(
    pen,
    sun,
    `M${x - wide} ${foot} C${x - wide * 0.5} ${foot - tall * 0.2} ${x - wide * 0.25} ${y + tall * 0.1} ${x} ${y} C${x + wide * 0.3} ${y + tall * 0.06} ${x + wide * 0.6} ${foot - tall * 0.25} ${x + wide} ${foot} L${x + wide} ${painting.bottom} L${x - wide} ${painting.bottom} Z`,
  );
  const shade = mix(sand, mix(painting.light.shadow, "#7a3a3a", 0.4), 0.42 * (1 - crest.distance * 0.6));
  const fall = pen.createLinearGradient(0, y, 0, foot + tall * 0.5);
  fall.addColorStop(0, shade);
  fall.addColorStop(1, alpha(shade, 0));
  path(
    pen,
    fall,
    `M${x} ${y} C${x + wide * 0.3} ${y + tall * 0.06} ${x + wide * 0.6} ${foot - tall * 0.25} ${x + wide} ${foot} L${x + wide} ${foot + tall * 0.5} L${x - wide * 0.1} ${foot + tall * 0.5} C${x + wide * 0.2} ${y + tall * 0.7} ${x - wide * 0.16} ${y + tall * 0.4} ${x} ${y} Z`,
  );
}

function camel(painting: Painting, pen: Pen, x: number, foot: number, size: number, ridden: boolean) {
  const coat = painting.silhouette("#8a5a34", 0.55);
  at(
    pen,
    x,
    foot,
    size / 100,
    () => {
      oval(pen, alpha(painting.light.shadow, 0.3), 20, 0, 56, 4);
      line(pen, coat, 6, "M-26 -44 L-30 -20 L-28 0 M-14 -44 L-12 -20 L-16 0 M18 -44 L16 -20 L20 0 M30 -44 L34 -22 L32 0");
      path(
        pen,
        coat,
        "M-40 -50 C-42 -66 -28 -72 -20 -72 C-16 -92 6 -94 12 -74 C22 -76 34 -70 40 -62 C50 -60 52 -76 54 -90 C56 -100 64 -104 72 -102 L84 -96 C86 -92 82 -88 76 -90 L68 -88 C66 -70 62 -46 40 -44 L-30 -40 C-38 -40 -40 -44 -40 -50 Z",
      );
      line(pen, coat, 3, "M-39 -56 L-48 -34");
      if (ridden) {
        path(
          pen,
          painting.silhouette(painting.look.accents[0], 0.3),
          "M-18 -78 C-14 -108 -4 -116 0 -116 C10 -112 14 -96 16 -78 Z",
        );
        path(pen, painting.silhouette("#f4ead8", 0.25), "M-8 -112 C-12 -128 12 -132 12 -116 L8 -108 Z");
      }
    },
    { flip: true },
  );
}
