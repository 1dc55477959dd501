import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plane } from "./planes";

/** A layer's pixels where the kernels find them, with a border around them. */
export interface LayerPixels {
  /** Address of the border's first pixel. */
  at: number;
  /** Bytes from row to row. */
  stride: number;
  /** Pixels with the border. */
  width: number;
  height: number;
}

interface PaintKernels {
  paintSmooth(...upright: Upright): void;
  paintNearest(...upright: Upright): void;
  paintTurned(...turned: Turned): void;
}
type Rectangle = [target: number, targetStride: number, width: number, height: number];
type Upright = [...Rectangle, at: number, stride: number, u: number, v: number, du: number, dv: number, ...Manner];
type Turned = [
  ...[...Rectangle, at: number, stride: number, across: number, down: number],
  ...[u: number, v: number, ux: number, vx: number, uy: number, vy: number, ...Manner],
];
type Manner = [opacity: number, screen: number];

/** Pixels of border on each side: smoothing and rounding reach that far beyond an edge. */
export const BORDER = 2;
/** A frame is written this many bytes beyond its end. */
const SPARE = 16;
const PAGE = 65_536;
/** Whoever takes frames may hold the last one while the next is painted. */
const FRAMES = 2;

const wasm = new WebAssembly.Module(readFileSync(fileURLToPath(new URL("./kernels/paint.wasm", import.meta.url))));

/** The layers of a clip and its frames, in one memory that never moves. */
export class LayerMemory {
  readonly kernels: PaintKernels;
  readonly layers: readonly LayerPixels[];
  readonly frameStride: number;
  private readonly frames: readonly { at: number; pixels: Buffer }[];

  constructor(planes: readonly Plane[], frame: { width: number; height: number }) {
    this.frameStride = frame.width * 4;
    const frameBytes = Math.ceil((this.frameStride * frame.height + SPARE) / 16) * 16;
    let end = 64 + FRAMES * frameBytes;
    this.layers = planes.map(({ width, height }) => {
      const layer = { at: end, stride: (width + 2 * BORDER) * 4, width: width + 2 * BORDER, height: height + 2 * BORDER };
      end += Math.ceil((layer.stride * layer.height + SPARE) / 16) * 16;
      return layer;
    });
    const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
    this.kernels = new WebAssembly.Instance(wasm, { env: { memory } }).exports as unknown as PaintKernels;
    this.frames = Array.from({ length: FRAMES }, (_, index) => {
      const at = 64 + index * frameBytes;
      return { at, pixels: Buffer.from(memory.buffer, at, this.frameStride * frame.height) };
    });
    const bytes = new Uint8Array(memory.buffer);
    for (const [index, plane] of planes.entries()) copyIn(bytes, this.layers[index]!, plane);
  }

  /** Where the frame of this number is painted, and its pixels; they are the next but one's as well. */
  frame(index: number): { at: number; pixels: Buffer } {
    return this.frames[index % FRAMES]!;
  }
}

/** The border shows what lies there: nothing, or the other side of a layer that repeats itself. */
function copyIn(bytes: Uint8Array, layer: LayerPixels, { canvas, width, height, motion }: Plane): void {
  const pixels = canvas.data();
  const row = (y: number) => pixels.subarray(y * width * 4, (y + 1) * width * 4);
  const edge = BORDER * 4;
  for (let y = -BORDER; y < height + BORDER; y++) {
    const isInside = y >= 0 && y < height;
    if (!isInside && !motion?.wraps) continue;
    const source = row((y + height) % height);
    const to = layer.at + (y + BORDER) * layer.stride;
    bytes.set(source, to + edge);
    if (!motion?.wraps) continue;
    bytes.set(source.subarray(-edge), to);
    bytes.set(source.subarray(0, edge), to + edge + width * 4);
  }
}
