import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { disc, line } from "../../brushes/shapes";
import { paintRange, paintRidge } from "../../brushes/terrain";
import { alpha, mix } from "../../colour";
import type { Painting } from "../../painting";

import { deepSpace } from "./space-parts";

/** Someone with a telescope under the milky way. */
export function stargazer(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { bright, mid, black } = deepSpace(painting);
  painting.layer(0.09, (pen) => {
    pen.save();
    pen.translate(w * 0.56, h * 0.36);
    pen.rotate(-0.7);
    for (let i = 0; i < 5; i++) {
      const g = pen.createLinearGradient(0, -130 * u, 0, 130 * u);
      g.addColorStop(0, alpha(bright, 0));
      g.addColorStop(0.5, alpha(mix(bright, "#ffffff", 0.4), 0.11));
      g.addColorStop(1, alpha(bright, 0));
      pen.fillStyle = g;
      pen.fillRect(-1200 * u, -130 * u, 2400 * u, 260 * u);
    }
    for (let i = 0; i < 420; i++)
      disc(
        pen,
        alpha("#ffffff", painting.between(0.2, 0.9)),
        painting.between(-900, 900) * u,
        (painting.random() + painting.random() + painting.random() - 1.5) * 110 * u,
        painting.between(0.4, 1.5) * u,
      );
    pen.restore();
    line(pen, "rgba(255,255,255,0.85)", 2 * u, `M${w * 0.22} ${h * 0.16} l${-110 * u} ${46 * u}`);
    glow(pen, w * 0.22, h * 0.16, 22 * u, "#ffffff", 0.9);
  });
  const horizon = h * 0.78;
  painting.layer(0.2, (pen) =>
    paintRange(painting, pen, {
      base: horizon,
      rise: 200 * u,
      frequency: 1.3,
      seed: painting.between(0, 50),
      distance: 0.5,
      rock: mix(mid, "#30344a", 0.5),
      snowLine: 0.2,
      sunX: 0.5,
    }),
  );
  painting.layer(0.6, (pen) =>
    paintRidge(painting, pen, { base: h * 0.86, rise: 44 * u, frequency: 0.8, seed: 3, octaves: 3, fill: mix(black, mid, 0.35) }),
  );
  const x = w * painting.byShape(0.62, 0.56);
  painting.layer(0.75, (pen) => {
    const dark = mix(black, "#000000", 0.2);
    paintRidge(painting, pen, { base: h * 0.95, rise: 50 * u, frequency: 0.7, seed: 9, octaves: 2, fill: mix(black, mid, 0.16) });
    const foot = h * 0.93;
    standing(painting, pen, { x: x + 60 * u, foot, height: 200 * u, pose: "hold", facing: -1, dark: 0.75 });
    line(
      pen,
      dark,
      6 * u,
      `M${x - 30 * u} ${foot - 120 * u} L${x - 74 * u} ${foot} M${x - 30 * u} ${foot - 120 * u} L${x - 26 * u} ${foot + 4 * u} M${x - 30 * u} ${foot - 120 * u} L${x + 10 * u} ${foot}`,
    );
    line(
      pen,
      mix(painting.look.accents[0], dark, 0.45),
      26 * u,
      `M${x + 16 * u} ${foot - 132 * u} L${x - 96 * u} ${foot - 204 * u}`,
    );
    line(pen, mix("#ffffff", dark, 0.4), 32 * u, `M${x - 92 * u} ${foot - 201 * u} L${x - 104 * u} ${foot - 209 * u}`);
  });
}
