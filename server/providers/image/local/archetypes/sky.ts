import { glow } from "../brushes/light-effects";
import { at, box, disc, line, path, polygon } from "../brushes/shapes";
import { birds, cumulus, paintSky, wisps } from "../brushes/sky";
import { mist, paintRange, paintRidge } from "../brushes/terrain";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

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

/** Hot-air balloons over hills. */
function balloons(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.8, 0.82));
  const sun = paintSky(painting, { horizon, clouds: "cumulus" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  painting.layer(0.16, (pen) =>
    paintRange(painting, pen, {
      base: horizon,
      rise: 150 * u,
      frequency: 1.4,
      seed: painting.between(0, 60),
      distance: 0.8,
      rock: "#6f7f96",
      snowLine: painting.growth.snow ? 0.7 : 0.1,
      sunX: sun.x / w,
    }),
  );
  [
    [0.24, 20, 60, 0.5],
    [0.36, 60, 50, 0.28],
    [0.5, 120, 40, 0.1],
  ].forEach(([depth, dy, rise, far], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + dy! * u,
        rise: rise! * u,
        frequency: 1.1,
        seed: i * 7 + 3,
        octaves: 3,
        fill: painting.tone(mix(painting.growth.ground, painting.growth.groundNear, i / 3), far!),
      }),
    );
  });
  const list: [number, number, number, number, number][] = painting.byShape(
    [
      [0.3, 0.82, 0.24, 60, 1],
      [0.34, 0.14, 0.3, 80, 2],
      [0.46, 0.62, 0.5, 120, 4],
      [0.7, 0.36, 0.42, 300, 0],
    ],
    [
      [0.3, 0.78, 0.2, 70, 1],
      [0.34, 0.16, 0.26, 84, 2],
      [0.46, 0.76, 0.52, 130, 4],
      [0.7, 0.42, 0.4, 330, 0],
    ],
  );
  list.forEach(([depth, x, y, size, colour], i) => {
    painting.layer(depth, (pen) => balloon(painting, pen, w * x, h * y, size * u, colour, depth < 0.4 ? 0.35 : 0), {
      motion: { bob: { y: 5 + depth * 6, period: 5 + i }, drift: { x: 6 + i * 2, y: -3 } },
    });
  });
  painting.layer(
    0.6,
    (pen) => birds(painting, pen, { x: w * 0.75, y: h * 0.3 }, 7, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: -16, y: -2 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function balloon(painting: Painting, pen: Pen, x: number, y: number, size: number, colour: number, far: number) {
  const { look } = painting;
  at(pen, x, y, size / 100, () => {
    const stripes = [look.accents[colour % 5]!, look.accents[3], look.accents[(colour + 1) % 3]!];
    pen.save();
    pen.beginPath();
    pen.moveTo(-14, 62);
    pen.bezierCurveTo(-34, 34, -54, 16, -54, -18);
    pen.bezierCurveTo(-54, -52, -28, -74, 0, -74);
    pen.bezierCurveTo(28, -74, 54, -52, 54, -18);
    pen.bezierCurveTo(54, 16, 34, 34, 14, 62);
    pen.closePath();
    pen.clip();
    for (let i = 0; i < 7; i++) {
      const bulge = (t: number) => t * 54;
      const t0 = Math.sin(((i / 7) * 2 - 1) * 1.57);
      const t1 = Math.sin((((i + 1) / 7) * 2 - 1) * 1.57);
      path(
        pen,
        painting.tone(stripes[i % 3]!, far),
        `M0 -76 C${bulge(t0) * 1.25} -60 ${bulge(t0) * 1.2} 20 ${bulge(t0) * 0.26} 64 L${bulge(t1) * 0.26} 64 C${bulge(t1) * 1.2} 20 ${bulge(t1) * 1.25} -60 0 -76 Z`,
      );
    }
    const shade = pen.createRadialGradient(-20, -34, 8, 0, -10, 74);
    shade.addColorStop(0, "rgba(255,255,255,0.4)");
    shade.addColorStop(0.5, "rgba(255,255,255,0)");
    shade.addColorStop(1, alpha(painting.light.shadow, 0.5));
    box(pen, shade, -60, -80, 120, 150);
    pen.restore();
    line(pen, painting.tone("#5a4334", far), 1, "M-13 62 L-9 80 M13 62 L9 80 M-5 62 L-4 80 M5 62 L4 80");
    if (painting.light.lamps > 0.3) glow(pen, 0, 58, 40, "#ffb04f", painting.light.lamps);
    box(pen, painting.tone(look.wood, far), -10, 80, 20, 15, [2, 2, 5, 5]);
  });
}

/** Above the clouds by aeroplane. */
function airplane(painting: Painting) {
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

/** Birds and heaped clouds: much air, little else. */
function openSky(painting: Painting) {
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

export const sky: Archetype = { framings: [balloons, airplane, openSky] };
