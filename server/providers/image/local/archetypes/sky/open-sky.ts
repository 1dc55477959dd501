import { at, disc, line, path, polygon } from "../../brushes/shapes";
import { cumulus, paintSky, wisps } from "../../brushes/sky";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha } from "../../colour";
import type { Painting, Pen } from "../../painting";

/** Birds and heaped clouds: much air, little else. */
export function openSky(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(0.94);
  const sun = paintSky(painting, { horizon, sunX: 0.66, clouds: "none" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  painting.layer(0.08, (pen) => wisps(painting, pen, { top: painting.top, bottom: h * 0.5, cover: 0.35 }), {
    motion: { drift: { x: 6, y: 0 } },
  });
  const rays = light.altitude !== null && !light.isMoon;
  painting.layer(
    0.1,
    (pen) => {
      if (!rays) return;
      for (let i = 0; i < 9; i++) {
        const angle = 0.4 + i * 0.32;
        const beam = pen.createRadialGradient(sun.x, sun.y, 0, sun.x, sun.y, 900 * u);
        beam.addColorStop(0, alpha(light.sun, 0.22));
        beam.addColorStop(1, alpha(light.sun, 0));
        polygon(pen, beam, [
          [sun.x, sun.y],
          [sun.x + Math.cos(angle - 0.05) * 900 * u, sun.y + Math.sin(angle - 0.05) * 900 * u],
          [sun.x + Math.cos(angle + 0.05) * 900 * u, sun.y + Math.sin(angle + 0.05) * 900 * u],
        ]);
      }
    },
    { blend: "screen" },
  );
  const heaps: [number, number, number, number][] = [
    [0.18, 0.72, 0.52, 420],
    [0.26, 0.16, 0.66, 560],
    [0.36, 0.86, 0.82, 720],
    [0.5, 0.3, 1.0, 900],
  ];
  for (const [depth, x, y, size] of heaps)
    painting.layer(
      depth,
      (pen) => {
        for (let i = 0; i < 3; i++)
          cumulus(painting, pen, {
            x: w * x + painting.between(-0.4, 0.4) * size * u,
            y: h * y + i * 14 * u,
            width: size * u * painting.between(0.6, 1),
            distance: 0.6 - depth,
            opacity: 0.98,
          });
      },
      { motion: { drift: { x: 6 + depth * 20, y: 0 } } },
    );
  if (painting.has("kite"))
    painting.layer(
      0.7,
      (pen) =>
        at(
          pen,
          w * 0.42,
          h * 0.36,
          1.6 * u,
          () => {
            const { accents } = painting.look;
            polygon(pen, painting.tone(accents[0]), [
              [0, -90],
              [0, 0],
              [-56, -10],
            ]);
            polygon(pen, painting.tone(accents[1]), [
              [0, -90],
              [56, -10],
              [0, 0],
            ]);
            polygon(pen, painting.tone(accents[2]), [
              [-56, -10],
              [0, 0],
              [0, 84],
            ]);
            polygon(pen, painting.tone(accents[4]), [
              [56, -10],
              [0, 84],
              [0, 0],
            ]);
            line(pen, alpha("#ffffff", 0.8), 1.4, "M0 0 C60 160 -60 240 120 420");
            line(pen, painting.tone(accents[0]), 3, "M0 84 C-30 120 30 150 0 190 C-20 214 10 232 -6 256");
          },
          { turn: 0.3 },
        ),
      { motion: { bob: { y: 14, x: 10, period: 4 } } },
    );
  else
    painting.layer(
      0.66,
      (pen) => {
        for (let i = 0; i < 9; i++) {
          const k = i - 4;
          bird(
            painting,
            pen,
            w * painting.byShape(0.44, 0.46) + k * painting.byShape(78, 54) * u,
            h * 0.34 + Math.abs(k) * 36 * u,
            painting.byShape(46, 40) * u,
          );
        }
      },
      { motion: { drift: { x: 26, y: -5 }, bob: { y: 4, period: 2.4 } } },
    );
  paintWeather(painting, { ground: h });
}

function bird(painting: Painting, pen: Pen, x: number, y: number, size: number) {
  const dark = painting.silhouette("#46506a", 0.35);
  at(pen, x, y, size / 100, () => {
    path(
      pen,
      dark,
      "M-92 -34 C-58 -46 -24 -34 -4 -8 C18 -36 58 -50 96 -40 C62 -30 38 -14 22 6 C30 10 40 14 52 16 C34 24 8 24 -8 12 C-20 -8 -52 -26 -92 -34 Z",
    );
    disc(pen, dark, 40, 12, 9);
  });
}
