import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { type Colour, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";

export type TreeKind = "broad" | "pine" | "birch" | "bare" | "palm" | "cypress" | "acacia";

/** A few trees of one kind and one distance, painted once and stamped many times. */
export interface TreeStamps {
  stamp(pen: Pen, x: number, foot: number, height: number): void;
}

/** `distance` veils them as air does; `dark` turns them towards silhouettes. */
export function treeStamps(
  painting: Painting,
  kind: TreeKind,
  options: { size: number; distance: number; dark?: number; variants?: number },
): TreeStamps {
  const size = Math.max(24, Math.min(620, Math.round(options.size)));
  const variants = Array.from({ length: options.variants ?? 3 }, () => {
    const canvas = createCanvas(Math.ceil(size * 1.3), Math.ceil(size * 1.1));
    const pen = canvas.getContext("2d");
    pen.translate(size * 0.65, size * 1.06);
    const shade = (colour: Colour) => mix(painting.tone(colour, options.distance), painting.light.shadow, options.dark ?? 0);
    trees[kind](painting, pen, size, shade);
    return canvas;
  });
  return {
    stamp(pen, x, foot, height) {
      const canvas: Canvas = painting.pick(variants);
      const scale = height / size;
      pen.save();
      pen.translate(x, foot);
      pen.scale(painting.chance(0.5) ? scale : -scale, scale);
      pen.drawImage(canvas, -size * 0.65, -size * 1.06);
      pen.restore();
    },
  };
}

/** Which trees grow here in this season. */
export const seasonTree = (painting: Painting): TreeKind => (painting.growth.bare ? "bare" : "broad");

type Draw = (painting: Painting, pen: Pen, height: number, shade: (colour: Colour) => Colour) => void;

const trees: Record<TreeKind, Draw> = {
  broad(painting, pen, h, shade) {
    const bark = shade("#4a3428");
    const tips = branches(painting, pen, h, bark, { reach: 0.3, trunk: 0.034, split: 0.36 });
    const [dark, mid, light] = painting.growth.leaves;
    leafClouds(painting, pen, h, tips, shade(darker(dark, 0.18)), 0.115, 0, 0.03);
    leafClouds(painting, pen, h, tips, shade(mix(dark, mid, 0.5)), 0.1, -0.015, -0.01);
    leafClouds(painting, pen, h, tips, shade(mid), 0.074, -0.03, -0.035);
    leafClouds(painting, pen, h, tips, shade(light), 0.042, -0.05, -0.06);
  },
  birch(painting, pen, h, shade) {
    const bark = shade("#e6dfd2");
    const tips = branches(painting, pen, h, bark, { reach: 0.2, trunk: 0.022, split: 0.5 });
    pen.fillStyle = shade("#3a3230");
    for (let i = 0; i < 16; i++) {
      const y = -h * painting.between(0.03, 0.55);
      pen.fillRect(painting.between(-0.02, 0.008) * h, y, h * painting.between(0.006, 0.016), h * 0.005);
    }
    if (painting.growth.bare) return;
    const [dark, mid, light] = painting.growth.leaves;
    leafClouds(painting, pen, h, tips, shade(dark), 0.07, 0, 0.02);
    leafClouds(painting, pen, h, tips, shade(mid), 0.055, -0.015, -0.01);
    leafClouds(painting, pen, h, tips, shade(light), 0.032, -0.03, -0.03);
  },
  bare(painting, pen, h, shade) {
    branches(
      painting,
      pen,
      h,
      shade("#4b3c38"),
      { reach: 0.27, trunk: 0.03, split: 0.34 },
      painting.growth.snow ? shade("#f4f8ff") : undefined,
    );
  },
  pine(painting, pen, h, shade) {
    const [dark, light] = painting.growth.needles;
    pen.fillStyle = shade("#3d2b24");
    pen.fillRect(-h * 0.014, -h * 0.16, h * 0.028, h * 0.16);
    const tiers = 13;
    for (let tier = 0; tier < tiers; tier++) {
      const t = tier / tiers;
      const y = -h * (0.09 + t * 0.83);
      const half = h * (0.235 * (1 - t) ** 0.92 + 0.012) * painting.between(0.86, 1.12);
      const tall = h * 0.13 * (1 - t * 0.45);
      boughs(painting, pen, y, half, tall, mix(shade(dark), shade(light), 0.08 + 0.2 * t));
      if (painting.growth.snow || painting.recipe.weather === "snow") {
        boughs(painting, pen, y - tall * 0.34, half * 0.7, tall * 0.62, shade("#f6faff"), true);
      } else {
        boughs(painting, pen, y - tall * 0.24, half * 0.72, tall * 0.7, mix(shade(dark), shade(light), 0.55), true);
      }
    }
    pen.fillStyle = mix(shade(dark), shade(light), 0.3);
    pen.beginPath();
    pen.moveTo(-h * 0.014, -h * 0.9);
    pen.lineTo(0, -h * 1.02);
    pen.lineTo(h * 0.014, -h * 0.9);
    pen.fill();
  },
  cypress(painting, pen, h, shade) {
    const [dark, mid] = painting.growth.leaves[0] === "#b0577f" ? (["#1f5a3c", "#3d8a4b"] as const) : painting.growth.leaves;
    for (const [colour, wide, shift] of [
      [shade(darker(dark, 0.3)), 0.085, 0],
      [shade(mix(dark, mid, 0.35)), 0.055, -0.018],
    ] as const) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.moveTo(shift * h, 0);
      for (let i = 0; i <= 14; i++)
        pen.lineTo(
          shift * h + h * wide * Math.sin(Math.PI * (0.08 + 0.92 * (1 - i / 14))) ** 0.7 + painting.between(0, 0.012) * h,
          -h * (i / 14) * 0.98,
        );
      for (let i = 14; i >= 0; i--)
        pen.lineTo(
          shift * h - h * wide * Math.sin(Math.PI * (0.08 + 0.92 * (1 - i / 14))) ** 0.7 - painting.between(0, 0.012) * h,
          -h * (i / 14) * 0.98,
        );
      pen.fill();
    }
  },
  acacia(painting, pen, h, shade) {
    const tips = branches(painting, pen, h, shade("#4a3428"), { reach: 0.36, trunk: 0.022, split: 0.55 });
    const flat = tips.map((tip) => ({ x: tip.x * 1.25, y: -h * 0.8 + (tip.y + h * 0.8) * 0.25 }));
    leafClouds(painting, pen, h, flat, shade("#39552b"), 0.075, 0, 0.01);
    leafClouds(painting, pen, h, flat, shade("#6f8a3c"), 0.05, -0.01, -0.02);
  },
  palm(painting, pen, h, shade) {
    palm(painting, pen, h, shade);
  },
};

/** Trunk and branches; gives the tips, around which leaves grow. */
function branches(
  painting: Painting,
  pen: Pen,
  h: number,
  bark: Colour,
  form: { reach: number; trunk: number; split: number },
  snow?: Colour,
): { x: number; y: number }[] {
  const tips: { x: number; y: number }[] = [];
  pen.lineCap = "round";
  const grow = (x: number, y: number, angle: number, length: number, wide: number, left: number) => {
    const ex = x + Math.cos(angle) * length;
    const ey = y + Math.sin(angle) * length;
    const bend = painting.between(-0.12, 0.12) * length;
    pen.strokeStyle = bark;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo((x + ex) / 2 + bend, (y + ey) / 2, ex, ey);
    pen.stroke();
    if (snow && wide < h * 0.02 && Math.abs(Math.cos(angle)) > 0.3) {
      pen.strokeStyle = snow;
      pen.lineWidth = wide * 0.5;
      pen.beginPath();
      pen.moveTo(x, y - wide * 0.45);
      pen.quadraticCurveTo((x + ex) / 2 + bend, (y + ey) / 2 - wide * 0.45, ex, ey - wide * 0.3);
      pen.stroke();
    }
    if (left < 3) tips.push({ x: ex, y: ey });
    if (left === 0) return;
    const children = left > 3 ? 3 : painting.chance(0.3) ? 3 : 2;
    for (let i = 0; i < children; i++) {
      const spread = ((i + 0.5) / children - 0.5) * 1.5 + painting.between(-0.25, 0.25);
      // Branches reach for the light: each turn is pulled back upwards a little.
      const next = angle + spread;
      grow(ex, ey, next + (-Math.PI / 2 - next) * 0.16, length * painting.between(0.64, 0.86), wide * 0.62, left - 1);
    }
  };
  pen.fillStyle = bark;
  pen.beginPath();
  pen.moveTo(-h * form.trunk * 1.1, 0);
  pen.quadraticCurveTo(-h * form.trunk * 0.4, -h * 0.06, -h * form.trunk * 0.42, -h * form.split);
  pen.lineTo(h * form.trunk * 0.42, -h * form.split);
  pen.quadraticCurveTo(h * form.trunk * 0.45, -h * 0.06, h * form.trunk * 1.15, 0);
  pen.fill();
  for (let i = 0; i < 4; i++) {
    grow(
      0,
      -h * (form.split - 0.06 + 0.035 * i),
      -Math.PI / 2 + (i - 1.5) * 0.52 + painting.between(-0.12, 0.12),
      h * form.reach * painting.between(0.5, 0.66),
      h * form.trunk * 0.62,
      4,
    );
  }
  return tips;
}

/** Leaves in clumps around the tips: many small ragged discs, so that the crown's edge is leafy and light falls through it. */
function leafClouds(
  painting: Painting,
  pen: Pen,
  h: number,
  tips: readonly { x: number; y: number }[],
  colour: Colour,
  spread: number,
  dx: number,
  dy: number,
) {
  pen.fillStyle = colour;
  // One path per clump: a single path of thousands of overlapping discs takes seconds to fill.
  for (const tip of tips) {
    pen.beginPath();
    for (let i = 0; i < 3; i++) {
      const angle = painting.random() * Math.PI * 2;
      const out = Math.sqrt(painting.random()) * spread * h;
      const x = tip.x + Math.cos(angle) * out + dx * h;
      const y = tip.y + Math.sin(angle) * out * 0.8 + dy * h;
      const r = h * painting.between(0.008, 0.021);
      const turn = painting.random() * 3;
      pen.moveTo(x + r * Math.cos(turn), y + r * Math.sin(turn));
      pen.ellipse(x, y, r, r * 0.62, turn, 0, Math.PI * 2);
    }
    pen.fill();
  }
}

function boughs(painting: Painting, pen: Pen, y: number, half: number, tall: number, colour: Colour, broken = false) {
  const teeth = broken ? 5 : 8;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, y - tall * 1.25);
  for (const side of [1, -1]) {
    const start = side === 1 ? 0 : teeth;
    for (let k = 0; k <= teeth; k++) {
      const i = side === 1 ? k : start - k;
      // Right side outwards to the tip, then back along the ragged lower edge to the left tip.
      const t = i / teeth;
      const x = side * half * (side === 1 ? t : 1 - (teeth - i) / teeth);
      pen.lineTo(x, y - tall * 1.25 * (1 - Math.abs(x) / half) ** 0.8 + painting.between(-0.05, 0.05) * tall);
    }
    if (side === 1) {
      for (let k = teeth * 2; k >= 0; k--) {
        const t = k / teeth - 1;
        const hang = k % 2 === 0 ? 0.16 : -0.12;
        pen.lineTo(t * half, y + tall * (hang + 0.16 * Math.abs(t)) + painting.between(-0.06, 0.06) * tall);
      }
    }
  }
  pen.closePath();
  pen.fill();
}

function palm(painting: Painting, pen: Pen, h: number, shade: (colour: Colour) => Colour) {
  const trunk = shade("#5a4032");
  const leaf = shade("#2f6b45");
  const lean = painting.between(-0.22, 0.22);
  const tx = lean * h;
  const ty = -h * 0.7;
  pen.fillStyle = trunk;
  pen.beginPath();
  for (let i = 0; i <= 24; i++)
    pen.lineTo(tx * (i / 24) ** 2 - h * 0.02 * (1.3 - (i / 24) * 0.75) * (i % 2 ? 1 : 1.14), ty * (i / 24));
  for (let i = 24; i >= 0; i--)
    pen.lineTo(tx * (i / 24) ** 2 + h * 0.02 * (1.3 - (i / 24) * 0.75) * (i % 2 ? 1 : 1.14), ty * (i / 24));
  pen.fill();
  const angles = [-172, -148, -126, -104, -82, -60, -36, -12, 8, 188, 162, 24];
  angles.forEach((degrees, index) => {
    const angle = ((degrees + painting.between(-6, 6)) * Math.PI) / 180;
    const length = h * painting.between(0.32, 0.42);
    const ex = Math.cos(angle) * length;
    const ey = Math.sin(angle) * length * 0.6 + length * 0.4;
    const cx = Math.cos(angle) * length * 0.6;
    const cy = Math.sin(angle) * length * 0.7 - length * 0.22;
    const at = (t: number) => ({
      x: tx + 2 * (1 - t) * t * cx + t * t * ex,
      y: ty + 2 * (1 - t) * t * cy + t * t * ey,
      angle: Math.atan2(2 * (1 - t) * cy + 2 * t * (ey - cy), 2 * (1 - t) * cx + 2 * t * (ex - cx)),
    });
    pen.fillStyle = index % 3 === 0 ? darker(leaf, 0.25) : index % 3 === 1 ? leaf : lighter(leaf, 0.06);
    for (const side of [1, -1]) {
      pen.beginPath();
      pen.moveTo(tx, ty);
      for (let k = 0; k <= 22; k++) {
        const point = at(0.03 + (k / 22) * 0.97);
        const wide = h * 0.075 * Math.sin(Math.PI * Math.min(0.97, (k / 22) * 0.84 + 0.12)) ** 0.8;
        pen.lineTo(
          point.x + Math.cos(point.angle + side * 1.2) * wide * 0.16,
          point.y + Math.sin(point.angle + side * 1.2) * wide * 0.16,
        );
        pen.lineTo(
          point.x + Math.cos(point.angle + side * 0.85) * wide,
          point.y + Math.sin(point.angle + side * 0.85) * wide + wide * 0.3,
        );
      }
      for (let k = 22; k >= 0; k--) {
        const point = at(k / 22);
        pen.lineTo(point.x, point.y);
      }
      pen.fill();
    }
  });
}
