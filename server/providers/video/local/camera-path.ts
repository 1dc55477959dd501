import type { CameraMove } from "@/server/schemas/timeline";

/** Where the camera is: offsets as a share of the layer's margin (-1 to 1), zoom 1 as painted. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

const paths: Record<CameraMove, readonly [Camera, Camera]> = {
  push_in: [
    { x: 0, y: 0.06, zoom: 1 },
    { x: 0, y: -0.04, zoom: 1.11 },
  ],
  pull_back: [
    { x: 0, y: -0.05, zoom: 1.12 },
    { x: 0, y: 0.05, zoom: 1.005 },
  ],
  drift_left: [
    { x: -0.7, y: 0, zoom: 1.03 },
    { x: 0.7, y: 0, zoom: 1.05 },
  ],
  drift_right: [
    { x: 0.7, y: 0, zoom: 1.03 },
    { x: -0.7, y: 0, zoom: 1.05 },
  ],
  crane_up: [
    { x: 0, y: -0.7, zoom: 1.05 },
    { x: 0, y: 0.6, zoom: 1.02 },
  ],
  tilt_down: [
    { x: 0, y: 0.7, zoom: 1.04 },
    { x: 0, y: -0.6, zoom: 1.04 },
  ],
  hold: [
    { x: -0.05, y: 0, zoom: 1.012 },
    { x: 0.05, y: 0, zoom: 1.03 },
  ],
};

/** The camera at `share` (0–1) of the clip. It starts and ends gently but is never quite still, so that a cut meets a moving picture. */
export function cameraAt(move: CameraMove, share: number): Camera {
  const [from, to] = paths[move];
  const eased = share * 0.45 + share * share * (3 - 2 * share) * 0.55;
  const between = (a: number, b: number) => a + (b - a) * eased;
  return { x: between(from.x, to.x), y: between(from.y, to.y), zoom: between(from.zoom, to.zoom) };
}
