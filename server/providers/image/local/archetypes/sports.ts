import { glow } from "../brushes/light-effects";
import { crowd, standing } from "../brushes/people";
import { at, box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { paintSky } from "../brushes/sky";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

/** The stand with its rows of people, and flood lights. */
function stadium(painting: Painting, top: number, foot: number) {
  const { width: w, u, light, look } = painting;
  painting.layer(0.2, (pen) => {
    const stand = painting.tone("#6a7488", 0.3);
    path(
      pen,
      darker(stand, 0.2),
      `M${painting.left} ${top - 40 * u} Q${w / 2} ${top + 50 * u} ${painting.right} ${top - 40 * u} V${foot} H${painting.left} Z`,
    );
    const rows = 9;
    for (let r = 0; r < rows; r++) {
      const y = top + 20 * u + ((foot - top - 30 * u) * r) / rows;
      line(pen, painting.tone("#8d97aa", 0.2), 2 * u, `M${painting.left} ${y + 12 * u} H${painting.right}`);
      for (let x = painting.left; x < painting.right; x += 15 * u)
        if (painting.chance(0.78))
          disc(
            pen,
            painting.tone(painting.pick([look.accents[0], look.accents[1], look.accents[2], look.accents[3], "#8a6a5a"]), 0.22),
            x + painting.between(-3, 3) * u,
            y + painting.between(0, 6) * u,
            5 * u,
          );
    }
    path(
      pen,
      painting.tone(look.accents[4], 0.2),
      `M${painting.left} ${top - 74 * u} Q${w / 2} ${top + 16 * u} ${painting.right} ${top - 74 * u} V${top - 40 * u} Q${w / 2} ${top + 50 * u} ${painting.left} ${top - 40 * u} Z`,
    );
    box(pen, painting.tone(look.accents[0], 0.1), painting.left, foot - 22 * u, w + 2 * painting.margin, 24 * u);
    for (let x = painting.left; x < painting.right; x += 150 * u)
      box(pen, painting.tone(look.accents[(Math.round(x / u / 150) + 9) % 3]!, 0.1), x, foot - 22 * u, 146 * u, 24 * u);
  });
  painting.layer(0.24, (pen) => {
    for (const x of [0.14, 0.86]) {
      box(pen, painting.silhouette("#4a5260", 0.3), w * x - 4 * u, top - 210 * u, 8 * u, 230 * u);
      box(pen, painting.silhouette("#4a5260", 0.3), w * x - 54 * u, top - 254 * u, 108 * u, 56 * u, 4);
      for (let i = 0; i < 8; i++) {
        const lx = w * x - 40 * u + (i % 4) * 27 * u;
        const ly = top - 240 * u + Math.floor(i / 4) * 27 * u;
        disc(pen, mix("#dfe6ee", "#fffbe8", light.lamps), lx, ly, 9 * u);
      }
      if (light.lamps > 0.2) glow(pen, w * x, top - 226 * u, 330 * u, "#f4f8ff", 0.9 * light.lamps);
    }
  });
}

/** Runners on the track. */
function track(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const foot = h * painting.byShape(0.56, 0.56);
  paintSky(painting, { horizon: foot });
  if (painting.recipe.weather === "storm") paintLightning(painting, foot * 0.7, 0.4);
  stadium(painting, foot - painting.byShape(170, 190) * u, foot);
  painting.layer(0.4, (pen) => {
    const clay = painting.tone(painting.growth.snow ? "#c98a80" : "#c9573f");
    const lane = pen.createLinearGradient(0, foot, 0, painting.bottom);
    lane.addColorStop(0, mix(clay, painting.light.haze, 0.2));
    lane.addColorStop(1, darker(clay, 0.3));
    box(pen, painting.tone(painting.growth.ground), painting.left, foot, w + 2 * painting.margin, 40 * u);
    box(pen, lane, painting.left, foot + 30 * u, w + 2 * painting.margin, painting.bottom - foot);
    for (let i = -7; i <= 7; i++)
      line(
        pen,
        alpha(painting.tone("#ffffff"), 0.85),
        4 * u,
        `M${w * 0.5 + i * 60 * u} ${foot + 30 * u} L${w * 0.5 + i * 240 * u} ${painting.bottom}`,
      );
  });
  const runners: [number, number, number, number][] = painting.byShape(
    [
      [0.52, 0.22, 0.76, 190],
      [0.6, 0.76, 0.8, 220],
      [0.74, 0.48, 0.92, 330],
    ],
    [
      [0.52, 0.2, 0.72, 200],
      [0.6, 0.82, 0.76, 230],
      [0.74, 0.48, 0.88, 380],
    ],
  );
  runners.forEach(([depth, x, y, tall], i) => {
    painting.layer(
      depth,
      (pen) =>
        standing(painting, pen, {
          x: w * x,
          foot: h * y,
          height: tall * u,
          pose: "run",
          facing: 1,
          top: painting.look.accents[i % 3]!,
        }),
      { motion: { bob: { y: 5, period: 0.62 + i * 0.05 }, drift: { x: 10 + i * 5, y: 0 } } },
    );
  });
  paintWeather(painting, { ground: foot });
}

/** A goal, a striker and the ball. */
function pitch(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const foot = h * painting.byShape(0.54, 0.54);
  paintSky(painting, { horizon: foot });
  if (painting.recipe.weather === "storm") paintLightning(painting, foot * 0.7, 0.6);
  stadium(painting, foot - painting.byShape(160, 190) * u, foot);
  painting.layer(0.4, (pen) => {
    const grassColour = painting.tone(painting.growth.snow ? "#dfe9ee" : "#4f9a4f");
    for (let i = 0; i < 9; i++) {
      const a = foot + (i / 9) ** 1.6 * (painting.bottom - foot);
      const b = foot + ((i + 1) / 9) ** 1.6 * (painting.bottom - foot);
      box(pen, i % 2 ? grassColour : darker(grassColour, 0.12), painting.left, a, w + 2 * painting.margin, b - a + 1);
    }
    line(
      pen,
      alpha(painting.tone("#ffffff"), 0.9),
      5 * u,
      `M${w * 0.06} ${h * 0.74} L${w * 0.22} ${foot + 30 * u} H${w * 0.94} L${w * 1.08} ${h * 0.74} Z`,
    );
    oval(pen, alpha(painting.tone("#ffffff"), 0.8), w * 0.6, h * 0.82, 10 * u, 4 * u);
  });
  painting.layer(0.46, (pen) => {
    const x0 = w * painting.byShape(0.4, 0.2);
    const x1 = w * painting.byShape(0.82, 0.92);
    const y0 = foot - 120 * u;
    const y1 = foot + 62 * u;
    for (let i = 0; i <= 22; i++)
      line(
        pen,
        "rgba(255,255,255,0.3)",
        1.2 * u,
        `M${x0 + ((x1 - x0) * i) / 22} ${y0} L${x0 + 20 * u + ((x1 - x0 - 40 * u) * i) / 22} ${y1 - 26 * u}`,
      );
    for (let i = 0; i <= 9; i++)
      line(pen, "rgba(255,255,255,0.3)", 1.2 * u, `M${x0 + 2 * i * u} ${y0 + ((y1 - y0 - 26 * u) * i) / 9} H${x1 - 2 * i * u}`);
    line(pen, painting.tone("#ffffff"), 9 * u, `M${x0} ${y1} V${y0} H${x1} V${y1}`);
    standing(painting, pen, {
      x: (x0 + x1) / 2 + 40 * u,
      foot: y1 + 4 * u,
      height: 150 * u,
      pose: "cheer",
      top: painting.look.accents[1],
    });
  });
  painting.layer(
    0.72,
    (pen) =>
      standing(painting, pen, {
        x: w * painting.byShape(0.32, 0.3),
        foot: h * 0.91,
        height: 330 * u,
        pose: "run",
        facing: 1,
        top: painting.look.accents[0],
        legs: "#f2f2f4",
      }),
    { motion: { bob: { y: 4, period: 0.7 }, drift: { x: 12, y: 0 } } },
  );
  const bx = w * painting.byShape(0.5, 0.62);
  const by = h * 0.84;
  painting.layer(
    0.78,
    (pen) => {
      oval(pen, alpha(painting.light.shadow, 0.35), bx + 6 * u, h * 0.9, 36 * u, 8 * u);
      at(pen, bx, by, u, () => {
        const ball = pen.createRadialGradient(-12, -14, 4, 0, 0, 38);
        ball.addColorStop(0, "#ffffff");
        ball.addColorStop(1, lighter(painting.tone("#a9afba"), 0.1));
        disc(pen, ball, 0, 0, 34);
        polygon(pen, "#22242e", [
          [0, -13],
          [12, -4],
          [8, 11],
          [-8, 11],
          [-12, -4],
        ]);
        for (let i = 0; i < 5; i++) {
          const a = -Math.PI / 2 + (i * Math.PI * 2) / 5;
          line(pen, "#22242e", 2, `M${Math.cos(a) * 13} ${Math.sin(a) * 13} L${Math.cos(a) * 25} ${Math.sin(a) * 25}`);
          path(
            pen,
            "#22242e",
            `M${Math.cos(a - 0.3) * 33} ${Math.sin(a - 0.3) * 33} L${Math.cos(a) * 23} ${Math.sin(a) * 23} L${Math.cos(a + 0.3) * 33} ${Math.sin(a + 0.3) * 33} Z`,
          );
        }
      });
    },
    { motion: { spin: { x: bx, y: by, turnsPerSecond: 0.5 }, drift: { x: 20, y: -6 } } },
  );
  painting.layer(
    1.04,
    (pen) =>
      crowd(painting, pen, {
        line: h * 1.03,
        size: 64 * u,
        colour: painting.silhouette(painting.look.accents[4], 0.8),
        armsUp: 0.4,
      }),
    { motion: { bob: { y: 3, period: 1 } } },
  );
  paintWeather(painting, { ground: foot });
}

export const sports: Archetype = { framings: [track, pitch] };
