import { createCanvas } from "@napi-rs/canvas";
import type { Pen } from "@/server/providers/image/local/painting";
import { clipToPatches } from "./clip-to-patches";
import type { Patch } from "./patches";
import { opacityOf, type Placement, placeLayer } from "./place-layer";
import type { Plane } from "./planes";
import { momentOf, type Shot } from "./shot";

export interface Drawing {
  planes: readonly Plane[];
  signal: AbortSignal;
  onFrame?: (done: number) => void;
}

/** Frame after frame as raw RGBA; the caller's appetite sets the pace. */
export async function* drawFrames(shot: Shot, { planes, signal, onFrame }: Drawing): AsyncGenerator<Buffer> {
  const canvas = createCanvas(shot.width, shot.height);
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "low";
  for (let index = 0; index < shot.frames; index++) {
    signal.throwIfAborted();
    const moment = momentOf(shot, index);
    for (const plane of planes) {
      pen.globalCompositeOperation = plane.blend;
      pen.globalAlpha = plane.opacity * opacityOf(plane.motion, moment.seconds);
      drawPlane(pen, shot, plane, placeLayer(shot, plane, moment));
    }
    yield canvas.data();
    onFrame?.(index + 1);
    // Messages (abort) are read only between turns of the event loop.
    await new Promise(setImmediate);
  }
}

const ONCE = [[0, 0]] as const;
/** A repeating layer has its own place below and to the right of the frame's corner; these fill the rest. */
const REPEATED = [
  [0, 0],
  [-1, 0],
  [0, -1],
  [-1, -1],
] as const;

function drawPlane(pen: Pen, shot: Shot, plane: Plane, placed: Placement): void {
  for (const [column, row] of plane.motion?.wraps ? REPEATED : ONCE) {
    const x = plane.x - shot.margin + column * plane.width;
    const y = plane.y - shot.margin + row * plane.height;
    if (plane.patches) {
      drawPart(pen, shot, plane, placed, x, y, plane.patches.soft, false);
      drawPart(pen, shot, plane, placed, x, y, plane.patches.fine, true);
    } else drawPart(pen, shot, plane, placed, x, y, null, true);
  }
}

function drawPart(
  pen: Pen,
  shot: Shot,
  { canvas, width, height }: Plane,
  placed: Placement,
  x: number,
  y: number,
  patches: readonly Patch[] | null,
  smoothing: boolean,
): void {
  if (patches?.length === 0) return;
  pen.save();
  if (!patches || clipToPatches(pen, shot, patches, placed, x, y)) {
    pen.imageSmoothingEnabled = smoothing;
    pen.setTransform(placed.a, placed.b, placed.c, placed.d, placed.e, placed.f);
    pen.drawImage(canvas, x, y, width, height);
  }
  pen.restore();
}
