import { createCanvas } from "@napi-rs/canvas";
import type { CameraMove } from "@/server/schemas/timeline";
import { cameraAt } from "./camera-path";
import { type Frame, opacityOf, placeLayer } from "./place-layer";
import type { Plane } from "./planes";

export interface Shot {
  width: number;
  height: number;
  margin: number;
  frames: number;
  fps: number;
  camera: CameraMove;
  planes: readonly Plane[];

  signal: AbortSignal;
  onFrame?: (done: number) => void;
}

/** Frame after frame as raw RGBA; the caller's appetite sets the pace. */
export async function* drawFrames(shot: Shot): AsyncGenerator<Buffer> {
  const { width, height, margin, frames, fps } = shot;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = "low";
  const frame: Frame = { width, height, margin, unit: Math.min(width, height) / 720, durationSeconds: frames / fps };
  for (let index = 0; index < frames; index++) {
    shot.signal.throwIfAborted();
    const camera = cameraAt(shot.camera, frames > 1 ? index / (frames - 1) : 0.5);
    const seconds = index / fps;
    for (const plane of shot.planes) {
      placeLayer(pen, frame, camera, plane, seconds);
      pen.globalCompositeOperation = plane.blend;
      pen.globalAlpha = plane.opacity * opacityOf(plane.motion, seconds);
      const x = plane.x - margin;
      const y = plane.y - margin;
      pen.drawImage(plane.canvas, x, y, plane.width, plane.height);
      if (plane.motion?.wraps) {
        for (const [column, row] of [
          [-1, 0],
          [0, -1],
          [-1, -1],
        ] as const) {
          pen.drawImage(plane.canvas, x + column * plane.width, y + row * plane.height, plane.width, plane.height);
        }
      }
    }
    pen.setTransform(1, 0, 0, 1, 0, 0);
    yield canvas.data();
    shot.onFrame?.(index + 1);
    // Messages (abort) are read only between turns of the event loop.
    await new Promise(setImmediate);
  }
}
