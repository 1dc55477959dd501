import { LayerMemory } from "./layer-memory";
import { paintLayer } from "./paint-layer";
import { opacityOf, placeLayer } from "./place-layer";
import type { Plane } from "./planes";
import { momentOf, type Shot } from "./shot";

export interface Drawing {
  planes: readonly Plane[];
  signal: AbortSignal;
  onFrame?: (done: number) => void;
}

/** Frame after frame as raw RGBA; the caller's appetite sets the pace. A frame's pixels are overwritten by the next but one. */
export async function* drawFrames(shot: Shot, { planes, signal, onFrame }: Drawing): AsyncGenerator<Buffer> {
  const memory = new LayerMemory(planes, shot);
  for (let index = 0; index < shot.frames; index++) {
    signal.throwIfAborted();
    const moment = momentOf(shot, index);
    const frame = memory.frame(index);
    for (const [number, plane] of planes.entries()) {
      const opacity = plane.opacity * opacityOf(plane.motion, moment.seconds);
      paintLayer(memory, frame.at, {
        ...{ shot, plane, opacity },
        ...{ pixels: memory.layers[number]!, placed: placeLayer(shot, plane, moment) },
      });
    }
    yield frame.pixels;
    onFrame?.(index + 1);
    // Messages (abort) are read only between turns of the event loop.
    await new Promise(setImmediate);
  }
}
