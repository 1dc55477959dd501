import type { CameraMove } from "@/server/schemas/timeline";
import { type Camera, cameraAt } from "./camera-path";

/** What the camera does, for how long and at which size. */
export interface Shot {
  width: number;
  height: number;
  /** How far every layer reaches past the frame on each side. */
  margin: number;
  frames: number;
  fps: number;
  camera: CameraMove;
}

export interface Moment {
  camera: Camera;
  seconds: number;
}

/** Where camera and time are in a frame. */
export function momentOf(shot: Shot, index: number): Moment {
  return { camera: cameraAt(shot.camera, shot.frames > 1 ? index / (shot.frames - 1) : 0.5), seconds: index / shot.fps };
}
