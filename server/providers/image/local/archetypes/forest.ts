import { glow, rays } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { grass, leafyBranch, meadowFlowers } from "../brushes/plants";
import { paintSky } from "../brushes/sky";
import { mist, paintRidge, ridgeHeight } from "../brushes/terrain";
import { seasonTree, type TreeKind, treeStamps } from "../brushes/trees";
import { paintWater } from "../brushes/water";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

const kindOf = (painting: Painting): TreeKind =>
  painting.has("pine", "fir", "spruce") || (painting.growth.snow && painting.chance(0.6)) ? "pine" : seasonTree(painting);

/** Rows of trees, paler with distance, with mist between them. */
function rows(painting: Painting, horizon: number, kind: TreeKind, gap: [number, number]) {
  const { u, height: h } = painting;
  const list = [
    { depth: 0.18, foot: horizon + 20 * u, size: 130, distance: 0.78, dark: 0.02, count: 34 },
    { depth: 0.3, foot: horizon + 52 * u, size: 200, distance: 0.52, dark: 0.06, count: 24 },
    { depth: 0.45, foot: horizon + 100 * u, size: 300, distance: 0.3, dark: 0.12, count: 15 },
  ];
  list.forEach((row, index) => {
    const stamps = treeStamps(painting, kind, { size: row.size * u, distance: row.distance, dark: row.dark, variants: 3 });
    const line = { base: row.foot, rise: 20 * u, frequency: 1.3, seed: index * 9 + painting.between(0, 9), octaves: 3 };
    painting.layer(row.depth, (pen) => {
      const ground = mix(
        painting.tone(painting.growth.ground, row.distance),
        painting.tone(painting.growth.groundNear, row.distance),
        index / 3,
      );
      paintRidge(painting, pen, { ...line, fill: ground });
      const count = Math.round(row.count * painting.byShape(1, 0.65, 0.75));
      for (let i = 0; i < count; i++) {
        const x = painting.left + ((painting.width + 2 * painting.margin) * (i + painting.random())) / count;
        if (index > 0 && x > painting.width * gap[0] && x < painting.width * gap[1]) continue;
        stamps.stamp(pen, x, ridgeHeight(painting, line, x) + 6 * u, row.size * u * painting.between(0.75, 1.12));
      }
    });
    painting.layer(row.depth + 0.04, (pen) =>
      mist(painting, pen, row.foot - 110 * u, row.foot + 60 * u, 0.32 + painting.light.hazeDensity * 0.12),
    );
  });
  return h;
}

/** Big trunks left and right, cut by the frame's edge. */
function frameTrunks(painting: Painting, depth: number, positions: readonly number[], wide: number) {
  const { u, height: h, width: w } = painting;
  painting.layer(depth, (pen) => {
    for (const share of positions) {
      const x = w * share;
      const half = wide * u * painting.between(0.8, 1.2);
      const bark = painting.silhouette("#5a4234", 0.62);
      const gradient = pen.createLinearGradient(x - half, 0, x + half, 0);
      const towards = share < 0.5;
      gradient.addColorStop(0, towards ? darker(bark, 0.35) : mix(bark, painting.light.glow, 0.22));
      gradient.addColorStop(1, towards ? mix(bark, painting.light.glow, 0.22) : darker(bark, 0.35));
      pen.fillStyle = gradient;
      pen.beginPath();
      pen.moveTo(x - half * 0.8, painting.top);
      pen.bezierCurveTo(x - half * 0.9, h * 0.5, x - half, h * 0.8, x - half * 2.1, h * 1.02);
      pen.lineTo(x - half * 2.1, painting.bottom);
      pen.lineTo(x + half * 2.2, painting.bottom);
      pen.lineTo(x + half * 2.2, h * 1.01);
      pen.bezierCurveTo(x + half, h * 0.8, x + half * 0.85, h * 0.5, x + half * 0.75, painting.top);
      pen.fill();
      pen.strokeStyle = alpha(painting.light.shadow, 0.35);
      for (let i = 0; i < 16; i++) {
        const bx = x + painting.between(-0.7, 0.7) * half;
        const by = painting.between(-0.05, 0.85) * h;
        pen.lineWidth = painting.between(1, 2.6) * u;
        pen.beginPath();
        pen.moveTo(bx, by);
        pen.quadraticCurveTo(
          bx + painting.between(-6, 6) * u,
          by + 40 * u,
          bx + painting.between(-4, 4) * u,
          by + painting.between(60, 130) * u,
        );
        pen.stroke();
      }
    }
  });
}

function forestFloor(painting: Painting, pen: Pen, top: number, seed: number) {
  const { u } = painting;
  const gradient = pen.createLinearGradient(0, top, 0, painting.bottom);
  gradient.addColorStop(0, painting.tone(painting.growth.ground, 0.12));
  gradient.addColorStop(0.5, painting.tone(mix(painting.growth.ground, painting.growth.groundNear, 0.6)));
  gradient.addColorStop(1, painting.silhouette(painting.growth.groundNear, 0.45));
  paintRidge(painting, pen, { base: top, rise: 26 * u, frequency: 0.9, seed, octaves: 2, fill: gradient });
}

function canopy(painting: Painting) {
  if (painting.growth.bare) return;
  const { u, height: h } = painting;
  painting.layer(
    1.12,
    (pen) => {
      const colour = painting.silhouette(painting.growth.leaves[0], 0.6);
      for (let i = 0; i < 5; i++) {
        leafyBranch(
          painting,
          pen,
          {
            x: painting.left + 10 * u,
            y: h * (-0.04 + i * 0.05),
            angle: 0.5 - i * 0.2 + painting.between(-0.1, 0.1),
            length: painting.between(230, 340) * u,
          },
          colour,
        );
        leafyBranch(
          painting,
          pen,
          {
            x: painting.right - 10 * u,
            y: h * (-0.06 + i * 0.05),
            angle: Math.PI - 0.5 + i * 0.2 + painting.between(-0.1, 0.1),
            length: painting.between(200, 320) * u,
          },
          colour,
        );
      }
    },
    { motion: { sway: { pivotY: 0, slope: 0.014 + painting.light.wind * 0.03, period: 4.4 } } },
  );
}

/** A path into the wood, light falling through. */
function path(painting: Painting) {
  const { u, width: w, height: h, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.55, 0.56));
  const sun = paintSky(painting, { horizon: horizon + 40 * u, sunX: painting.between(0.4, 0.62), clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.45);
  rows(painting, horizon, kindOf(painting), [0.38, 0.6]);
  painting.layer(0.56, (pen) => {
    forestFloor(painting, pen, horizon + 130 * u, 3);
    const trail = pen.createLinearGradient(0, horizon + 120 * u, 0, painting.bottom);
    const earth = painting.growth.snow ? "#f6faff" : painting.recipe.season === "autumn" ? "#d8a05a" : "#cbb083";
    trail.addColorStop(0, painting.tone(earth, 0.3));
    trail.addColorStop(1, painting.tone(darker(earth, 0.25)));
    pen.fillStyle = trail;
    const top = horizon + 126 * u;
    pen.beginPath();
    pen.moveTo(w * 0.485, top);
    pen.bezierCurveTo(w * 0.42, top + 60 * u, w * 0.6, h * 0.86, w * 0.3, painting.bottom);
    pen.lineTo(w * 0.72, painting.bottom);
    pen.bezierCurveTo(w * 0.74, h * 0.86, w * 0.5, top + 60 * u, w * 0.505, top);
    pen.fill();
    fallenLeaves(painting, pen, top);
    if (!painting.growth.bare) meadowFlowers(painting, pen, { far: top + 10 * u, near: painting.bottom, count: 46, size: 6 * u });
  });
  if (painting.has("person", "walker", "woman", "man", "girl", "boy", "people", "hiker", "child"))
    painting.layer(0.62, (pen) =>
      standing(painting, pen, { x: w * 0.5, foot: h * 0.83, height: 120 * u, pose: "walk", back: true }),
    );
  shafts(painting, sun.x);
  frameTrunks(painting, 0.9, painting.byShape([0.04, 0.13, 0.9], [0.0, 0.96], [0.02, 0.93]), 26);
  undergrowth(painting);
  canopy(painting);
  paintWeather(painting, { ground: horizon + 60 * u });
  if (light.isMoon) fireflies(painting);
}

function fallenLeaves(painting: Painting, pen: Pen, top: number) {
  if (painting.recipe.season !== "autumn") return;
  for (let i = 0; i < 260; i++) {
    const t = painting.random() ** 1.3;
    pen.fillStyle = painting.tone(painting.pick(painting.growth.leaves), 0.2 * (1 - t));
    pen.beginPath();
    pen.ellipse(
      painting.between(painting.left, painting.right),
      top + 20 * painting.u + t * (painting.bottom - top),
      (2 + t * 7) * painting.u,
      (1 + t * 3) * painting.u,
      painting.random() * 3,
      0,
      7,
    );
    pen.fill();
  }
}

function shafts(painting: Painting, x: number) {
  const { u, height: h, light } = painting;
  if (light.altitude === null) return;
  painting.layer(
    0.7,
    (pen) => {
      rays(
        painting,
        pen,
        { x: x + 40 * u, y: -140 * u, length: h * 1.35, direction: Math.PI / 2 + 0.1, spread: 1.1 },
        9,
        light.isMoon ? "#9fc0ff" : light.glow,
        light.isMoon ? 0.16 : 0.34,
        0.055,
      );
      glow(pen, x, h * 0.3, 420 * u, light.glow, 0.2);
    },
    { blend: "screen", motion: { pulse: { low: 0.7, period: 4.3 } } },
  );
}

function undergrowth(painting: Painting) {
  const { u, height: h, growth } = painting;
  painting.layer(
    1.02,
    (pen) => {
      const colours = growth.snow
        ? [painting.tone("#dbe7f3"), painting.silhouette("#7b8ea3", 0.4)]
        : [
            painting.silhouette(growth.groundNear, 0.7),
            painting.silhouette(growth.leaves[0], 0.65),
            painting.silhouette(growth.leaves[1], 0.55),
          ];
      grass(painting, pen, {
        line: (x) => h * 1.05 - Math.abs(x / painting.width - 0.5) * 120 * u,
        height: 120 * u,
        count: 190,
        colours,
      });
    },
    { motion: { sway: { pivotY: h, slope: 0.02 + painting.light.wind * 0.04, period: 3.6 } } },
  );
}

function fireflies(painting: Painting) {
  const { u } = painting;
  for (const phase of [0, 0.5]) {
    painting.layer(
      0.85,
      (pen) => {
        for (let i = 0; i < 22; i++) {
          const x = painting.between(0, painting.width);
          const y = painting.between(painting.height * 0.45, painting.height * 0.95);
          glow(pen, x, y, painting.between(10, 22) * u, "#e8ff8a", 0.9);
        }
      },
      { blend: "screen", motion: { pulse: { low: 0.15, period: 2.7, phase }, bob: { y: 8, x: 5, period: 5 } } },
    );
  }
}

/** A clearing with a tent and a fire, or a glade with a deer. */
function clearing(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.5, 0.53));
  paintSky(painting, { horizon: horizon + 40 * u });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.6);
  rows(painting, horizon, "pine", [0.45, 0.46]);
  painting.layer(0.56, (pen) => {
    forestFloor(painting, pen, horizon + 128 * u, 8);
    fallenLeaves(painting, pen, horizon + 140 * u);
    meadowFlowers(painting, pen, { far: horizon + 150 * u, near: painting.bottom, count: 70, size: 6 * u });
  });
  const x = w * painting.byShape(0.6, 0.55, 0.58);
  const foot = h * 0.8;
  painting.layer(0.66, (pen) => {
    const size = painting.byShape(150, 150, 140) * u;
    const cloth = painting.tone(painting.look.accents[0]);
    pen.fillStyle = alpha(painting.light.shadow, 0.35);
    pen.beginPath();
    pen.ellipse(x, foot + 4 * u, size * 1.25, 16 * u, 0, 0, 7);
    pen.fill();
    const side = pen.createLinearGradient(x - size, 0, x + size, 0);
    side.addColorStop(0, darker(cloth, 0.3));
    side.addColorStop(1, cloth);
    pen.fillStyle = side;
    pen.beginPath();
    pen.moveTo(x - size * 0.2, foot - size * 0.92);
    pen.quadraticCurveTo(x + size * 0.6, foot - size * 0.5, x + size * 1.1, foot);
    pen.lineTo(x - size * 1.0, foot);
    pen.quadraticCurveTo(x - size * 0.7, foot - size * 0.45, x - size * 0.2, foot - size * 0.92);
    pen.fill();
    const lamps = painting.light.lamps;
    pen.fillStyle = mix(darker(cloth, 0.65), "#ffd27a", lamps * 0.85);
    pen.beginPath();
    pen.moveTo(x - size * 0.2, foot - size * 0.86);
    pen.quadraticCurveTo(x - size * 0.1, foot - size * 0.4, x + size * 0.16, foot);
    pen.lineTo(x - size * 0.62, foot);
    pen.quadraticCurveTo(x - size * 0.36, foot - size * 0.4, x - size * 0.2, foot - size * 0.86);
    pen.fill();
    if (lamps > 0.4) glow(pen, x - size * 0.2, foot - size * 0.3, size * 1.3, "#ffb04f", 0.55 * lamps);
  });
  const fx = x - painting.byShape(240, 190, 200) * u;
  painting.layer(0.7, (pen) => campfire(painting, pen, fx, foot + 22 * u));
  painting.layer(
    0.71,
    (pen) => {
      glow(pen, fx, foot - 20 * u, 270 * u, "#ff9a3c", 0.5 + painting.light.lamps * 0.35);
      flame(painting, pen, fx, foot + 14 * u, 62 * u);
    },
    { motion: { pulse: { low: 0.78, period: 0.7 }, sway: { pivotY: foot + 14 * u, slope: 0.06, period: 0.9 } } },
  );
  painting.layer(0.72, (pen) =>
    standing(painting, pen, { x: fx - 105 * u, foot: foot + 30 * u, height: 165 * u, pose: "sit", facing: 1 }),
  );
  frameTrunks(painting, 0.95, painting.byShape([0.01, 0.97], [-0.03, 1.0], [0, 0.98]), 24);
  undergrowth(painting);
  canopy(painting);
  paintWeather(painting, { ground: horizon + 60 * u });
}

function campfire(painting: Painting, pen: Pen, x: number, y: number) {
  const { u } = painting;
  pen.fillStyle = painting.silhouette("#6b6470", 0.4);
  for (let i = 0; i < 9; i++) {
    const angle = (i / 9) * Math.PI * 2;
    pen.beginPath();
    pen.ellipse(x + Math.cos(angle) * 46 * u, y + Math.sin(angle) * 13 * u, 12 * u, 8 * u, 0, 0, 7);
    pen.fill();
  }
  pen.strokeStyle = painting.silhouette("#5a3524", 0.3);
  pen.lineCap = "round";
  pen.lineWidth = 11 * u;
  for (const [a, b] of [
    [-34, 34],
    [34, -34],
  ] as const) {
    pen.beginPath();
    pen.moveTo(x + a * u, y + 2 * u);
    pen.lineTo(x + b * u * 0.4, y - 22 * u);
    pen.stroke();
  }
  // A log to sit on.
  pen.lineWidth = 30 * u;
  pen.strokeStyle = painting.silhouette("#5f4230", 0.35);
  pen.beginPath();
  pen.moveTo(x - 150 * u, y - 16 * u);
  pen.lineTo(x - 80 * u, y - 16 * u);
  pen.stroke();
}

/** A fire of three nested flames. */
export function flame(painting: Painting, pen: Pen, x: number, y: number, size: number) {
  for (const [scale, colour] of [
    [1, "#ff7a2f"],
    [0.72, "#ffb03a"],
    [0.42, "#fff0b0"],
  ] as const) {
    const s = size * scale;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x - s * 0.5, y);
    pen.bezierCurveTo(
      x - s * 0.75,
      y - s * 0.6,
      x - s * 0.1,
      y - s * 0.7,
      x - s * 0.12 + painting.between(-0.05, 0.05) * s,
      y - s * 1.45,
    );
    pen.bezierCurveTo(x + s * 0.3, y - s * 1.0, x + s * 0.2, y - s * 0.8, x + s * 0.34, y - s * 0.95);
    pen.bezierCurveTo(x + s * 0.7, y - s * 0.5, x + s * 0.6, y - s * 0.1, x + s * 0.5, y);
    pen.fill();
  }
}

/** A brook between mossy banks, seen from low down. */
function brook(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.46, 0.5));
  const sun = paintSky(painting, { horizon: horizon + 40 * u, sunX: 0.66, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.5);
  rows(painting, horizon, kindOf(painting), [0.3, 0.62]);
  paintWater(painting, {
    shore: horizon + 118 * u,
    depth: 0.5,
    calm: 0.55,
    sun,
    tint: mix(painting.tone("#3f8a8c"), painting.light.sky[1], 0.35),
  });
  painting.layer(0.6, (pen) => {
    for (const side of [0, 1]) {
      const edge = side ? painting.right : painting.left;
      const gradient = pen.createLinearGradient(0, horizon + 90 * u, 0, painting.bottom);
      gradient.addColorStop(0, painting.tone(painting.growth.ground, 0.18));
      gradient.addColorStop(1, painting.silhouette(painting.growth.groundNear, 0.4));
      pen.fillStyle = gradient;
      pen.beginPath();
      pen.moveTo(edge, horizon + 92 * u);
      pen.bezierCurveTo(
        w * (side ? 0.8 : 0.24),
        horizon + 96 * u,
        w * (side ? 0.56 : 0.46),
        horizon + 112 * u,
        w * (side ? 0.5 : 0.47),
        horizon + 122 * u,
      );
      pen.bezierCurveTo(
        w * (side ? 0.66 : 0.52),
        h * 0.74,
        w * (side ? 0.6 : 0.22),
        h * 0.82,
        w * (side ? 0.86 : 0.26),
        painting.bottom,
      );
      pen.lineTo(edge, painting.bottom);
      pen.fill();
    }
    fallenLeaves(painting, pen, horizon + 120 * u);
  });
  painting.layer(0.72, (pen) => {
    for (let i = 0; i < 13; i++) {
      const t = painting.random();
      const y = horizon + 150 * u + t * (h - horizon - 150 * u);
      const x = w * (0.46 + painting.between(-0.13, 0.16) * (0.4 + t));
      const r = (10 + t * 34) * u * painting.between(0.6, 1.1);
      const stone = painting.tone(painting.pick(["#7d8590", "#6a727e", "#8f8a86"]));
      const gradient = pen.createLinearGradient(0, y - r * 0.7, 0, y + r * 0.4);
      gradient.addColorStop(0, mix(stone, painting.light.glow, 0.35));
      gradient.addColorStop(1, mix(stone, painting.light.shadow, 0.6));
      pen.fillStyle = gradient;
      pen.beginPath();
      pen.ellipse(x, y, r, r * 0.55, 0, Math.PI, 0);
      pen.quadraticCurveTo(x, y + r * 0.34, x - r, y);
      pen.fill();
      pen.strokeStyle = "rgba(255,255,255,0.4)";
      pen.lineWidth = 1.6 * u;
      pen.beginPath();
      pen.ellipse(x, y + r * 0.1, r * 1.25, r * 0.22, 0, 0, Math.PI);
      pen.stroke();
    }
  });
  shafts(painting, sun.x);
  frameTrunks(painting, 0.92, painting.byShape([0.08, 0.95], [0.98], [0.03, 0.97]), 30);
  undergrowth(painting);
  canopy(painting);
  paintWeather(painting, { ground: horizon + 60 * u });
}

export const forest: Archetype = { framings: [path, clearing, brook] };
