import { glow } from "../brushes/light-effects";
import { at, line, oval, path, polygon } from "../brushes/shapes";
import { birds, paintSky } from "../brushes/sky";
import { paintRidge, ridgeHeight } from "../brushes/terrain";
import { treeStamps } from "../brushes/trees";
import { vehicle } from "../brushes/vehicles";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

const sandOf = (painting: Painting) => (painting.growth.snow ? "#ead9cc" : "#e8a862");

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

function heavens(painting: Painting, middle: number, sunX?: number) {
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon, ...(sunX !== undefined && { sunX }) });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  return { horizon, sun };
}

/** Dunes with a caravan on a crest. */
function dunes(painting: Painting) {
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

/** Mesas, cacti, and the road between them. */
function mesas(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon } = heavens(painting, painting.byShape(0.6, 0.6), 0.36);
  const rock = "#c0603a";
  const mesa = (depth: number, x: number, wide: number, tall: number, distance: number) =>
    painting.layer(depth, (pen) => {
      const colour = painting.tone(rock, distance);
      const left = w * x - (wide * u) / 2;
      const right = left + wide * u;
      const top = horizon - tall * u;
      const side = pen.createLinearGradient(left, 0, right, 0);
      side.addColorStop(0, mix(colour, painting.light.glow, 0.25));
      side.addColorStop(0.55, colour);
      side.addColorStop(1, mix(colour, painting.light.shadow, 0.4 * (1 - distance)));
      const talus = 0.24 * wide * u;
      polygon(pen, side, [
        [left - talus, horizon + 6 * u],
        [left - talus * 0.35, top + tall * 0.55 * u],
        [left, top + tall * 0.48 * u],
        [left + 6 * u, top + 8 * u],
        [left + wide * 0.2 * u, top],
        [right - wide * 0.3 * u, top + 4 * u],
        [right - 8 * u, top + 10 * u],
        [right, top + tall * 0.5 * u],
        [right + talus * 0.4, top + tall * 0.6 * u],
        [right + talus, horizon + 6 * u],
      ]);
      for (let i = 1; i < 5; i++)
        line(
          pen,
          alpha(mix(colour, painting.light.shadow, 0.7), 0.22),
          2.4 * u,
          `M${left} ${top + (i * tall * u) / 10} q${wide * 0.5 * u} ${painting.between(-6, 6) * u} ${wide * u} 0`,
        );
      for (let i = 0; i < wide / 14; i++) {
        const px = left + painting.between(0.02, 0.98) * wide * u;
        line(
          pen,
          alpha(mix(colour, painting.light.shadow, 0.7), 0.2),
          painting.between(1, 4) * u,
          `M${px} ${top + 10 * u} l${painting.between(-4, 4) * u} ${tall * painting.between(0.2, 0.44) * u}`,
        );
      }
    });
  mesa(0.14, 0.3, 150, 120, 0.85);
  mesa(0.15, 0.56, 260, 90, 0.85);
  mesa(0.22, 0.82, 320, 230, 0.5);
  mesa(0.26, 0.1, 240, 300, 0.38);
  painting.layer(0.4, (pen) => {
    const sand = painting.tone(mix(sandOf(painting), rock, 0.3));
    const gradient = pen.createLinearGradient(0, horizon, 0, painting.bottom);
    gradient.addColorStop(0, mix(sand, painting.light.haze, 0.5));
    gradient.addColorStop(1, mix(sand, painting.light.shadow, 0.35));
    paintRidge(painting, pen, { base: horizon + 4 * u, rise: 10 * u, frequency: 1, seed: 3, octaves: 2, fill: gradient });
    const far = horizon + 5 * u;
    const asphalt = pen.createLinearGradient(0, far, 0, painting.bottom);
    asphalt.addColorStop(0, painting.tone("#8a7f86", 0.5));
    asphalt.addColorStop(1, painting.tone("#3a3844"));
    const vx = w * 0.46;
    polygon(pen, asphalt, [
      [vx - 3 * u, far],
      [vx + 3 * u, far],
      [w * 0.92, painting.bottom],
      [w * 0.22, painting.bottom],
    ]);
    const reach = painting.bottom - far;
    for (let i = 0; i < 13; i++) {
      const a = (i / 13) ** 2.2;
      const b = ((i + 0.5) / 13) ** 2.2;
      const cx = (t: number) => vx + (w * 0.57 - vx) * t;
      polygon(pen, painting.tone("#ffd466"), [
        [cx(a) - a * 8 * u, far + a * reach],
        [cx(a) + a * 8 * u, far + a * reach],
        [cx(b) + b * 8 * u, far + b * reach],
        [cx(b) - b * 8 * u, far + b * reach],
      ]);
    }
  });
  const cacti = [
    [0.5, 0.76, 0.7, 70],
    [0.56, 0.1, 0.74, 110],
    [0.62, 0.9, 0.8, 160],
    [1.0, 0.04, 1.0, 420],
  ] as const;
  for (const [depth, x, foot, size] of cacti)
    painting.layer(depth, (pen) => cactus(painting, pen, w * x, h * foot, size * u, depth > 0.9 ? 0.72 : 0.15));
  paintWeather(painting, { ground: horizon });
}

function cactus(painting: Painting, pen: Pen, x: number, foot: number, size: number, dark: number) {
  const green = mix(painting.tone("#4f8a58"), painting.light.shadow, dark);
  at(pen, x, foot, size / 100, () => {
    oval(pen, alpha(painting.light.shadow, 0.3), 16, 0, 34, 3);
    line(pen, green, 16, "M0 0 L0 -92");
    line(pen, green, 11, "M0 -34 L-24 -38 C-28 -40 -28 -46 -28 -66 M0 -46 L24 -50 C28 -52 28 -58 28 -82");
    line(
      pen,
      alpha(mix(lighter(green, 0.3), painting.light.glow, 0.4), 0.6),
      2.4,
      "M-4 -4 L-4 -90 M-31 -46 L-31 -64 M25 -58 L25 -80",
    );
    line(pen, alpha(darker(green, 0.5), 0.5), 1.6, "M3 -4 L3 -92 M-25 -46 L-25 -66 M31 -58 L31 -82");
  });
}

/** Savanna at the golden hour: acacias, grass and large animals. */
function savanna(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon, sun } = heavens(painting, painting.byShape(0.64, 0.64), 0.5);
  painting.layer(0.14, (pen) =>
    paintRidge(painting, pen, {
      base: horizon,
      rise: 90 * u,
      frequency: 1.2,
      seed: 8,
      octaves: 4,
      fill: painting.tone("#8a7f6a", 0.8),
    }),
  );
  const grassland = painting.growth.snow ? "#e6dcc8" : painting.recipe.season === "spring" ? "#a8ae58" : "#d2a24a";
  const acacia = treeStamps(painting, "acacia", { size: 300 * u, distance: 0.35, dark: 0.4 });
  painting.layer(0.34, (pen) => {
    paintRidge(painting, pen, {
      base: horizon + 14 * u,
      rise: 12 * u,
      frequency: 0.8,
      seed: 2,
      octaves: 2,
      fill: painting.tone(grassland, 0.35),
    });
    for (const [x, tall] of [
      [0.1, 120],
      [0.34, 80],
      [0.78, 150],
      [0.92, 100],
    ] as const)
      acacia.stamp(pen, w * x, horizon + 22 * u, tall * u);
  });
  const line1 = { base: h * 0.76, rise: 24 * u, frequency: 0.8, seed: 4, octaves: 2 };
  painting.layer(0.5, (pen) => paintRidge(painting, pen, { ...line1, fill: painting.tone(darker(grassland, 0.15), 0.12) }));
  painting.layer(
    0.56,
    (pen) => {
      const ground = (x: number) => ridgeHeight(painting, line1, x) + 10 * u;
      elephant(painting, pen, w * 0.34, ground(w * 0.34), 150 * u);
      elephant(painting, pen, w * 0.47, ground(w * 0.47), 84 * u);
      giraffe(painting, pen, w * 0.68, ground(w * 0.68), 250 * u);
      giraffe(painting, pen, w * 0.77, ground(w * 0.77), 190 * u);
      glow(pen, sun.x, horizon, 420 * u, painting.light.glow, 0.2, "source-atop");
    },
    { motion: { bob: { y: 1, x: 2, period: 4 } } },
  );
  if (painting.has("car", "van"))
    painting.layer(0.62, (pen) => vehicle(painting, pen, "van", w * 0.2, h * 0.84, 170 * u, { colour: "#8a8a5a" }));
  painting.layer(
    0.3,
    (pen) => birds(painting, pen, { x: w * 0.7, y: horizon * 0.5 }, 9, 12 * u, painting.silhouette("#3a2a20", 0.5)),
    { motion: { drift: { x: 14, y: -2 } } },
  );
  const big = treeStamps(painting, "acacia", { size: 600 * u, distance: 0, dark: 0.8, variants: 1 });
  painting.layer(0.9, (pen) => big.stamp(pen, w * painting.byShape(0.02, -0.02), h * 1.0, h * painting.byShape(0.98, 0.6)), {
    motion: { sway: { pivotY: h, slope: 0.008, period: 5 } },
  });
  painting.layer(
    1.02,
    (pen) => {
      for (let i = 0; i < 260; i++) {
        const x = painting.left + ((w + 2 * painting.margin) * (i + painting.random())) / 260;
        const tall = painting.between(50, 130) * u;
        line(
          pen,
          painting.silhouette(painting.pick([grassland, darker(grassland, 0.3)]), 0.6),
          2.2 * u,
          `M${x} ${h * 1.05} q${painting.between(-8, 14) * u} ${-tall * 0.6} ${painting.between(-20, 34) * u} ${-tall}`,
        );
      }
    },
    { motion: { sway: { pivotY: h, slope: 0.05, period: 3 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function elephant(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const skin = painting.silhouette("#6a6470", 0.55);
  at(pen, x, foot, size / 100, () => {
    path(
      pen,
      skin,
      "M-62 0 L-62 -40 C-70 -80 -40 -98 -6 -94 C12 -106 44 -104 54 -84 C64 -74 66 -50 66 -34 C66 -18 68 -8 76 -4 L70 2 C58 -2 56 -16 55 -34 C52 -42 46 -48 38 -48 C36 -44 34 -40 32 -36 L32 0 L14 0 L12 -30 L-28 -32 L-30 0 L-46 0 L-46 -26 L-48 0 Z",
    );
    path(pen, darker(skin, 0.3), "M14 -88 C0 -84 -2 -56 12 -44 C26 -46 34 -66 30 -84 Z");
    path(pen, "#f4eee0", "M54 -44 C62 -40 70 -40 78 -46 C72 -34 60 -34 53 -38 Z");
    line(pen, skin, 2.5, "M-64 -62 C-70 -50 -70 -40 -68 -34");
  });
}

function giraffe(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const coat = painting.silhouette("#c8923f", 0.45);
  at(pen, x, foot, size / 100, () => {
    line(pen, coat, 3.4, "M-17 -36 L-19 0 M-11 -36 L-10 0 M9 -38 L8 0 M15 -38 L17 0");
    path(
      pen,
      coat,
      "M-22 -36 C-24 -48 -16 -54 2 -56 C10 -66 16 -84 20 -92 C22 -98 26 -99 30 -96 L40 -91 C41 -88 38 -86 34 -87 L28 -87 C26 -74 24 -58 20 -44 C18 -36 14 -34 8 -34 L-16 -33 C-20 -33 -22 -34 -22 -36 Z",
    );
    line(pen, coat, 1.4, "M24 -97 L23 -102 M27 -97 L27 -102 M-22 -46 L-26 -28");
    for (const [sx, sy] of [
      [-14, -44],
      [-6, -48],
      [2, -44],
      [9, -50],
      [14, -60],
      [18, -70],
      [21, -80],
      [-10, -38],
      [6, -38],
    ] as const)
      oval(pen, alpha(painting.silhouette("#6a3a1c", 0.5), 0.6), sx, sy, 2.6, 2.2, sx);
  });
}

export const desert: Archetype = { framings: [dunes, mesas, savanna] };
