import { describe, expect, test } from "vitest";
import { cameraPose } from "@/remotion/timing/camera";
import { seeded } from "@/remotion/timing/seeded";
import { CameraMove } from "@/server/schemas/timeline";
import { type AlphaPlanes, PixelMemory, type Planes, type Pose } from "./planes";

const sizes = [
  [720, 1280],
  [1280, 720],
  [720, 720],
  [640, 360],
  [1920, 1080],
  [3840, 2160],
] as const;

const chance = seeded("pixels");
/** Repeats after a prime number of bytes, so that no two rows are alike. */
const grain = Uint8Array.from({ length: 65_537 }, () => chance() * 256);
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const start = Math.floor(chance() * grain.length);
  bytes.set(grain.subarray(start, start + length));
  for (let at = grain.length - start; at < length; at += grain.length) bytes.set(grain.subarray(0, length - at), at);
  return bytes;
}
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a.buffer, a.byteOffset, a.length).equals(b);
const roundUp = (value: number, to: number) => Math.ceil(value / to) * to;

interface Samples {
  width: number;
  height: number;
  data: Uint8Array[];
  strides: number[];
}

/** Rows as a decoder or encoder has them: `padding` bytes behind each luma row, half as many behind chroma rows. */
function samples(width: number, height: number, fill: (length: number) => Uint8Array, padding = 0): Samples {
  const strides = [width + padding, (width + padding) / 2, (width + padding) / 2];
  return { width, height, strides, data: strides.map((stride, i) => fill(stride * (i === 0 ? height : height / 2))) };
}
const sizeOf = ({ width, height }: Samples, plane: number) =>
  plane === 0 ? { width, height } : { width: width / 2, height: height / 2 };

/** A picture in the memory, with its neighbours on both sides, which nothing may change or see. */
class Room {
  readonly memory = new PixelMemory();
  private readonly guards: Planes[] = [];
  private readonly guard = samples(64, 2, (length) => new Uint8Array(length).fill(171));

  put(from: Samples): Planes {
    this.addGuard();
    const planes = this.memory.allocate(from.width, from.height);
    this.addGuard();
    this.memory.load(planes, from.data, from.strides);
    return planes;
  }
  take(planes: Planes): Samples {
    const taken = samples(planes.width, planes.height, (length) => new Uint8Array(length));
    this.memory.store(planes, taken.data, taken.strides);
    return taken;
  }
  expectGuardsWhole(): void {
    for (const guard of this.guards) expect(this.take(guard).data).toEqual(this.guard.data);
  }
  private addGuard(): void {
    const planes = this.memory.allocate(this.guard.width, this.guard.height);
    this.memory.load(planes, this.guard.data, this.guard.strides);
    this.guards.push(planes);
  }
}

/** An `expect` for every sample would take minutes. */
function mostOff(got: Uint8Array, expected: (index: number) => number, indices: Iterable<number>): number {
  let most = 0;
  for (const index of indices) most = Math.max(most, Math.abs(got[index]! - expected(index)));
  return most;
}

function* rowsOf({ width, height }: { width: number; height: number }, stride: number, step: number): Generator<number> {
  for (let row = 0; row < height; row++) {
    const seen = row < 2 || row >= height - 2 || row % step === 0;
    for (let column = 0; seen && column < width; column++) yield row * stride + column;
  }
}

describe("warp", () => {
  const poses: Pose[] = CameraMove.options.flatMap((move) => [0, 0.37, 1].map((share) => cameraPose(move, share)));
  const inPixels = ({ scale, x, y }: Pose, width: number, height: number): Pose => ({ scale, x: x * width, y: y * height });

  /** Where a sample of the target comes from, in samples of the source; what lies beyond the edge is the edge. */
  function origin(target: number, size: number, scale: number, shift: number): number {
    const fromMiddle = target + 0.5 - (size / 2 + shift);
    return Math.max(0, Math.min(size - 1, size / 2 + fromMiddle / scale - 0.5));
  }

  /** `steps`: the kernels weigh neighbours in a row in 1/128, so that 16 bits are enough. */
  function warped(source: Samples, plane: number, pose: Pose, steps: number): (index: number) => number {
    const { width, height } = sizeOf(source, plane);
    const [stride, from, half] = [source.strides[plane]!, source.data[plane]!, plane === 0 ? 1 : 2];
    return (index) => {
      const x = origin(index % width, width, pose.scale, pose.x / half);
      const y = origin(Math.floor(index / width), height, pose.scale, pose.y / half);
      const [left, top] = [Math.min(width - 2, Math.floor(x)), Math.min(height - 2, Math.floor(y))];
      const share = Math.round((x - left) * steps) / steps;
      const inRow = (row: number) => {
        const at = row * stride + left;
        return from[at]! * (1 - share) + from[at + 1]! * share;
      };
      return Math.round(inRow(top) * (1 - (y - top)) + inRow(top + 1) * (y - top));
    };
  }

  function expectWarped(source: Samples, given: readonly Pose[], steps: number): void {
    const { width, height } = source;
    const room = new Room();
    const still = room.put(source);
    const target = room.put(samples(width, height, (length) => new Uint8Array(length)));
    const warp = room.memory.openWarp(width, height);
    for (const pose of given) {
      const moved = inPixels(pose, width, height);
      warp(target, still, moved);
      const got = room.take(target);
      const off = got.data.map((plane, i) =>
        mostOff(plane, warped(source, i, moved, steps), rowsOf(sizeOf(got, i), got.strides[i]!, width > 1280 ? 541 : 181)),
      );
      expect(Math.max(...off), JSON.stringify(pose)).toBeLessThanOrEqual(1);
    }
    room.expectGuardsWhole();
  }

  test.each(sizes)("%d×%d: noise is at most one level off the formula, for every camera move", (width, height) => {
    // The largest ones take long; they get every move's beginning.
    expectWarped(samples(width, height, noise), width > 1280 ? poses.filter((_, i) => i % 3 === 0) : poses, 128);
  });

  test("a picture without hard edges is at most one level off, however fine the formula weighs", () => {
    const slope = (length: number) => Uint8Array.from({ length }, (_, i) => 128 + 100 * Math.sin(i / 17));
    expectWarped(samples(640, 360, slope), poses, 2 ** 20);
  });

  test("a pose of rest copies the picture, and beyond its edge its outermost samples are seen", () => {
    expectWarped(samples(320, 180, noise), [{ scale: 1, x: 0, y: 0 }], 2 ** 20);
    const shifted = [
      { scale: 1, x: 0.1, y: -0.1 },
      { scale: 1.05, x: -0.2, y: 0.2 },
    ];
    expectWarped(samples(320, 180, noise), shifted, 128);
  });

  test.each(sizes)("%d×%d: nothing outside the frame is ever read: even planes stay even", (width, height) => {
    const room = new Room();
    const values = [77, 200, 33];
    const even = samples(width, height, (length) => new Uint8Array(length));
    for (const [i, plane] of even.data.entries()) plane.fill(values[i]!);
    const still = room.put(even);
    const target = room.put(even);
    const warp = room.memory.openWarp(width, height);
    const beyond = [
      { scale: 1, x: 0.3, y: 0.3 },
      { scale: 1, x: -0.3, y: -0.3 },
    ];
    for (const pose of [...poses.filter((_, i) => i % (width > 1280 ? 6 : 3) === 0), ...beyond]) {
      room.memory.fillBlack(target);
      warp(target, still, inPixels(pose, width, height));
      for (const [i, plane] of room.take(target).data.entries()) expect(same(plane, even.data[i]!)).toBe(true);
    }
    room.expectGuardsWhole();
  });

  test("a still whose rows are padded is read as one whose rows are not", () => {
    const [width, height] = [360, 204];
    const room = new Room();
    const grey = room.memory.fromRgba(new Uint8Array(width * height * 4).fill(255), width, height);
    const target = room.put(samples(width, height, noise));
    room.memory.openWarp(width, height)(target, grey, { scale: 1.1, x: 30, y: -30 });
    const { data } = room.take(target);
    expect(data.map((plane) => [...new Set(plane)])).toEqual([[235], [128], [128]]);
    room.expectGuardsWhole();
  });
});

describe("fade", () => {
  test.each([...sizes, [322, 182] as const])(
    "%d×%d: at most one level off at any opacity, exact at both ends",
    (width, height) => {
      const room = new Room();
      const [below, above] = [samples(width, height, noise), samples(width, height, noise)];
      const target = room.put(below);
      const source = room.put(above);
      for (const opacity of [0, 1, 0.5, 1 / 255, chance(), chance(), chance()]) {
        room.memory.load(target, below.data, below.strides);
        room.memory.fade(target, source, opacity);
        const { data, strides } = room.take(target);
        const off = data.map((plane, i) => {
          const [under, over] = [below.data[i]!, above.data[i]!];
          const expected = (index: number) => Math.round(under[index]! * (1 - opacity) + over[index]! * opacity);
          return mostOff(plane, expected, rowsOf(sizeOf(below, i), strides[i]!, 61));
        });
        expect(Math.max(...off), String(opacity)).toBeLessThanOrEqual(opacity === 0 || opacity === 1 ? 0 : 1);
      }
      expect(room.take(source).data.every((plane, i) => same(plane, above.data[i]!))).toBe(true);
      room.expectGuardsWhole();
    },
  );

  test("black is black", () => {
    const room = new Room();
    const target = room.put(samples(322, 182, noise));
    room.memory.fillBlack(target);
    expect(room.take(target).data.map((plane) => [...new Set(plane)])).toEqual([[16], [128], [128]]);
    room.expectGuardsWhole();
  });
});

test.each([
  [64, 32, 0],
  [322, 182, 0],
  [322, 182, 24],
  [50, 6, 6],
])(
  "a picture of twice %d×%d, rows with %d bytes behind them, is halved: each pixel the mean of four",
  (width, height, behind) => {
    const room = new Room();
    const target = room.put(samples(width, height, noise));
    const large = samples(2 * width, 2 * height, noise, behind);
    room.memory.loadHalved(target, large.data, large.strides);
    const halved = room.take(target);
    for (const [i, plane] of halved.data.entries()) {
      const stride = large.strides[i]!;
      const own = i === 0 ? width : width / 2;
      const at = (x: number, y: number) => large.data[i]![y * stride + x]!;
      const expected = Uint8Array.from({ length: plane.length }, (_, n) => {
        const [x, y] = [2 * (n % own), 2 * Math.floor(n / own)];
        return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1) + 2) >> 2;
      });
      expect(same(plane, expected)).toBe(true);
    }
    room.expectGuardsWhole();
  },
);

describe("blend", () => {
  interface Sheet {
    colour: Uint8Array;
    alpha: Uint8Array;
    stride: number;
  }

  /** A premultiplied sprite: Y, U, V, each with its alpha. */
  function sprite(width: number, height: number) {
    const plane = (from: Uint8Array, own: number, rows: number) => {
      const stride = roundUp(own, 16);
      const padded = new Uint8Array(stride * rows);
      for (let row = 0; row < rows; row++) padded.set(from.subarray(row * own, (row + 1) * own), row * stride);
      return padded;
    };
    const sheet = (own: number, rows: number): { bytes: Uint8Array[]; planes: Sheet[] } => {
      const alpha = Uint8Array.from({ length: own * rows }, () => [0, 255, chance() * 256][Math.floor(chance() * 3)]!);
      const colours = [0, 1].map(() => Uint8Array.from(alpha, (a) => (chance() * 235 * a) / 255));
      return {
        bytes: [plane(colours[0]!, own, rows), plane(alpha, own, rows), plane(colours[1]!, own, rows)],
        planes: colours.map((colour) => ({ colour, alpha, stride: own })),
      };
    };
    const luma = sheet(width, height);
    const chroma = sheet(width / 2, height / 2);
    const bytes = Buffer.concat([luma.bytes[0]!, luma.bytes[1]!, chroma.bytes[0]!, chroma.bytes[2]!, chroma.bytes[1]!]);
    return { bytes, sheets: [luma.planes[0]!, ...chroma.planes] };
  }

  const frame = { width: 360, height: 204 };
  const places = (width: number, height: number) => [
    [0, 0],
    [frame.width - width, 0],
    [0, frame.height - height],
    [frame.width - width, frame.height - height],
    [roundUp((frame.width - width) / 3, 2), roundUp((frame.height - height) / 3, 2)],
  ];
  const cases = [
    [2, 2],
    [16, 16],
    [18, 10],
    [46, 34],
    [346, 20],
    [360, 204],
  ] as const;

  test.each(cases)("%d×%d: premultiplied over, at most one level off, and not a sample beside it", (width, height) => {
    const memory = new PixelMemory();
    const { bytes, sheets } = sprite(width, height);
    const planes = memory.alphaFromBytes(bytes, width, height);
    for (const [x, y] of places(width, height) as [number, number][]) {
      for (const behind of [0, 24]) {
        const before = samples(frame.width, frame.height, noise, behind);
        const after = { ...before, data: before.data.map((plane) => plane.slice()) };
        memory.blend(after.data, after.strides, frame.height, [{ planes, x, y, opacity: 1 }]);
        for (const [i, { colour, alpha, stride }] of sheets.entries()) {
          const half = i === 0 ? 1 : 2;
          const expected = before.data[i]!.slice();
          let most = 0;
          for (let at = 0; at < colour.length; at++) {
            const index = (y / half + Math.floor(at / stride)) * before.strides[i]! + x / half + (at % stride);
            const laid = Math.min(255, Math.round((before.data[i]![index]! * (255 - alpha[at]!)) / 255) + colour[at]!);
            most = Math.max(most, Math.abs(after.data[i]![index]! - laid));
            expected[index] = after.data[i]![index]!;
          }
          expect(most).toBeLessThanOrEqual(1);
          expect(same(after.data[i]!, expected)).toBe(true);
        }
      }
    }
  });

  test.each(cases)("%d×%d: pictures cut to a shape are mixed by it, each anew, and not a sample beside it", (width, height) => {
    const memory = new PixelMemory();
    const mask = Uint8Array.from({ length: 4 * width * height }, (_, i) =>
      i % 4 < 3 ? 255 : [0, 255, chance() * 256][Math.floor(chance() * 3)]!,
    );
    const alphaAt = (x: number, y: number) => mask[4 * (y * width + x) + 3]!;
    const meanAt = (x: number, y: number) =>
      (alphaAt(2 * x, 2 * y) + alphaAt(2 * x + 1, 2 * y) + alphaAt(2 * x, 2 * y + 1) + alphaAt(2 * x + 1, 2 * y + 1) + 2) >> 2;
    const { picture, cutOut } = memory.openShape(mask, width, height);
    for (const [x, y] of places(width, height) as [number, number][]) {
      const clip = samples(width, height, noise, 6);
      memory.load(picture, clip.data, clip.strides);
      const before = samples(frame.width, frame.height, noise);
      const after = { ...before, data: before.data.map((plane) => plane.slice()) };
      memory.blend(after.data, after.strides, frame.height, [{ planes: cutOut(), x, y, opacity: 1 }]);
      for (const i of [0, 1, 2]) {
        const [half, alpha] = i === 0 ? [1, alphaAt] : [2, meanAt];
        const expected = before.data[i]!.slice();
        let most = 0;
        for (let row = 0; row < height / half; row++) {
          for (let column = 0; column < width / half; column++) {
            const at = (y / half + row) * before.strides[i]! + x / half + column;
            const share = alpha(column, row) / 255;
            const [under, over] = [before.data[i]![at]!, clip.data[i]![row * clip.strides[i]! + column]!];
            most = Math.max(most, Math.abs(after.data[i]![at]! - Math.round(under + (over - under) * share)));
            expected[at] = after.data[i]![at]!;
          }
        }
        expect(most).toBeLessThanOrEqual(1);
        expect(same(after.data[i]!, expected)).toBe(true);
      }
    }
  });

  test("what shows nothing changes nothing, what is opaque covers", () => {
    const memory = new PixelMemory();
    const before = samples(64, 32, noise);
    const after = before.data.map((plane) => plane.slice());
    const lay = (rgba: Uint8Array) => {
      const look = { planes: memory.alphaFromRgba(rgba, 64, 32), x: 0, y: 0, opacity: 1 };
      memory.blend(after, before.strides, 32, [look]);
    };
    lay(new Uint8Array(64 * 32 * 4));
    expect(after).toEqual(before.data);
    lay(new Uint8Array(64 * 32 * 4).fill(255));
    expect(after.map((plane) => [...new Set(plane)])).toEqual([[235], [128], [128]]);
  });

  const black = () => [16, 128, 128].map((value, i) => new Uint8Array(i === 0 ? 64 * 32 : 32 * 16).fill(value));
  const white = (memory: PixelMemory, width: number, height: number) =>
    memory.alphaFromRgba(new Uint8Array(width * height * 4).fill(255), width, height);

  test("a look that is half come in is half as bright, one that has not come leaves all as it is", () => {
    for (const [opacity, luma] of [
      [1, 235],
      [0.5, 126],
      [0.25, 71],
      [0, 16],
    ] as const) {
      const memory = new PixelMemory();
      const data = black();
      memory.blend(data, [64, 32, 32], 32, [{ planes: white(memory, 64, 32), x: 0, y: 0, opacity }]);
      const seen = [...new Set(data[0])];
      expect(seen).toHaveLength(1);
      expect(Math.abs(seen[0]! - luma)).toBeLessThanOrEqual(1);
      for (const chroma of data.slice(1))
        for (const value of new Set(chroma)) expect(Math.abs(value - 128)).toBeLessThanOrEqual(1);
    }
  });

  test("what lies below the picture is left away", () => {
    const memory = new PixelMemory();
    const data = black();
    const looks = [28, 32, 40].map((y) => ({ planes: white(memory, 16, 8), x: 48, y, opacity: 1 }));
    memory.blend(data, [64, 32, 32], 32, looks);
    const rows = [...data[0]!].flatMap((value, i) => (value === 235 ? [Math.floor(i / 64)] : []));
    expect(new Set(rows)).toEqual(new Set([28, 29, 30, 31]));
    expect(rows).toHaveLength(4 * 16);
  });

  test("the last of several looks lies on top", () => {
    const memory = new PixelMemory();
    const data = black();
    const grey = memory.alphaFromRgba(
      new Uint8Array(16 * 8 * 4).map((_, i) => (i % 4 === 3 ? 255 : 128)),
      16,
      8,
    );
    memory.blend(data, [64, 32, 32], 32, [
      { planes: white(memory, 64, 32), x: 0, y: 0, opacity: 1 },
      { planes: grey, x: 8, y: 4, opacity: 1 },
    ]);
    expect([data[0]![4 * 64 + 7], data[0]![4 * 64 + 8], data[0]![11 * 64 + 23], data[0]![12 * 64 + 23]]).toEqual([
      235, 126, 126, 235,
    ]);
  });
});

describe("RGBA becomes BT.709 in limited range", () => {
  const plain = (width: number, height: number, pixel: readonly number[]) =>
    Uint8Array.from({ length: width * height * 4 }, (_, i) => pixel[i % 4]!);

  test.each([
    ["white", [255, 255, 255], [235, 128, 128]],
    ["black", [0, 0, 0], [16, 128, 128]],
    ["grey", [128, 128, 128], [126, 128, 128]],
    ["red", [255, 0, 0], [63, 102, 240]],
    ["green", [0, 255, 0], [173, 42, 26]],
    ["blue", [0, 0, 255], [32, 240, 118]],
    ["yellow", [255, 255, 0], [219, 16, 138]],
  ])("%s", (_, rgb, expected) => {
    const room = new Room();
    const planes = room.memory.fromRgba(plain(22, 6, [...rgb, 255]), 22, 6);
    expect(room.take(planes).data.map((plane) => [...new Set(plane)])).toEqual(expected.map((value) => [value]));
  });

  /** The planes without what pads their rows: Y, alpha, U, V, alpha of chroma. */
  function unpadded(memory: PixelMemory, planes: AlphaPlanes): Uint8Array[] {
    let bytes = memory.alphaBytes(planes);
    return [planes.width, planes.width, planes.width / 2, planes.width / 2, planes.width / 2].map((width, i) => {
      const height = i < 2 ? planes.height : planes.height / 2;
      const stride = roundUp(width, 16);
      const rows = Array.from({ length: height }, (_, row) => bytes.subarray(row * stride, row * stride + width));
      bytes = bytes.subarray(stride * height);
      return Buffer.concat(rows);
    });
  }

  test.each([
    ["half seen white", [255, 255, 255, 128], [118, 128, 64, 64, 128]],
    ["barely seen red", [255, 0, 0, 1], [0, 1, 0, 1, 1]],
    ["white that is not seen", [255, 255, 255, 0], [0, 0, 0, 0, 0]],
  ])("%s is multiplied by its alpha", (_, rgba, expected) => {
    const memory = new PixelMemory();
    const planes = unpadded(memory, memory.alphaFromRgba(plain(22, 6, rgba), 22, 6));
    expect(planes.map((plane) => [...new Set(plane)])).toEqual(expected.map((value) => [value]));
  });

  test("colour is the mean of four pixels by how much each is seen", () => {
    const memory = new PixelMemory();
    const [red, unseenBlue] = [
      [255, 0, 0, 255],
      [0, 0, 255, 0],
    ];
    const rgba = Uint8Array.from([red, unseenBlue, unseenBlue, unseenBlue].flat() as number[]);
    const [y, alpha, u, v, chromaAlpha] = unpadded(memory, memory.alphaFromRgba(rgba, 2, 2));
    expect([...y!, ...alpha!]).toEqual([63, 0, 0, 0, 255, 0, 0, 0]);
    expect([u![0], v![0], chromaAlpha![0]]).toEqual([Math.round(102 / 4), 240 / 4, Math.round(255 / 4)]);
  });

  test("any colour and alpha is at most one level off the formula", () => {
    const [width, height] = [70, 38];
    const memory = new PixelMemory();
    const rgba = noise(width * height * 4);
    const [y, alpha, u, v, chromaAlpha] = unpadded(memory, memory.alphaFromRgba(rgba, width, height));
    const pixel = (column: number, row: number) => {
      const [r, g, b, a] = [...rgba.subarray((row * width + column) * 4, (row * width + column) * 4 + 4)] as [
        ...[number, number, number, number],
      ];
      const luma = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
      const share = a / 255;
      const [blue, red] = [(b / 255 - luma) / 1.8556, (r / 255 - luma) / 1.5748];
      return { a, y: (16 + 219 * luma) * share, u: (128 + 224 * blue) * share, v: (128 + 224 * red) * share };
    };
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const expected = pixel(column, row);
        expect(alpha![row * width + column]).toBe(expected.a);
        expect(Math.abs(y![row * width + column]! - expected.y)).toBeLessThanOrEqual(1);
      }
    }
    for (let at = 0; at < u!.length; at++) {
      const [column, row] = [2 * (at % (width / 2)), 2 * Math.floor(at / (width / 2))];
      const four = [pixel(column, row), pixel(column + 1, row), pixel(column, row + 1), pixel(column + 1, row + 1)];
      const mean = (name: "a" | "u" | "v") => four.reduce((sum, one) => sum + one[name], 0) / 4;
      expect(Math.abs(u![at]! - mean("u"))).toBeLessThanOrEqual(1);
      expect(Math.abs(v![at]! - mean("v"))).toBeLessThanOrEqual(1);
      expect(Math.abs(chromaAlpha![at]! - mean("a"))).toBeLessThanOrEqual(1);
    }
  });

  test("a sprite's bytes come back as they were, also in a memory that was used before", () => {
    const memory = new PixelMemory();
    const rgba = noise(46 * 34 * 4);
    const bytes = memory.alphaBytes(memory.alphaFromRgba(rgba, 46, 34));
    const other = new PixelMemory();
    const mark = other.mark();
    other.alphaFromRgba(noise(300 * 300 * 4), 300, 300);
    other.release(mark);
    expect(other.alphaBytes(other.alphaFromBytes(bytes, 46, 34)).equals(bytes)).toBe(true);
  });
});

describe("rows of any length", () => {
  test.each([
    [0, 0],
    [32, 0],
    [0, 32],
    [32, 24],
  ])("padded by %d bytes they are read, padded by %d written, and what pads them stays", (padRead, padWritten) => {
    const room = new Room();
    const given = samples(322, 182, noise, padRead);
    const written = samples(322, 182, (length) => new Uint8Array(length).fill(9), padWritten);
    room.memory.store(room.put(given), written.data, written.strides);
    for (const [i, plane] of written.data.entries()) {
      const { width, height } = sizeOf(given, i);
      const [from, to] = [given.strides[i]!, written.strides[i]!];
      const expected = new Uint8Array(plane.length).fill(9);
      for (let row = 0; row < height; row++) expected.set(given.data[i]!.subarray(row * from, row * from + width), row * to);
      expect(same(plane, expected)).toBe(true);
    }
    room.expectGuardsWhole();
  });
});
