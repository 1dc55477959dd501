import { glow } from "../../brushes/light-effects";
import { at, box, disc, path } from "../../brushes/shapes";
import { paintSky, stars } from "../../brushes/sky";
import { paintRidge } from "../../brushes/terrain";
import { alpha, darker, mix } from "../../colour";
import type { Painting } from "../../painting";

/** A rocket rising on its fire. */
export function launch(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(0.84);
  paintSky(painting, { horizon, sunX: 0.16 });
  if (painting.light.stars === 0) painting.layer(0.05, (pen) => stars(painting, pen, 60, h * 0.3));
  painting.layer(0.2, (pen) =>
    paintRidge(painting, pen, {
      base: horizon,
      rise: 60 * u,
      frequency: 1.5,
      seed: 4,
      octaves: 4,
      fill: painting.tone("#5f7080", 0.5),
    }),
  );
  const x = w * painting.byShape(0.62, 0.54);
  const y = h * painting.byShape(0.5, 0.46);
  painting.layer(
    0.5,
    (pen) => {
      glow(pen, x, y + 170 * u, 460 * u, "#ffb45a", 0.85);
      const plume = pen.createLinearGradient(0, y + 120 * u, 0, h);
      plume.addColorStop(0, "#fff6d0");
      plume.addColorStop(0.2, "#ffb347");
      plume.addColorStop(0.6, alpha("#ff7a3a", 0.7));
      plume.addColorStop(1, alpha("#c8c0c8", 0.2));
      path(
        pen,
        plume,
        `M${x - 26 * u} ${y + 126 * u} C${x - 30 * u} ${y + 240 * u} ${x - 50 * u} ${h * 0.9} ${x - 120 * u} ${painting.bottom} L${x + 120 * u} ${painting.bottom} C${x + 50 * u} ${h * 0.9} ${x + 30 * u} ${y + 240 * u} ${x + 26 * u} ${y + 126 * u} Z`,
      );
    },
    { motion: { pulse: { low: 0.8, period: 0.5 } } },
  );
  painting.layer(
    0.6,
    (pen) => {
      const smoke = painting.tone("#f0ebe8");
      for (let i = 0; i < 90; i++) {
        const t = painting.random();
        const r = painting.between(30, 84) * u * (0.6 + t * 0.7);
        const px = x + (painting.random() + painting.random() - 1) * w * 0.5 * (0.35 + t);
        const py = h * 1.02 - (1 - Math.abs(px - x) / w) * 130 * u * painting.random();
        const puff = pen.createRadialGradient(px - r * 0.3 * Math.sign(px - x), py - r * 0.3, r * 0.1, px, py, r);
        puff.addColorStop(0, mix(smoke, "#ffc98a", Math.max(0, 0.7 - Math.abs(px - x) / (w * 0.3))));
        puff.addColorStop(0.85, mix(smoke, painting.light.shadow, 0.28));
        puff.addColorStop(1, alpha(mix(smoke, painting.light.shadow, 0.3), 0));
        disc(pen, puff, px, py, r);
      }
    },
    { motion: { bob: { y: 4, x: 6, period: 2.4 } } },
  );
  painting.layer(
    0.72,
    (pen) =>
      at(
        pen,
        x,
        y,
        painting.byShape(1.05, 1.2, 1) * u,
        () => {
          const hull = pen.createLinearGradient(-44, 0, 44, 0);
          hull.addColorStop(0, "#ffffff");
          hull.addColorStop(0.5, "#e9e6ee");
          hull.addColorStop(1, "#8f8ba4");
          const red = painting.look.accents[0];
          path(pen, darker(red, 0.15), "M-40 60 C-84 84 -88 120 -84 150 L-36 116 Z");
          path(pen, darker(red, 0.35), "M40 60 C84 84 88 120 84 150 L36 116 Z");
          path(pen, "#55526a", "M-26 116 L26 116 L32 138 L-32 138 Z");
          path(pen, hull, "M0 -210 C46 -160 58 -60 38 118 L-38 118 C-58 -60 -46 -160 0 -210 Z");
          path(pen, red, "M0 -210 C24 -184 38 -150 44 -118 L-44 -118 C-38 -150 -24 -184 0 -210 Z");
          path(pen, "rgba(255,255,255,0.3)", "M-10 -196 C-30 -160 -38 -120 -38 -60 L-26 -60 C-28 -120 -20 -160 -4 -198 Z");
          disc(pen, "#55526a", 0, -56, 27);
          disc(pen, "#8fdcff", 0, -56, 20);
          path(pen, "rgba(255,255,255,0.6)", "M-14 -62 A16 16 0 0 1 4 -71 A24 24 0 0 0 -14 -62 Z");
          box(pen, red, -44, 40, 88, 12);
          path(pen, red, "M-6 70 L6 70 L8 150 L-8 150 Z");
        },
        { turn: 0.04 },
      ),
    { motion: { bob: { y: 2, x: 1.2, period: 0.34 }, drift: { x: 1, y: -22 } } },
  );
}
