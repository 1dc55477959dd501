import { glow, rays } from "../../brushes/light-effects";
import { grass, leafyBranch } from "../../brushes/plants";
import { mist, paintRidge, ridgeHeight } from "../../brushes/terrain";
import { seasonTree, type TreeKind, treeStamps } from "../../brushes/trees";
import { alpha, darker, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

export const kindOf = (painting: Painting): TreeKind =>
  painting.has("pine", "fir", "spruce") || (painting.growth.snow && painting.chance(0.6)) ? "pine" : seasonTree(painting);

/** Rows of trees, paler with distance, with mist between them. */
export function rows(painting: Painting, horizon: number, kind: TreeKind, gap: [number, number]) {
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
export function frameTrunks(painting: Painting, depth: number, positions: readonly number[], wide: number) {
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

export function forestFloor(painting: Painting, pen: Pen, top: number, seed: number) {
  const { u } = painting;
  const gradient = pen.createLinearGradient(0, top, 0, painting.bottom);
  gradient.addColorStop(0, painting.tone(painting.growth.ground, 0.12));
  gradient.addColorStop(0.5, painting.tone(mix(painting.growth.ground, painting.growth.groundNear, 0.6)));
  gradient.addColorStop(1, painting.silhouette(painting.growth.groundNear, 0.45));
  paintRidge(painting, pen, { base: top, rise: 26 * u, frequency: 0.9, seed, octaves: 2, fill: gradient });
}

export function canopy(painting: Painting) {
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

export function fallenLeaves(painting: Painting, pen: Pen, top: number) {
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

export function shafts(painting: Painting, x: number) {
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

export function undergrowth(painting: Painting) {
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
