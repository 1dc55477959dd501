import { glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { grass, leafyBranch, meadowFlowers } from "../brushes/plants";
import { birds, paintSky, wisps } from "../brushes/sky";
import { mist, paintRange, paintRidge, ridgeHeight } from "../brushes/terrain";
import { treeStamps } from "../brushes/trees";
import { paintWater } from "../brushes/water";
import { paintLightning, paintWeather } from "../brushes/weather";
import { mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

const rockOf = (painting: Painting) =>
  painting.recipe.season === "autumn" ? "#8a7590" : painting.growth.snow ? "#7e8ca6" : "#76839a";
const snowOf = (painting: Painting) => (painting.growth.snow ? 0.75 : painting.recipe.season === "summer" ? 0.2 : 0.34);

function farRanges(painting: Painting, horizon: number, sunX: number, scale = 1) {
  const { u } = painting;
  const tall = painting.byShape(1, 1.25, 1) * scale;
  const rock = rockOf(painting);
  [
    { depth: 0.1, rise: 250, frequency: 1.5, distance: 0.95, snow: snowOf(painting) * 0.9 },
    { depth: 0.17, rise: 330, frequency: 1.15, distance: 0.62, snow: snowOf(painting) },
    { depth: 0.25, rise: 200, frequency: 1.9, distance: 0.38, snow: snowOf(painting) * 0.4 },
  ].forEach((range, index) => {
    const seed = painting.between(0, 40) + index * 13;
    painting.layer(range.depth, (pen) =>
      paintRange(painting, pen, {
        base: horizon + 4 * u,
        rise: range.rise * u * tall,
        frequency: range.frequency,
        seed,
        distance: range.distance,
        rock: index === 2 ? mix(rock, painting.growth.needles[0], 0.45) : rock,
        snowLine: range.snow,
        sunX,
      }),
    );
  });
  painting.layer(0.22, (pen) => mist(painting, pen, horizon - 90 * u, horizon + 50 * u, 0.3 + 0.2 * painting.light.hazeDensity));
}

/** Pines along a line, thicker towards both sides so that the middle stays open. */
function treeLine(
  painting: Painting,
  options: {
    depth: number;
    foot: number;
    height: number;
    distance: number;
    dark: number;
    count: number;
    gap?: [number, number];
    hill?: number;
  },
) {
  const { u } = painting;
  const seed = painting.between(0, 90);
  const stamps = treeStamps(painting, "pine", { size: options.height * 1.1, distance: options.distance, dark: options.dark });
  painting.layer(
    options.depth,
    (pen) => {
      const line = { base: options.foot, rise: (options.hill ?? 26) * u, frequency: 1.6, seed, octaves: 3 };
      const ground = mix(
        painting.tone(painting.growth.snow ? painting.growth.ground : painting.growth.groundNear, options.distance),
        painting.light.shadow,
        options.dark * 0.8,
      );
      if (!options.gap) paintRidge(painting, pen, { ...line, fill: ground });
      for (let i = 0; i < options.count; i++) {
        const x = painting.left + ((painting.width + 2 * painting.margin) * (i + painting.random())) / options.count;
        if (options.gap && x > painting.width * options.gap[0] && x < painting.width * options.gap[1]) continue;
        stamps.stamp(
          pen,
          x,
          ridgeHeight(painting, line, x) + painting.between(2, 12) * u,
          options.height * painting.between(0.62, 1.05),
        );
      }
    },
    options.depth > 0.9
      ? { motion: { sway: { pivotY: options.foot, slope: 0.004 + painting.light.wind * 0.01, period: 5 } } }
      : {},
  );
}

/** A lake mirroring the range, pines on both shores. */
function lake(painting: Painting) {
  const { height: h, width: w, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.56, 0.52, 0.54));
  const sun = paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  farRanges(painting, horizon, sun.x / w);
  treeLine(painting, {
    depth: 0.32,
    foot: horizon + 3 * u,
    height: 46 * u,
    distance: 0.36,
    dark: 0.15,
    count: painting.byShape(62, 40, 44),
    hill: 8,
  });
  paintWater(painting, { shore: horizon + 12 * u, depth: 0.36, calm: 1 - painting.light.wind, sun });
  painting.layer(
    0.4,
    (pen) => birds(painting, pen, { x: w * 0.62, y: horizon * 0.5 }, 7, 12 * u, painting.silhouette("#30304a", 0.5)),
    { motion: { drift: { x: 16, y: -2 } } },
  );
  if (painting.has("boat", "canoe", "kayak")) canoe(painting, w * 0.56, h * 0.74);
  shoreSide(painting, 0.75, h * 0.86, 190, 0.16, 0.5);
  shoreSide(painting, 1.05, h * 1.02, 380, 0.04, 0.82);
  paintWeather(painting, { ground: horizon });
}

function shoreSide(painting: Painting, depth: number, foot: number, size: number, distance: number, dark: number) {
  const { u, width: w } = painting;
  const stamps = treeStamps(painting, "pine", { size: size * u * 1.1, distance, dark });
  const ground = mix(
    painting.tone(painting.growth.snow ? "#dfe9f4" : painting.growth.groundNear, distance),
    painting.light.shadow,
    dark,
  );
  painting.layer(
    depth,
    (pen) => {
      for (const side of [0, 1]) {
        const reach = w * painting.between(0.2, 0.3) * (depth > 1 ? 0.8 : 1.1);
        const edge = side ? painting.right : painting.left;
        pen.fillStyle = ground;
        pen.beginPath();
        pen.moveTo(edge, painting.bottom);
        pen.lineTo(edge, foot - 42 * u);
        const inner = side ? painting.right - reach - painting.margin : painting.left + reach + painting.margin;
        pen.bezierCurveTo((edge + inner) / 2, foot - 50 * u, inner - (side ? -30 : 30) * u, foot - 6 * u, inner, foot + 10 * u);
        pen.quadraticCurveTo((edge + inner) / 2, foot + 40 * u, edge, painting.bottom);
        pen.fill();
        const count = depth > 1 ? 4 : 7;
        for (let i = 0; i < count; i++) {
          const t = (i + painting.between(0.1, 0.9)) / count;
          stamps.stamp(
            pen,
            edge + (inner - edge) * t * 0.86,
            foot - 34 * u * (1 - t) + 6 * u,
            size * u * painting.between(0.6, 1.05) * (1.05 - t * 0.45),
          );
        }
      }
    },
    { motion: { sway: { pivotY: foot, slope: 0.003 + painting.light.wind * 0.01, period: 5.5 } } },
  );
}

function canoe(painting: Painting, x: number, y: number) {
  const { u } = painting;
  painting.layer(
    0.6,
    (pen) => {
      const colour = painting.silhouette(painting.look.accents[0], 0.25);
      pen.fillStyle = colour;
      pen.beginPath();
      pen.moveTo(x - 78 * u, y - 12 * u);
      pen.quadraticCurveTo(x - 60 * u, y + 14 * u, x, y + 14 * u);
      pen.quadraticCurveTo(x + 60 * u, y + 14 * u, x + 78 * u, y - 12 * u);
      pen.quadraticCurveTo(x, y + 4 * u, x - 78 * u, y - 12 * u);
      pen.fill();
      pen.strokeStyle = mix(colour, "#ffffff", 0.3);
      pen.lineWidth = 1.6 * u;
      pen.stroke();
      pen.strokeStyle = "rgba(255,255,255,0.35)";
      for (let i = 0; i < 3; i++) {
        pen.beginPath();
        pen.moveTo(x - (70 + i * 22) * u, y + (14 + i * 5) * u);
        pen.lineTo(x + (62 + i * 26) * u, y + (14 + i * 5) * u);
        pen.stroke();
      }
    },
    { motion: { bob: { y: 2.4, period: 3.4 } } },
  );
}

/** A meadow with flowers, a path towards the peaks and, far in, a walker. */
function meadow(painting: Painting) {
  const { height: h, width: w, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.6, 0.56, 0.58));
  const sun = paintSky(painting, { horizon, clouds: "cumulus" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.72);
  farRanges(painting, horizon, sun.x / w, 1.1);
  treeLine(painting, {
    depth: 0.36,
    foot: horizon + 26 * u,
    height: 74 * u,
    distance: 0.3,
    dark: 0.12,
    count: painting.byShape(46, 28, 32),
  });
  const hill = { base: h * 0.7, rise: 46 * u, frequency: 0.9, seed: painting.between(0, 50), octaves: 2 };
  painting.layer(0.52, (pen) => {
    const near = painting.tone(painting.growth.groundNear);
    const gradient = pen.createLinearGradient(0, h * 0.62, 0, painting.bottom);
    gradient.addColorStop(0, painting.tone(painting.growth.ground, 0.16));
    gradient.addColorStop(1, near);
    paintRidge(painting, pen, { ...hill, fill: gradient });
    const path = pen.createLinearGradient(0, h * 0.68, 0, painting.bottom);
    path.addColorStop(0, painting.tone("#d9c39a", 0.2));
    path.addColorStop(1, painting.tone("#a98a63", 0));
    pen.fillStyle = path;
    const px = w * 0.58;
    const top = ridgeHeight(painting, hill, px) + 3 * u;
    pen.beginPath();
    pen.moveTo(px - 3 * u, top);
    pen.bezierCurveTo(px - 70 * u, top + 70 * u, px + 130 * u, h * 0.84, w * 0.36, painting.bottom);
    pen.lineTo(w * 0.62, painting.bottom);
    pen.bezierCurveTo(px + 250 * u, h * 0.86, px + 10 * u, top + 60 * u, px + 4 * u, top);
    pen.fill();
    meadowFlowers(painting, pen, { far: h * 0.74, near: painting.bottom, count: 130, size: 7 * u });
  });
  painting.layer(
    0.6,
    (pen) => standing(painting, pen, { x: w * 0.585, foot: h * 0.775, height: 78 * u, pose: "walk", back: true }),
    { motion: { bob: { y: 1, period: 1.1 } } },
  );
  nearMeadow(painting);
  paintWeather(painting, { ground: horizon });
}

function nearMeadow(painting: Painting) {
  const { height: h, u, growth } = painting;
  painting.layer(
    1.05,
    (pen) => {
      const colours = growth.snow
        ? [painting.tone("#cfdcea"), painting.tone("#9fb3c8")]
        : [
            painting.silhouette(growth.groundNear, 0.55),
            painting.silhouette(growth.ground, 0.4),
            painting.silhouette(growth.leaves[1], 0.5),
          ];
      const line = (x: number) => h * 1.03 - painting.noise(x / (400 * u), 4) * 16 * u;
      grass(painting, pen, { line, height: 130 * u, count: 230, colours });
      meadowFlowers(painting, pen, { far: h * 0.93, near: h * 0.96, count: 16, size: 26 * u });
    },
    { motion: { sway: { pivotY: h, slope: 0.03 + painting.light.wind * 0.05, period: 3.2 } } },
  );
}

/** On a summit above a sea of cloud, someone looking out. */
function summit(painting: Painting) {
  const { height: h, width: w, u, light } = painting;
  const horizon = painting.horizonAt(0.5);
  const sun = paintSky(painting, { horizon, sunX: 0.3, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.6);
  farRanges(painting, horizon + 50 * u, sun.x / w, 0.75);
  for (const [depth, top, bottom] of [
    [0.28, 0.5, 0.72],
    [0.4, 0.58, 0.86],
    [0.52, 0.68, 1.02],
  ] as const) {
    painting.layer(
      depth,
      (pen) =>
        wisps(painting, pen, {
          top: horizon + (top - 0.5) * h - 40 * u,
          bottom: horizon + (bottom - 0.5) * h + 60 * u,
          cover: 1.15,
          strength: 0.9,
          lit: mix(light.cloudLit, "#ffffff", light.isMoon ? 0 : 0.2),
          shade: mix(light.cloudShade, light.haze, 0.4),
        }),
      { motion: { drift: { x: 9 + depth * 12, y: 0 } } },
    );
    painting.layer(depth + 0.03, (pen) =>
      paintRange(painting, pen, {
        base: horizon + (bottom - 0.5) * h,
        rise: 150 * u * (1 + depth),
        frequency: 1.4,
        seed: painting.between(0, 90),
        distance: 0.55 - depth * 0.5,
        rock: rockOf(painting),
        snowLine: snowOf(painting) * 0.6,
        sunX: sun.x / w,
      }),
    );
    painting.layer(depth + 0.05, (pen) => mist(painting, pen, horizon + (bottom - 0.62) * h, horizon + (bottom - 0.3) * h, 0.85));
  }
  const px = w * painting.byShape(0.66, 0.6, 0.64);
  const py = h * 0.74;
  painting.layer(0.85, (pen) => {
    const rock = painting.silhouette(rockOf(painting), 0.72);
    pen.fillStyle = rock;
    pen.beginPath();
    pen.moveTo(painting.right, painting.bottom);
    pen.lineTo(painting.right, py - 30 * u);
    pen.lineTo(px + 190 * u, py - 26 * u);
    pen.lineTo(px + 120 * u, py + 6 * u);
    pen.lineTo(px + 40 * u, py);
    pen.lineTo(px - 60 * u, py + 4 * u);
    pen.lineTo(px - 96 * u, py + 40 * u);
    pen.lineTo(px - 70 * u, py + 90 * u);
    pen.lineTo(px - 170 * u, py + 150 * u);
    pen.lineTo(px - 200 * u, painting.bottom);
    pen.fill();
    pen.fillStyle = mix(rock, light.glow, 0.22);
    for (const [x, y, s] of [
      [-40, 8, 60],
      [60, 6, 46],
      [130, 4, 70],
      [-80, 60, 40],
      [20, 70, 80],
    ] as const) {
      pen.beginPath();
      pen.moveTo(px + x * u, py + y * u);
      pen.lineTo(px + (x + s) * u, py + (y + 4) * u);
      pen.lineTo(px + (x + s * 0.6) * u, py + (y + s * 0.5) * u);
      pen.fill();
    }
    if (painting.growth.snow) {
      pen.fillStyle = painting.tone("#f4f8ff");
      pen.fillRect(px - 60 * u, py - 1 * u, 180 * u, 7 * u);
    }
    glow(pen, px - 20 * u, py - 90 * u, 150 * u, light.glow, 0.25);
    standing(painting, pen, {
      x: px - 10 * u,
      foot: py + 3 * u,
      height: painting.byShape(150, 150, 140) * u,
      pose: "stand",
      back: true,
    });
  });
  painting.layer(
    1.1,
    (pen) => {
      if (!painting.growth.snow)
        leafyBranch(
          painting,
          pen,
          { x: painting.left + 20 * u, y: h * 0.02, angle: 0.35, length: 330 * u },
          painting.silhouette(painting.growth.leaves[0], 0.75),
        );
    },
    { motion: { sway: { pivotY: 0, slope: 0.02, period: 4 } } },
  );
  paintWeather(painting, { ground: h * 0.7 });
}

export const mountains: Archetype = { framings: [lake, meadow, summit] };
