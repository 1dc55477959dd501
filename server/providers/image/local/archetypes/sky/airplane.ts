import { glow } from "../../brushes/light-effects";
import { at, box, path } from "../../brushes/shapes";
import { cumulus, paintSky, wisps } from "../../brushes/sky";
import { mist } from "../../brushes/terrain";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

/** Above the clouds by aeroplane. */
export function airplane(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(0.6);
  paintSky(painting, { horizon, sunX: 0.24, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.8);
  cloudSea(painting, horizon);
  const x = w * painting.byShape(0.56, 0.52);
  const y = h * painting.byShape(0.4, 0.42);
  painting.layer(
    0.66,
    (pen) =>
      at(
        pen,
        x,
        y,
        painting.byShape(1.5, 1.15, 1.1) * u,
        () => {
          const white = painting.tone("#f6f8fc");
          const body = pen.createLinearGradient(0, -40, 0, 40);
          body.addColorStop(0, lighter(white, 0.3));
          body.addColorStop(0.55, white);
          body.addColorStop(1, mix(white, painting.light.shadow, 0.5));
          const accent = painting.tone(painting.look.accents[0]);
          path(pen, darker(white, 0.22), "M-20 -22 L-96 -92 L-66 -94 L40 -26 Z");
          path(pen, accent, "M-196 -26 L-226 -104 L-188 -104 L-128 -30 Z");
          path(
            pen,
            body,
            "M-226 -26 C-180 -40 100 -44 176 -30 C214 -22 232 -6 230 4 C226 18 190 26 140 28 L-120 26 C-170 22 -212 -2 -226 -26 Z",
          );
          path(pen, accent, "M-212 -10 C-120 6 120 10 226 10 C218 20 184 26 140 28 L-120 26 C-160 22 -194 6 -212 -10 Z");
          path(pen, mix("#22344a", painting.light.sky[2], 0.3), "M186 -26 C200 -22 212 -16 218 -10 L188 -10 Z");
          for (let i = 0; i < 15; i++)
            box(pen, mix("#2c4258", "#ffe2a0", painting.light.lamps * 0.8), -128 + i * 19, -20, 9, 11, 4);
          path(pen, mix(white, painting.light.shadow, 0.26), "M40 8 L-112 108 L-146 108 L-56 8 Z");
          path(pen, lighter(white, 0.1), "M40 8 L-112 108 L-124 108 L16 8 Z");
          box(pen, darker(accent, 0.2), -60, 40, 62, 24, 12);
          path(pen, darker(white, 0.1), "M-160 -18 L-214 10 L-236 10 L-196 -20 Z");
          glow(pen, 226, 2, 40, painting.light.sun, 0.5);
        },
        { turn: -0.09 },
      ),
    { motion: { bob: { y: 7, x: 4, period: 5 }, drift: { x: 10, y: -3 } } },
  );
  painting.layer(0.95, (pen) => wisps(painting, pen, { top: h * 0.72, bottom: h * 1.15, cover: 0.9, strength: 0.55 }), {
    motion: { drift: { x: -60, y: 0 } },
  });
  paintWeather(painting, { ground: h });
}

function cloudSea(painting: Painting, top: number) {
  const { height: h, width: w, u, light } = painting;
  for (const [depth, shift, size] of [
    [0.2, 0, 240],
    [0.34, 0.08, 340],
    [0.52, 0.2, 480],
  ] as const) {
    painting.layer(
      depth,
      (pen) => {
        const y = top + shift * h;
        mist(painting, pen, y - 50 * u, y + 260 * u, 0.8);
        const count = Math.ceil((w + 2 * painting.margin) / (size * 0.42 * u));
        for (let i = 0; i < count; i++)
          cumulus(painting, pen, {
            x: painting.left + ((i + painting.random()) / count) * (w + 2 * painting.margin),
            y: y + painting.between(0, 60) * u,
            width: size * u * painting.between(0.7, 1.2),
            distance: 0.7 - depth,
            opacity: 0.97,
          });
        const fill = pen.createLinearGradient(0, y + 20 * u, 0, painting.bottom);
        fill.addColorStop(0, alpha(mix(light.cloudLit, light.cloudShade, 0.5), 0));
        fill.addColorStop(0.25, mix(light.cloudLit, light.cloudShade, 0.55));
        fill.addColorStop(1, mix(light.cloudShade, light.shadow, 0.25));
        box(pen, fill, painting.left, y + 20 * u, w + 2 * painting.margin, painting.bottom - y);
      },
      { motion: { drift: { x: 8 + depth * 24, y: 0 } } },
    );
  }
}
