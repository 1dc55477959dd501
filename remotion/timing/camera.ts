import type { CameraMove } from "@/server/schemas/timeline";

export interface CameraPose {
  scale: number;
  /** Shift of the picture in share of the frame's width and height. */
  x: number;
  y: number;
}

interface Path {
  from: CameraPose;
  to: CameraPose;
}

/** Shifts stay below (scale − 1) / 2, so that no edge of the picture ever enters the frame. */
const paths: Record<CameraMove, Path> = {
  push_in: { from: { scale: 1.02, x: 0, y: 0 }, to: { scale: 1.13, x: 0, y: -0.006 } },
  pull_back: { from: { scale: 1.14, x: 0, y: -0.006 }, to: { scale: 1.03, x: 0, y: 0 } },
  drift_left: { from: { scale: 1.1, x: -0.036, y: 0 }, to: { scale: 1.12, x: 0.036, y: 0 } },
  drift_right: { from: { scale: 1.1, x: 0.036, y: 0 }, to: { scale: 1.12, x: -0.036, y: 0 } },
  crane_up: { from: { scale: 1.11, x: 0, y: -0.036 }, to: { scale: 1.1, x: 0, y: 0.036 } },
  tilt_down: { from: { scale: 1.1, x: 0, y: 0.036 }, to: { scale: 1.11, x: 0, y: -0.036 } },
  // A held shot still breathes: a picture that does not move at all looks like a stopped player.
  hold: { from: { scale: 1.012, x: 0, y: 0 }, to: { scale: 1.035, x: 0, y: 0 } },
};

/** Where the camera is at `share` (0 to 1) of the scene's time on screen. Steady, so that it never seems to stop at a cut. */
export function cameraPose(move: CameraMove, share: number): CameraPose {
  const { from, to } = paths[move];
  const t = Math.min(1, Math.max(0, share));
  const mix = (a: number, b: number) => a + (b - a) * t;
  return { scale: mix(from.scale, to.scale), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
