import { alpha, type Colour, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { type Points, type Pose, poses } from "./poses";

export interface Figure {
  x: number;
  /** Where the soles are; for `sit`, the seat is `height * 0.27` above. */
  foot: number;
  /** Height of the standing person. */
  height: number;
  pose: Pose;
  /** Seen from behind: no face. */
  back?: boolean;
  facing?: 1 | -1;
  /** 0 full colours to 1 a silhouette. */
  dark?: number;
  top?: Colour;
  legs?: Colour;
  /** The film's own hero: always the same hair, skin and clothes. */
  hero?: "adult" | "child" | "elder";
  longHair?: boolean;
}

const skins = ["#f1c7a5", "#d79f78", "#a8704b", "#7a4a32", "#e8b48e"] as const;
const hairs = ["#2a1c1a", "#4a2c1e", "#1c1a20", "#7a4a26", "#b98549"] as const;

/** One flat figure: long legs, small head, no face, clothes in the film's colours. */
export function standing(painting: Painting, pen: Pen, figure: Figure) {
  const { look } = painting;
  const h = figure.height;
  const dark = figure.dark ?? 0;
  const shade = (colour: Colour) => mix(painting.tone(colour), painting.light.shadow, dark);
  const { hero } = figure;
  const own = look.accents[0].charCodeAt(2) % skins.length;
  const skin = shade(hero ? skins[own]! : painting.pick(skins));
  const hair = shade(hero === "elder" ? "#dcdad6" : hero ? hairs[own]! : painting.pick(hairs));
  const top = shade(figure.top ?? (hero ? look.accents[0] : painting.pick(look.accents.slice(0, 4))));
  const legs = shade(figure.legs ?? (hero ? "#2f3a52" : painting.pick([look.accents[4], "#2f3a52", "#4a3f3a"])));
  const longHair = figure.longHair ?? (hero ? false : painting.chance(0.5));
  const p = poses[figure.pose];
  pen.save();
  pen.translate(figure.x, figure.foot);
  pen.scale((figure.facing ?? 1) * h, h);
  if (figure.pose !== "sit") {
    pen.fillStyle = alpha(painting.light.shadow, 0.28);
    pen.beginPath();
    pen.ellipse(0.02, 0, 0.19, 0.022, 0, 0, 7);
    pen.fill();
  }
  limb(pen, p.backArm, 0.05, darker(top, 0.22));
  hand(pen, p.backArm, skin);
  limb(pen, p.backLeg, 0.072, darker(legs, 0.2));
  shoe(pen, p.backLeg, shade("#2a2430"));
  limb(pen, p.frontLeg, 0.075, legs);
  shoe(pen, p.frontLeg, shade("#2a2430"));
  const [hipX, hipY] = p.hip;
  const [neckX, neckY] = p.neck;
  pen.fillStyle = top;
  pen.beginPath();
  pen.moveTo(neckX - 0.035, neckY - 0.005);
  pen.bezierCurveTo(neckX - 0.11, neckY + 0.005, neckX - 0.1, neckY + 0.12, hipX - 0.075, hipY + 0.03);
  pen.quadraticCurveTo(hipX, hipY + 0.055, hipX + 0.075, hipY + 0.03);
  pen.bezierCurveTo(neckX + 0.1, neckY + 0.12, neckX + 0.11, neckY + 0.005, neckX + 0.035, neckY - 0.005);
  pen.fill();
  // Light from one side gives the body its roundness.
  pen.fillStyle = alpha(lighter(top, 0.3), 0.3);
  pen.beginPath();
  pen.moveTo(neckX + 0.035, neckY);
  pen.bezierCurveTo(neckX + 0.1, neckY + 0.01, neckX + 0.09, neckY + 0.12, hipX + 0.07, hipY + 0.03);
  pen.quadraticCurveTo(neckX + 0.04, neckY + 0.15, neckX + 0.035, neckY);
  pen.fill();
  pen.fillStyle = darker(skin, 0.18);
  pen.fillRect(neckX - 0.02, neckY - 0.04, 0.04, 0.05);
  const headX = neckX + p.lean;
  const headY = neckY - 0.085;
  if (longHair) {
    pen.fillStyle = darker(hair, 0.12);
    pen.beginPath();
    pen.ellipse(headX - 0.026, headY + 0.02, 0.046, 0.076, 0.12, 0, 7);
    pen.fill();
  }
  pen.fillStyle = skin;
  pen.beginPath();
  pen.ellipse(headX, headY, 0.052, 0.062, 0, 0, 7);
  pen.fill();
  pen.fillStyle = hair;
  pen.beginPath();
  if (figure.back) pen.ellipse(headX, headY - 0.006, 0.056, 0.064, 0, 0, 7);
  else {
    pen.ellipse(headX - 0.008, headY - 0.014, 0.056, 0.056, 0, Math.PI * 0.78, Math.PI * 1.98);
    pen.quadraticCurveTo(headX + 0.012, headY - 0.03, headX - 0.05, headY + 0.028);
  }
  pen.fill();
  limb(pen, p.frontArm, 0.052, lighter(top, 0.05));
  hand(pen, p.frontArm, skin);
  pen.restore();
}

function limb(pen: Pen, [a, b, c]: Points, wide: number, colour: Colour) {
  pen.strokeStyle = colour;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.lineWidth = wide;
  pen.beginPath();
  pen.moveTo(a[0], a[1]);
  pen.lineTo(b[0], b[1]);
  pen.stroke();
  pen.lineWidth = wide * 0.86;
  pen.beginPath();
  pen.moveTo(b[0], b[1]);
  pen.lineTo(c[0], c[1]);
  pen.stroke();
}

function hand(pen: Pen, points: Points, skin: Colour) {
  pen.fillStyle = skin;
  pen.beginPath();
  pen.arc(points[2][0], points[2][1], 0.024, 0, 7);
  pen.fill();
}

function shoe(pen: Pen, points: Points, colour: Colour) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(points[2][0] + 0.025, points[2][1] + 0.004, 0.055, 0.024, 0, 0, 7);
  pen.fill();
}

/** Heads and shoulders of a crowd seen from behind, along a line; some arms up. */
export function crowd(painting: Painting, pen: Pen, options: { line: number; size: number; colour: Colour; armsUp: number }) {
  const { size } = options;
  pen.fillStyle = options.colour;
  pen.strokeStyle = options.colour;
  pen.lineCap = "round";
  for (let x = painting.left - size; x < painting.right + size; x += size * painting.between(0.75, 1.15)) {
    const y = options.line + painting.between(-0.35, 0.35) * size;
    pen.beginPath();
    pen.ellipse(x, y, size * 0.3, size * 0.37, 0, 0, 7);
    pen.fill();
    pen.beginPath();
    pen.ellipse(x, y + size * 1.05, size * 0.66, size * 0.72, 0, 0, 7);
    pen.fill();
    if (painting.chance(options.armsUp)) {
      const side = painting.chance(0.5) ? 1 : -1;
      pen.lineWidth = size * 0.2;
      for (const s of painting.chance(0.4) ? [1, -1] : [side]) {
        pen.beginPath();
        pen.moveTo(x + s * size * 0.5, y + size * 0.75);
        pen.quadraticCurveTo(
          x + s * size * 0.72,
          y - size * 0.1,
          x + s * size * painting.between(0.3, 0.7),
          y - size * painting.between(0.75, 1.2),
        );
        pen.stroke();
      }
    }
  }
  pen.fillRect(painting.left, options.line + size, painting.width + 2 * painting.margin, painting.bottom - options.line);
}
