import { at, box, disc, line, path } from "../../brushes/shapes";
import { birds } from "../../brushes/sky";
import { paintWeather } from "../../brushes/weather";
import type { Painting } from "../../painting";

import { front, robot, setting } from "./character-parts";

/** A friendly robot; a brush in its hand and an easel before it when it paints. */
export function robotScene(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = setting(painting, painting.byShape(0.56, 0.58));
  const x = w * painting.byShape(0.44, 0.42);
  const foot = h * painting.byShape(0.87, 0.84);
  const paints = painting.has("paint");
  painting.layer(0.66, (pen) => {
    if (!paints) return;
    const ex = w * painting.byShape(0.68, 0.78);
    line(
      pen,
      painting.tone(painting.look.wood),
      9 * u,
      `M${ex - 70 * u} ${foot + 20 * u} L${ex - 6 * u} ${foot - 320 * u} M${ex + 80 * u} ${foot + 20 * u} L${ex + 6 * u} ${foot - 320 * u} M${ex} ${foot - 300 * u} V${foot - 10 * u}`,
    );
    const cx = ex - 120 * u;
    const cy = foot - 300 * u;
    box(pen, painting.tone("#fdf9f0"), cx, cy, 240 * u, 190 * u, 4);
    const { accents } = painting.look;
    [accents[2], accents[0], accents[1]].forEach((c, i) => {
      path(
        pen,
        painting.tone(c),
        `M${cx} ${cy + (120 + i * 24) * u} Q${cx + 70 * u} ${cy + (80 + i * 30) * u} ${cx + 130 * u} ${cy + (118 + i * 20) * u} T${cx + 240 * u} ${cy + (100 + i * 24) * u} V${cy + 190 * u} H${cx} Z`,
      );
    });
    disc(pen, painting.tone(accents[1]), cx + 170 * u, cy + 52 * u, 26 * u);
    box(pen, painting.tone(painting.look.wood), cx - 10 * u, cy + 188 * u, 260 * u, 11 * u, 3);
  });
  painting.layer(0.72, (pen) => at(pen, x, foot, painting.byShape(1.15, 1.2, 1.1) * u, () => robot(painting, pen, paints)), {
    motion: { bob: { y: 4, period: 2.4 }, sway: { pivotY: foot, slope: 0.01, period: 3.1 } },
  });
  painting.layer(
    0.6,
    (pen) => birds(painting, pen, { x: w * 0.7, y: h * 0.22 }, 6, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 15, y: -2 } } },
  );
  front(painting);
  paintWeather(painting, { ground: horizon });
}
