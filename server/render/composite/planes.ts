import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Box } from "@/remotion/timing/layout";

/** Samples are written 16 at a time, so every plane has this many spare bytes after its end. */
const SPARE = 16;
const WEIGHT_ONE = 32767;
const COLUMN_BYTES = 48;

/** Samples of one kind at an address of the compositor's memory. */
interface Plane {
  at: number;
  stride: number;
  width: number;
  height: number;
}

/** A 4:2:0 picture, BT.709 limited range, in the compositor's memory: Y, U, V. */
export interface Planes {
  width: number;
  height: number;
  y: Plane;
  u: Plane;
  v: Plane;
}

/** A premultiplied picture with alpha, laid over others. */
export interface AlphaPlanes extends Planes {
  alpha: Plane;
  chromaAlpha: Plane;
}

/** The planes of a picture with alpha, in the order in which they lie in a sprite's file. */
const ALPHA_PLANES = ["y", "alpha", "u", "v", "chromaAlpha"] as const;

/** A look over a picture: its corner, and how much of it is seen, 0 to 1. */
export interface PlacedLook {
  planes: AlphaPlanes;
  x: number;
  y: number;
  opacity: number;
}

export interface Pose {
  scale: number;
  /** Shift in pixels. */
  x: number;
  y: number;
}

interface Kernels {
  warp(
    target: number,
    targetStride: number,
    source: number,
    sourceStride: number,
    blocks: number,
    height: number,
    columns: number,
    rows: number,
    scratch: number,
  ): void;
  fade(target: number, source: number, bytes: number, weight: number): void;
  halve(target: number, targetStride: number, source: number, sourceStride: number, width: number, height: number): void;
  blend(target: number, targetStride: number, colour: number, alpha: number, stride: number, height: number): void;
  toPlanes(
    rgba: number,
    width: number,
    height: number,
    y: number,
    alpha: number,
    stride: number,
    u: number,
    v: number,
    chromaAlpha: number,
    chromaStride: number,
  ): void;
}

const wasm = new WebAssembly.Module(readFileSync(fileURLToPath(new URL("./kernels/kernels.wasm", import.meta.url))));

/**
 * The pixels a compositor works on, and all that it does to them. One memory per film segment at a time; it only grows. Sizes in pixels are even everywhere.
 */
export class PixelMemory {
  private readonly memory = new WebAssembly.Memory({ initial: 1 });
  private readonly kernels: Kernels;
  private end = 64;
  private bytesView = new Uint8Array(this.memory.buffer);

  constructor() {
    this.kernels = new WebAssembly.Instance(wasm, { env: { memory: this.memory } }).exports as unknown as Kernels;
  }

  /** Reserves bytes, 16-aligned. */
  private reserve(bytes: number): number {
    const at = this.end;
    this.end += Math.ceil((bytes + SPARE) / 16) * 16;
    const missing = Math.ceil((this.end - this.memory.buffer.byteLength) / 65_536);
    if (missing > 0) {
      this.memory.grow(missing);
      this.bytesView = new Uint8Array(this.memory.buffer);
    }
    return at;
  }

  private plane(width: number, height: number, stride: number): Plane {
    return { at: this.reserve(stride * height), stride, width, height };
  }

  /** A picture whose three planes lie behind each other as `yuv420p` lies in a file. */
  allocate(width: number, height: number): Planes {
    const [half, low] = [width / 2, height / 2];
    const at = this.reserve(width * height * 1.5);
    const y = { at, stride: width, width, height };
    const u = { at: at + width * height, stride: half, width: half, height: low };
    return { width, height, y, u, v: { ...u, at: u.at + half * low } };
  }

  /** Copies the rows of a decoded picture in, whatever their stride. */
  load(target: Planes, data: readonly Uint8Array[], strides: readonly number[]): void {
    for (const [i, plane] of [target.y, target.u, target.v].entries()) {
      copyRows(plane, this.bytesView, plane.at, plane.stride, data[i]!, 0, strides[i]!);
    }
  }

  /** Copies a decoded picture of twice the size in, each pixel the mean of four. */
  loadHalved(target: Planes, data: readonly Uint8Array[], strides: readonly number[]): void {
    for (const [i, plane] of [target.y, target.u, target.v].entries()) {
      const mark = this.end;
      const stride = strides[i]!;
      const rows = this.reserve(2 * plane.height * stride + SPARE);
      this.bytesView.set(data[i]!.subarray(0, 2 * plane.height * stride), rows);
      this.kernels.halve(plane.at, plane.stride, rows, stride, plane.width, plane.height);
      this.end = mark;
    }
  }

  /** Copies a picture out, into the rows of a picture to be encoded. */
  store(source: Planes, data: readonly Uint8Array[], strides: readonly number[]): void {
    for (const [i, plane] of [source.y, source.u, source.v].entries()) {
      copyRows(plane, data[i]!, 0, strides[i]!, this.bytesView, plane.at, plane.stride);
    }
  }

  fillBlack(target: Planes): void {
    const luma = target.width * target.height;
    this.bytesView.fill(16, target.y.at, target.y.at + luma);
    this.bytesView.fill(128, target.y.at + luma, target.y.at + luma * 1.5);
  }

  /** An opaque picture from RGBA rows. */
  fromRgba(rgba: Uint8Array, width: number, height: number): Planes {
    const { y, u, v } = this.alphaFromRgba(rgba, width, height);
    return { width, height, y, u, v };
  }

  /** A picture with alpha from RGBA rows of straight alpha, `stride` pixels apart. */
  alphaFromRgba(rgba: Uint8Array, width: number, height: number, stride = width): AlphaPlanes {
    const planes = this.allocateAlpha(width, height);
    // What pads the rows is 0, whatever lay here before.
    this.bytesView.fill(0, planes.y.at, this.end);
    const mark = this.end;
    const source = this.reserve(width * height * 4);
    for (let row = 0; row < height; row++) {
      const start = row * stride * 4;
      this.bytesView.set(rgba.subarray(start, start + width * 4), source + row * width * 4);
    }
    const { y, u, v, alpha, chromaAlpha } = planes;
    this.kernels.toPlanes(source, width, height, y.at, alpha.at, y.stride, u.at, v.at, chromaAlpha.at, u.stride);
    this.end = mark;
    return planes;
  }

  /**
   * Makes ready for laying pictures over others in a shape, whose rows of RGBA are white. What is painted into `picture` is cut
   * out in place by `cutOut`; the next one is painted over it.
   */
  openShape(rgba: Uint8Array, width: number, height: number): { picture: Planes; cutOut(): AlphaPlanes } {
    const shape = this.alphaFromRgba(rgba, width, height);
    const outside = this.allocateAlpha(width, height);
    for (const [own, inverse] of [
      [shape.alpha, outside.alpha],
      [shape.chromaAlpha, outside.chromaAlpha],
    ] as const) {
      for (let i = 0; i < own.stride * own.height; i++) this.bytesView[inverse.at + i] = 255 - this.bytesView[own.at + i]!;
    }
    const black = outside.y;
    this.bytesView.fill(0, black.at, black.at + black.stride * black.height);
    return {
      picture: shape,
      // Transparent black over the picture, opaque where the shape is not: what is left is premultiplied.
      cutOut: () => {
        for (const name of ["y", "u", "v"] as const) {
          const { at, stride, height: rows } = shape[name];
          const alpha = name === "y" ? outside.alpha : outside.chromaAlpha;
          this.kernels.blend(at, stride, black.at, alpha.at, stride, rows);
        }
        return shape;
      },
    };
  }

  private allocateAlpha(width: number, height: number): AlphaPlanes {
    const stride = roundUp(width, 16);
    const chromaStride = roundUp(width / 2, 16);
    const luma = () => this.plane(width, height, stride);
    const chroma = () => this.plane(width / 2, height / 2, chromaStride);
    return { width, height, y: luma(), alpha: luma(), u: chroma(), v: chroma(), chromaAlpha: chroma() };
  }

  /** Takes a box of a picture from another of the same size, with every colour sample that the box touches. */
  copyPart(target: AlphaPlanes, source: AlphaPlanes, { x, y, width, height }: Box): void {
    for (const name of ALPHA_PLANES) {
      const share = name === "y" || name === "alpha" ? 1 : 0.5;
      const [from, into] = [source[name], target[name]];
      const left = Math.floor(x * share);
      const right = Math.ceil((x + width) * share);
      for (let row = Math.floor(y * share); row < Math.ceil((y + height) * share); row++) {
        const start = row * from.stride + left;
        this.bytesView.copyWithin(into.at + start, from.at + start, from.at + start + right - left);
      }
    }
  }

  /** The five planes of a sprite one after the other; and back. */
  alphaBytes(planes: AlphaPlanes): Buffer {
    const parts = ALPHA_PLANES.map((name) => planes[name]);
    return Buffer.concat(parts.map(({ at, stride, height }) => this.bytesView.subarray(at, at + stride * height)));
  }

  alphaFromBytes(bytes: Uint8Array, width: number, height: number): AlphaPlanes {
    const planes = this.allocateAlpha(width, height);
    let from = 0;
    for (const name of ALPHA_PLANES) {
      const { at, stride, height: rows } = planes[name];
      this.bytesView.set(bytes.subarray(from, from + stride * rows), at);
      from += stride * rows;
    }
    return planes;
  }

  copyOf(planes: AlphaPlanes): AlphaPlanes {
    const copy = this.allocateAlpha(planes.width, planes.height);
    for (const name of ALPHA_PLANES) {
      const { at, stride, height } = planes[name];
      this.bytesView.copyWithin(copy[name].at, at, at + stride * height);
    }
    return copy;
  }

  /** What it takes of the machine's memory. */
  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Gives back everything allocated since `mark`. */
  mark(): number {
    return this.end;
  }
  release(mark: number): void {
    this.end = mark;
  }

  /** Lays a picture of the same size over another, `opacity` 0 to 1. */
  fade(target: Planes, source: Planes, opacity: number): void {
    const bytes = roundUp(target.width * target.height * 1.5, 16);
    this.kernels.fade(target.y.at, source.y.at, bytes, Math.round(opacity * WEIGHT_ONE));
  }

  /**
   * Lays looks over the planes of a picture of `height` rows, one after the other, their corners at even x and y. What lies below
   * the picture is left away; to the sides and above they lie inside.
   */
  blend(data: readonly Uint8Array[], strides: readonly number[], height: number, looks: readonly PlacedLook[]): void {
    const seen = looks.filter(({ y }) => y < height);
    if (seen.length === 0) return;
    const mark = this.end;
    const faded = seen.map((look) => (look.opacity < 1 ? { ...look, planes: this.faded(look.planes, look.opacity) } : look));
    const top = Math.min(...seen.map(({ y }) => y));
    const bottom = Math.min(height, Math.max(...seen.map(({ y, planes }) => y + planes.height)));
    for (const [i, plane] of (["y", "u", "v"] as const).entries()) {
      const share = plane === "y" ? 1 : 0.5;
      const [target, stride] = [data[i]!, strides[i]!];
      // The rows under the looks come into this memory at once and go back at once: thousands of short copies would cost more.
      const [from, to] = [top * share * stride, bottom * share * stride];
      const rows = this.reserve(to - from);
      this.bytesView.set(target.subarray(from, to), rows);
      for (const { planes, x, y } of faded) {
        const [colour, alpha] = [planes[plane], plane === "y" ? planes.alpha : planes.chromaAlpha];
        const at = rows + (y - top) * share * stride + x * share;
        const high = Math.min(colour.height, (bottom - y) * share);
        this.kernels.blend(at, stride, colour.at, alpha.at, colour.stride, high);
      }
      target.set(this.bytesView.subarray(rows, rows + to - from), from);
    }
    this.end = mark;
  }

  private faded(planes: AlphaPlanes, opacity: number): AlphaPlanes {
    const copy = this.allocateAlpha(planes.width, planes.height);
    this.bytesView.fill(0, copy.y.at, this.end);
    for (const name of ALPHA_PLANES) {
      const { at, stride, height } = planes[name];
      this.kernels.fade(copy[name].at, at, roundUp(stride * height, 16), Math.round(opacity * WEIGHT_ONE));
    }
    return copy;
  }

  /**
   * Makes ready for showing pictures of this size enlarged: the answer draws `source` into `target`, scaled around its middle and
   * shifted by pixels, both of the size.
   */
  openWarp(width: number, height: number): (target: Planes, source: Planes, pose: Pose) => void {
    const most = roundUp(Math.ceil(width / 8), 2);
    const columns = this.reserve(most * COLUMN_BYTES);
    const rows = this.reserve(height * 8);
    const scratch = this.reserve(most * 32);
    const part = (into: Plane, from: Plane, scale: number, x: number, y: number) => {
      const blocks = roundUp(Math.ceil(into.width / 8), 2);
      this.writeColumns(columns, blocks, into.width, scale, x);
      this.writeRows(rows, into.height, scale, y);
      this.kernels.warp(into.at, into.stride, from.at, from.stride, blocks, into.height, columns, rows, scratch);
    };
    return (target, source, { scale, x, y }) => {
      // In the order of their addresses: the last block of a row may write a few samples past the plane's end.
      part(target.y, source.y, scale, x, y);
      part(target.u, source.u, scale, x / 2, y / 2);
      part(target.v, source.v, scale, x / 2, y / 2);
    };
  }

  private writeColumns(table: number, blocks: number, width: number, scale: number, shift: number): void {
    const view = new DataView(this.memory.buffer);
    for (let block = 0; block < blocks; block++) {
      const entry = table + block * COLUMN_BYTES;
      let first = 0;
      for (let k = 0; k < 8; k++) {
        const { index, share } = sourceOf(Math.min(width - 1, block * 8 + k), width, scale, shift);
        if (k === 0) {
          first = index;
          view.setInt32(entry, first, true);
        }
        this.bytesView[entry + 16 + k] = index - first;
        this.bytesView[entry + 24 + k] = index - first + 1;
        view.setInt16(entry + 32 + 2 * k, Math.round(share * 128), true);
      }
    }
  }

  private writeRows(table: number, height: number, scale: number, shift: number): void {
    const view = new DataView(this.memory.buffer);
    for (let row = 0; row < height; row++) {
      const { index, share } = sourceOf(row, height, scale, shift);
      view.setInt32(table + row * 8, index, true);
      view.setInt32(table + row * 8 + 4, Math.round(share * WEIGHT_ONE), true);
    }
  }
}

/** Between which two source samples a target sample lies. Beyond the edge the outermost sample is seen. */
function sourceOf(target: number, size: number, scale: number, shift: number): { index: number; share: number } {
  const middle = size / 2;
  const at = Math.min(size - 1, Math.max(0, (target + 0.5 - middle - shift) / scale + middle - 0.5));
  const index = Math.min(size - 2, Math.floor(at));
  return { index, share: at - index };
}

function copyRows(
  { width, height }: { width: number; height: number },
  target: Uint8Array,
  targetAt: number,
  targetStride: number,
  source: Uint8Array,
  sourceAt: number,
  sourceStride: number,
): void {
  if (targetStride === sourceStride) {
    target.set(source.subarray(sourceAt, sourceAt + sourceStride * height), targetAt);
    return;
  }
  for (let row = 0; row < height; row++) {
    const from = sourceAt + row * sourceStride;
    target.set(source.subarray(from, from + width), targetAt + row * targetStride);
  }
}

const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;
