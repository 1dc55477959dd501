import { building } from "../brushes/buildings";
import { glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { box, line, path, polygon } from "../brushes/shapes";
import { paintSky } from "../brushes/sky";
import { mist, paintRange, paintRidge, ridgeHeight } from "../brushes/terrain";
import { seasonTree, treeStamps } from "../brushes/trees";
import { paintLightning, paintWeather } from "../brushes/weather";
import { darker, lighter, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

const walls = ["#f4e6cc", "#e9c9a4", "#d99f86", "#f2ede2", "#c9d2c8"] as const;

function heights(painting: Painting, middle: number) {
  const { u, width: w } = painting;
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.24);
  painting.layer(0.14, (pen) =>
    paintRange(painting, pen, {
      base: horizon,
      rise: 260 * u * painting.byShape(1, 1.3),
      frequency: 1.3,
      seed: painting.between(0, 60),
      distance: 0.7,
      rock: "#74819a",
      snowLine: painting.growth.snow ? 0.75 : 0.25,
      sunX: sun.x / w,
    }),
  );
  painting.layer(0.2, (pen) => mist(painting, pen, horizon - 60 * u, horizon + 60 * u, 0.4));
  return horizon;
}

/** Houses up a hillside around a tower, pines before them. */
function hillside(painting: Painting) {
  const { u, width: w, height: h, light } = painting;
  const horizon = heights(painting, painting.byShape(0.56, 0.56));
  const pine = treeStamps(painting, "pine", { size: 220 * u, distance: 0.2, dark: 0.14 });
  const slopes: [number, number, number, number, number][] = [
    [0.32, 0.6, 56, 0.42, 12],
    [0.46, 0.7, 84, 0.22, 9],
    [0.6, 0.82, 122, 0.06, 6],
  ];
  slopes.forEach(([depth, y, size, far, count], row) => {
    painting.layer(depth, (pen) => {
      const ground = { base: h * y, rise: 40 * u, frequency: 0.9, seed: row * 7 + 1, octaves: 2 };
      paintRidge(painting, pen, {
        ...ground,
        fill: painting.tone(mix(painting.growth.ground, painting.growth.groundNear, row * 0.22), far),
      });
      if (row === 0) {
        const tx = w * 0.52;
        const foot = ridgeHeight(painting, ground, tx) + 8 * u;
        const wall = painting.tone("#efe4d2", far);
        box(pen, wall, tx - 22 * u, foot - 150 * u, 44 * u, 150 * u);
        box(pen, mix(wall, light.shadow, 0.25), tx + 4 * u, foot - 150 * u, 18 * u, 150 * u);
        polygon(pen, painting.tone(painting.growth.snow ? "#eef4fb" : "#8c4a3e", far), [
          [tx - 28 * u, foot - 148 * u],
          [tx, foot - 236 * u],
          [tx + 28 * u, foot - 148 * u],
        ]);
        box(pen, mix(painting.tone("#40566a", far), "#ffd98a", light.lamps), tx - 8 * u, foot - 128 * u, 16 * u, 30 * u, [
          8 * u,
          8 * u,
          0,
          0,
        ]);
      }
      const total = Math.round(count * painting.byShape(1, 0.62, 0.7));
      for (let i = 0; i < total; i++) {
        const x = painting.left + ((w + 2 * painting.margin) * (i + painting.between(0.2, 0.8))) / total;
        if (row === 0 && Math.abs(x - w * 0.52) < 40 * u) continue;
        pine.stamp(pen, x - size * u * 0.8, ridgeHeight(painting, ground, x) + 10 * u, size * u * painting.between(1, 1.5));
        building(painting, pen, {
          x,
          foot: ridgeHeight(painting, ground, x) + 14 * u,
          width: size * u,
          height: size * 0.62 * u,
          roof: i % 3 ? "gable" : "steep",
          wall: painting.pick(walls),
          windows: 3,
          distance: far,
          chimney: true,
        });
      }
    });
  });
  painting.layer(
    0.9,
    (pen) => {
      const near = treeStamps(painting, "pine", { size: 420 * u, distance: 0, dark: 0.62, variants: 2 });
      const ground = { base: h * 1.0, rise: 40 * u, frequency: 0.8, seed: 31, octaves: 2 };
      paintRidge(painting, pen, {
        ...ground,
        fill: painting.silhouette(painting.growth.snow ? "#c8d6e6" : painting.growth.groundNear, 0.5),
      });
      for (const [x, s] of [
        [0.02, 400],
        [0.12, 280],
        [0.9, 330],
        [1.0, 440],
      ] as const)
        near.stamp(pen, w * x, h * 1.02, s * u);
    },
    { motion: { sway: { pivotY: h, slope: 0.006, period: 5 } } },
  );
  paintWeather(painting, { ground: horizon });
}

/** A castle on its rock. */
function castle(painting: Painting) {
  const { u, width: w, height: h, light } = painting;
  const horizon = heights(painting, painting.byShape(0.62, 0.6));
  const x = w * painting.byShape(0.58, 0.52);
  const foot = h * painting.byShape(0.6, 0.6);
  const tree = treeStamps(painting, painting.growth.snow ? "pine" : seasonTree(painting), {
    size: 180 * u,
    distance: 0.24,
    dark: 0.14,
  });
  painting.layer(0.42, (pen) => {
    const rock = painting.tone("#7f7f8c", 0.25);
    const cliff = pen.createLinearGradient(x - 260 * u, 0, x + 260 * u, 0);
    cliff.addColorStop(0, lighter(rock, 0.12));
    cliff.addColorStop(1, mix(rock, light.shadow, 0.4));
    polygon(pen, cliff, [
      [x - 330 * u, h * 0.82],
      [x - 250 * u, foot + 70 * u],
      [x - 190 * u, foot + 20 * u],
      [x - 170 * u, foot],
      [x + 180 * u, foot],
      [x + 210 * u, foot + 40 * u],
      [x + 290 * u, foot + 80 * u],
      [x + 350 * u, h * 0.82],
    ]);
    const wall = painting.tone("#e9dfd2", 0.14);
    const tower = (dx: number, wide: number, tall: number, roof: number) => {
      const left = x + (dx - wide / 2) * u;
      const face = pen.createLinearGradient(left, 0, left + wide * u, 0);
      face.addColorStop(0, lighter(wall, 0.16));
      face.addColorStop(1, mix(wall, light.shadow, 0.42));
      box(pen, face, left, foot - tall * u, wide * u, tall * u + 6 * u);
      box(pen, darker(wall, 0.08), left - 5 * u, foot - tall * u, (wide + 10) * u, 14 * u, 2);
      polygon(pen, painting.tone(painting.growth.snow ? "#eaf1fa" : painting.look.accents[roof % 3]!, 0.1), [
        [left - 8 * u, foot - tall * u],
        [left + (wide / 2) * u, foot - (tall + wide * 1.7) * u],
        [left + (wide + 8) * u, foot - tall * u],
      ]);
      line(pen, painting.tone("#3a3a44", 0.1), 2 * u, `M${left + (wide / 2) * u} ${foot - (tall + wide * 1.7) * u} v${-26 * u}`);
      path(
        pen,
        painting.tone(painting.look.accents[1], 0.05),
        `M${left + (wide / 2) * u} ${foot - (tall + wide * 1.7) * u - 26 * u} l${28 * u} ${9 * u} l${-28 * u} ${8 * u} Z`,
      );
      for (let k = 0; k < tall / 60; k++) {
        const wy = foot - tall * u + (34 + k * 54) * u;
        if (wy > foot - 22 * u) break;
        box(pen, mix(painting.tone("#3d5064", 0.1), "#ffd98a", light.lamps), left + (wide / 2 - 5) * u, wy, 10 * u, 20 * u, [
          5 * u,
          5 * u,
          0,
          0,
        ]);
        if (light.lamps > 0.5) glow(pen, left + (wide / 2) * u, wy + 10 * u, 30 * u, "#ffd98a", 0.6);
      }
    };
    tower(-40, 64, 250, 0);
    tower(60, 52, 200, 2);
    box(pen, wall, x - 160 * u, foot - 96 * u, 320 * u, 100 * u);
    for (let k = 0; k < 11; k++) box(pen, wall, x - 160 * u + k * 30 * u, foot - 110 * u, 18 * u, 18 * u);
    tower(-150, 58, 160, 1);
    tower(150, 62, 170, 0);
    tower(0, 46, 140, 2);
    box(pen, painting.tone("#5a3f30", 0.1), x - 24 * u, foot - 52 * u, 48 * u, 54 * u, [24 * u, 24 * u, 0, 0]);
  });
  painting.layer(0.46, (pen) => mist(painting, pen, foot + 10 * u, h * 0.86, 0.4));
  [
    [0.54, 0.76, 0.22, 16],
    [0.68, 0.88, 0.06, 11],
  ].forEach(([depth, y, far, count], i) => {
    painting.layer(depth!, (pen) => {
      const ground = { base: h * y!, rise: 50 * u, frequency: 0.8, seed: 5 + i * 9, octaves: 2 };
      paintRidge(painting, pen, {
        ...ground,
        fill: painting.tone(i ? painting.growth.groundNear : painting.growth.ground, far!),
      });
      for (let k = 0; k < count!; k++) {
        const tx = painting.left + ((w + 2 * painting.margin) * (k + painting.random())) / count!;
        if (Math.abs(tx - x + 40 * u) < 90 * u) continue;
        tree.stamp(pen, tx, ridgeHeight(painting, ground, tx) + 10 * u, painting.between(90, 150) * u * (i ? 1.25 : 0.8));
      }
    });
  });
  painting.layer(0.76, (pen) =>
    standing(painting, pen, { x: x - 40 * u, foot: h * 0.9, height: 110 * u, pose: "walk", back: true }),
  );
  paintWeather(painting, { ground: horizon });
}

export const village: Archetype = { framings: [hillside, castle] };
