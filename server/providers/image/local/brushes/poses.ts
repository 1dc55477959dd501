export type Pose = "stand" | "walk" | "run" | "sit" | "cheer" | "point" | "hold";

/** Joints of a limb from the body outwards; one unit is the height of the standing figure, y goes down from the soles at 0. */
export type Points = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];
interface Pattern {
  hip: readonly [number, number];
  neck: readonly [number, number];
  lean: number;
  frontArm: Points;
  backArm: Points;
  frontLeg: Points;
  backLeg: Points;
}

const upright = { hip: [0, -0.49], neck: [0, -0.8], lean: 0.004 } as const;
const legsApart = {
  frontLeg: [
    [0.03, -0.48],
    [0.04, -0.25],
    [0.045, -0.02],
  ],
  backLeg: [
    [-0.03, -0.48],
    [-0.035, -0.25],
    [-0.045, -0.02],
  ],
} as const;
/** Where the joints are in each pose. */
export const poses: Record<Pose, Pattern> = {
  stand: {
    ...upright,
    ...legsApart,
    frontArm: [
      [0.075, -0.76],
      [0.105, -0.6],
      [0.095, -0.45],
    ],
    backArm: [
      [-0.075, -0.76],
      [-0.105, -0.6],
      [-0.1, -0.45],
    ],
  },
  hold: {
    ...upright,
    ...legsApart,
    frontArm: [
      [0.075, -0.76],
      [0.1, -0.6],
      [0.2, -0.62],
    ],
    backArm: [
      [-0.075, -0.76],
      [-0.05, -0.6],
      [0.12, -0.6],
    ],
  },
  point: {
    ...upright,
    ...legsApart,
    frontArm: [
      [0.075, -0.76],
      [0.19, -0.78],
      [0.32, -0.84],
    ],
    backArm: [
      [-0.075, -0.76],
      [-0.11, -0.6],
      [-0.04, -0.5],
    ],
  },
  cheer: {
    ...upright,
    ...legsApart,
    frontArm: [
      [0.075, -0.77],
      [0.15, -0.9],
      [0.14, -1.08],
    ],
    backArm: [
      [-0.075, -0.77],
      [-0.15, -0.9],
      [-0.13, -1.08],
    ],
  },
  walk: {
    hip: [0, -0.49],
    neck: [0.015, -0.8],
    lean: 0.012,
    frontArm: [
      [0.08, -0.76],
      [0.06, -0.6],
      [0.13, -0.49],
    ],
    backArm: [
      [-0.06, -0.76],
      [-0.1, -0.61],
      [-0.13, -0.48],
    ],
    frontLeg: [
      [0.02, -0.48],
      [0.1, -0.27],
      [0.12, -0.02],
    ],
    backLeg: [
      [-0.02, -0.48],
      [-0.04, -0.25],
      [-0.14, -0.06],
    ],
  },
  run: {
    hip: [0, -0.5],
    neck: [0.08, -0.79],
    lean: 0.03,
    frontArm: [
      [0.14, -0.75],
      [0.1, -0.6],
      [0.23, -0.6],
    ],
    backArm: [
      [0.02, -0.75],
      [-0.09, -0.64],
      [-0.14, -0.76],
    ],
    frontLeg: [
      [0.02, -0.49],
      [0.19, -0.4],
      [0.15, -0.15],
    ],
    backLeg: [
      [-0.02, -0.49],
      [-0.08, -0.27],
      [-0.3, -0.22],
    ],
  },
  sit: {
    hip: [0, -0.28],
    neck: [0.02, -0.58],
    lean: 0.012,
    frontArm: [
      [0.08, -0.54],
      [0.1, -0.39],
      [0.21, -0.36],
    ],
    backArm: [
      [-0.05, -0.54],
      [-0.02, -0.38],
      [0.15, -0.35],
    ],
    frontLeg: [
      [0.02, -0.27],
      [0.22, -0.27],
      [0.22, -0.02],
    ],
    backLeg: [
      [0, -0.27],
      [0.18, -0.26],
      [0.17, -0.02],
    ],
  },
};
