import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "node-av/lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "@/server/core/errors";
import { type Av, loadAv } from "@/server/media/av";
import { runFfmpeg } from "../ffmpeg";
import { frameNumber, writeNumberedClip, writeTone } from "../testing/media-samples";
import { ClipReader } from "./clip-reader";

const signal = new AbortController().signal;
const size = { width: 320, height: 180 };
const FILM_FPS = 30;
let av: Av;
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  const loaded = await loadAv();
  if (!loaded) throw new Error("This test needs node-av.");
  av = loaded;
  // Damage is the subject of some of these tests.
  av.Log.setLevel(av.AV_LOG_QUIET);
  folder = await mkdtemp(join(tmpdir(), "clip-test-"));
  await writeNumberedClip(at("numbered.mp4"), { ...size, frames: MOST_FRAMES });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Planes {
  y: Buffer;
  u: Buffer;
  v: Buffer;
}
function planesOf(frame: Frame): Planes {
  const [y, u, v] = [0, 1, 2].map((plane) => {
    const [width, height] = plane === 0 ? [frame.width, frame.height] : [frame.width / 2, frame.height / 2];
    const [data, stride] = [frame.data![plane]!, frame.linesize[plane]!];
    return Buffer.concat(Array.from({ length: height }, (_, row) => data.subarray(row * stride, row * stride + width)));
  });
  return { y: y!, u: u!, v: v! };
}

/** Reads a clip at some moments, opened at the first of them or earlier. */
async function read<Result>(
  path: string,
  seconds: readonly number[],
  see: (frame: Frame) => Result,
  { from = 0, into = size }: { from?: number; into?: Parameters<typeof ClipReader.open>[2] } = {},
): Promise<Result[]> {
  const reader = await ClipReader.open(av, path, into, from);
  try {
    const seen: Result[] = [];
    for (const moment of seconds) seen.push(see(await reader.frameAt(moment)));
    return seen;
  } finally {
    await reader.close();
  }
}
const numberOf = (frame: Frame): number => frameNumber(planesOf(frame).y, frame.width, frame.height);
const filmMoments = (frames: number, rate = 1) => Array.from({ length: frames }, (_, frame) => (frame / FILM_FPS) * rate);

const MOST_FRAMES = 75;
/** The numbered clip, in another rhythm and with other groups of pictures. */
async function writeClip(name: string, frames: number, fps: number, x264 = "keyint=250"): Promise<string> {
  await runFfmpeg(
    [
      ...["-y", "-r", String(fps), "-i", at("numbered.mp4"), "-frames:v", String(frames)],
      ...["-c:v", "libx264", "-crf", "16", "-x264-params", `scenecut=0:bframes=3:${x264}`, "-r", String(fps), at(name)],
    ],
    { signal },
  );
  return at(name);
}

describe("at every moment exactly the frame that is due", () => {
  const FRAMES = 48;
  const clips = new Map<number, string>();
  beforeAll(async () => {
    for (const fps of [24, 25, 30, 60]) clips.set(fps, await writeClip(`${fps}.mp4`, FRAMES, fps));
  }, 30_000);

  test.each([24, 25, 30, 60].flatMap((fps) => [1, 0.8, 0.6].map((rate) => [fps, rate] as const)))(
    "%d frames per second at speed %d, and the last picture past the end",
    async (fps, rate) => {
      const moments = filmMoments(Math.ceil((FRAMES / fps / rate) * FILM_FPS) + 20, rate);
      const expected = moments.map((seconds) => Math.min(FRAMES - 1, Math.floor(seconds * fps + 1e-6)));
      expect(await read(clips.get(fps)!, moments, numberOf)).toEqual(expected);
      expect(expected.at(-10)).toBe(FRAMES - 1);
    },
  );

  test("a preview, half as large and half as often, sees a frame at most one too early", async () => {
    const moments = Array.from({ length: FRAMES / 2 }, (_, frame) => frame / 15);
    const seen = await read(clips.get(30)!, moments, numberOf, { into: { width: 160, height: 90, perSecond: 15 } });
    for (const [frame, number] of seen.entries()) expect([2 * frame, 2 * frame - 1]).toContain(number);
    const whole = await read(clips.get(30)!, moments, numberOf, { into: { width: 160, height: 90, perSecond: 30 } });
    expect(whole).toEqual(moments.map((_, frame) => 2 * frame));
  });

  test("a moment asked for again, and one far ahead", async () => {
    expect(await read(clips.get(30)!, [0, 0, 0.5, 0.5, 1.5, 99, 99], numberOf)).toEqual([0, 0, 15, 15, 45, 47, 47]);
  });
});

describe("opened later, a clip shows what it shows when read from its beginning", () => {
  const FRAMES = MOST_FRAMES;
  test.each([
    ["one long group of pictures", "keyint=250"],
    ["groups shorter than the way to the moment", "keyint=24:min-keyint=24"],
    ["groups that lean on the one before", "keyint=24:min-keyint=24:open-gop=1:b-adapt=0"],
    ["many references between pictures", "keyint=36:min-keyint=36:b-pyramid=normal:ref=4"],
  ])(
    "%s",
    async (name, x264) => {
      const path = await writeClip(`${name}.mp4`, FRAMES, FILM_FPS, x264);
      const luma = (frame: Frame) => ({ number: numberOf(frame), y: planesOf(frame).y });
      const whole = await read(path, filmMoments(FRAMES), luma);
      expect(whole.map(({ number }) => number)).toEqual(Array.from({ length: FRAMES }, (_, n) => n));
      const wrong: string[] = [];
      for (let start = 1; start < FRAMES; start++) {
        const moments = filmMoments(FRAMES).slice(start, start + 3);
        const later = await read(path, moments, luma, { from: moments[0]! });
        for (const [i, { number, y }] of later.entries()) {
          if (!y.equals(whole[start + i]!.y)) wrong.push(`opened at ${start}: ${number} for ${start + i}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    20_000,
  );

  test("past its end it shows its last picture", async () => {
    const path = await writeClip("short.mp4", 20, FILM_FPS);
    expect(await read(path, [3, 4], numberOf, { from: 3 })).toEqual([19, 19]);
  });
});

/** A clip of one drawing, its colours converted and named as FFmpeg is told. */
async function writeStill(name: string, svg: string, options: { filter?: string; tags?: string[] } = {}): Promise<string> {
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  const { filter = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", tags = ["-colorspace", "bt709"] } = options;
  await runFfmpeg(
    [
      ...["-y", "-f", "image2pipe", "-framerate", "30", "-c:v", "png", "-i", "pipe:0", "-vf", filter],
      ...["-c:v", "libx264", "-qp", "4", ...tags, at(name)],
    ],
    { signal, input: png },
  );
  return at(name);
}

describe("a clip of another shape covers the frame and is cut at its edges, never stretched", () => {
  /** A white disc in the middle of black. */
  const disc = (width: number, height: number, diameter: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/>` +
    `<circle cx="${width / 2}" cy="${height / 2}" r="${diameter / 2}" fill="#fff"/></svg>`;

  function measure({ y }: Planes): { left: number; right: number; top: number; bottom: number } {
    let [left, right, top, bottom] = [size.width, -1, size.height, -1];
    for (const [i, value] of y.entries()) {
      if (value < 126) continue;
      const [column, row] = [i % size.width, Math.floor(i / size.width)];
      [left, right, top, bottom] = [Math.min(left, column), Math.max(right, column), Math.min(top, row), Math.max(bottom, row)];
    }
    return { left, right: size.width - 1 - right, top, bottom: size.height - 1 - bottom };
  }

  test.each([
    [320, 180],
    [638, 358],
    [160, 90],
    [320, 320],
    [180, 320],
    [640, 180],
    [1280, 200],
    [214, 118],
    [322, 182],
    [90, 500],
  ])("%d×%d", async (width, height) => {
    const enlarged = Math.max(size.width / width, size.height / height);
    const diameter = 120;
    const path = await writeStill(`disc-${width}x${height}.mp4`, disc(width, height, diameter / enlarged));
    const [seen] = await read(path, [0], (frame) => ({ ...measure(planesOf(frame)), width: frame.width, height: frame.height }));
    const { left, right, top, bottom } = seen!;
    expect([seen!.width, seen!.height]).toEqual([size.width, size.height]);
    expect(Math.abs(size.width - left - right - diameter)).toBeLessThanOrEqual(3);
    expect(Math.abs(size.height - top - bottom - diameter)).toBeLessThanOrEqual(3);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(3);
    expect(Math.abs(top - bottom)).toBeLessThanOrEqual(3);
  });

  test.each([
    [320, 320, "top and bottom"],
    [640, 180, "both sides"],
  ])("%d×%d loses its %s and shows no border", async (width, height) => {
    const [w, h] = height > 180 ? [0, 60] : [150, 0];
    const inner = `<rect x="${w}" y="${h}" width="${width - 2 * w}" height="${height - 2 * h}" fill="#888"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f00"/>${inner}</svg>`;
    const path = await writeStill(`edges-${width}.mp4`, svg);
    const [seen] = await read(path, [0], planesOf);
    for (const [plane, value] of [
      [seen!.y, 133],
      [seen!.u, 128],
      [seen!.v, 128],
    ] as const) {
      expect(Math.min(...plane)).toBeGreaterThanOrEqual(value - 3);
      expect(Math.max(...plane)).toBeLessThanOrEqual(value + 3);
    }
  });
});

test("a clip of exactly twice the size is left so, for the compositor to halve", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="100%" height="50%" fill="#fff"/></svg>`;
  const path = await writeStill("twice.mp4", svg);
  expect(await read(path, [0], (frame) => [frame.width, frame.height])).toEqual([[640, 360]]);
});

describe("whatever colours a clip is coded in, they arrive as BT.709 in limited range", () => {
  const patches = { "#ff0000": [63, 102, 240], "#00ff00": [173, 42, 26], "#0000ff": [32, 240, 118], "#ffffff": [235, 128, 128] };
  const grey = { "#808080": [126, 128, 128] };
  const expected = Object.values({ ...patches, ...grey });
  const colours = (width: number, height: number) => {
    const rects = Object.keys({ ...patches, ...grey }).map(
      (colour, i) => `<rect x="${(i * width) / 5}" width="${width / 5}" height="${height}" fill="${colour}"/>`,
    );
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rects.join("")}</svg>`;
  };
  const coloursOf = ({ y, u, v }: Planes) =>
    expected.map((_, i) => {
      const column = Math.round(((i + 0.5) * size.width) / 10);
      const inChroma = (size.height / 4) * (size.width / 2) + column;
      return [y[(size.height / 2) * size.width + 2 * column]!, u[inChroma]!, v[inChroma]!];
    });
  const coded = (matrix: string, range: string) => `scale=out_color_matrix=${matrix}:out_range=${range},format=yuv420p`;

  const codings = [
    ["BT.709, limited", coded("bt709", "tv"), ["-colorspace", "bt709", "-color_range", "tv"]],
    ["BT.709, full range", coded("bt709", "pc"), ["-colorspace", "bt709", "-color_range", "pc"]],
    ["BT.601, limited", coded("bt601", "tv"), ["-colorspace", "smpte170m", "-color_range", "tv"]],
    ["BT.601 as PAL has it, limited", coded("bt601", "tv"), ["-colorspace", "bt470bg", "-color_range", "tv"]],
    ["BT.601, full range", coded("bt601", "pc"), ["-colorspace", "smpte170m", "-color_range", "pc"]],
  ] as const;
  const shapes = [
    ["of the film's size", 320, 180],
    ["of another size", 480, 270],
    ["of another shape", 320, 240],
  ] as const;

  test.each(codings.flatMap(([name, ...rest]) => shapes.map((shape) => [name, shape[0], rest, shape] as const)))(
    "%s, %s",
    async (_name, _shape, [filter, tags], [, width, height]) => {
      const path = await writeStill("colours.mp4", colours(width, height), { filter, tags: [...tags] });
      const [seen] = await read(path, [0], (frame) => coloursOf(planesOf(frame)));
      for (const [i, colour] of seen!.entries()) {
        for (const [part, value] of colour.entries()) {
          expect(Math.abs(value - expected[i]![part]!), `${colour} for ${expected[i]}`).toBeLessThanOrEqual(3);
        }
      }
    },
  );

  test("a clip that does not say how it is coded shows the same colours in films of any size", async () => {
    const path = await writeStill("untold.mp4", colours(320, 180), { filter: coded("bt709", "tv"), tags: [] });
    const [own] = await read(path, [0], (frame) => coloursOf(planesOf(frame)));
    const larger = await ClipReader.open(av, path, { width: 640, height: 360 }, 0);
    const { y, u, v } = planesOf(await larger.frameAt(0));
    await larger.close();
    const other = expected.map((_, i) => {
      const column = Math.round(((i + 0.5) * 640) / 10);
      return [y[180 * 640 + 2 * column]!, u[90 * 320 + column]!, v[90 * 320 + column]!];
    });
    for (const [i, colour] of own!.entries()) {
      for (const [part, value] of colour.entries()) {
        expect(Math.abs(value - other[i]![part]!), `${colour} and ${other[i]}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("a damaged clip is answered with a sentence, never with a crash", () => {
  /** What the caller is told; null when frames could be read. */
  async function complaint(path: string, from = 0): Promise<unknown> {
    return read(path, [from, from + 0.5], numberOf, { from }).then(
      () => null,
      (error: unknown) => error,
    );
  }
  let whole: Buffer;
  beforeAll(async () => {
    whole = await readFile(await writeClip("whole.mp4", 60, FILM_FPS));
  });

  test.each([
    ["an empty file", () => Buffer.alloc(0)],
    ["noise", () => Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + i * 7) % 251))],
    ["words", () => Buffer.from("<html>404 not found</html>")],
    ["a file cut off before its index", () => whole.subarray(0, Math.floor(whole.length / 2))],
    ["its first bytes only", () => whole.subarray(0, 40)],
    ["no picture at all in its frames", () => withoutPictures(whole)],
  ])("%s", async (name, bytes) => {
    const path = at(`${name}.mp4`);
    await writeFile(path, bytes());
    for (const from of [0, 1]) {
      const error = await complaint(path, from);
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).message).toMatch(/clip.*\.$/);
      expect((error as AppError).message).not.toContain(folder);
    }
  });

  test("sound alone", async () => {
    await writeTone(at("tone.wav"), 1);
    expect(await complaint(at("tone.wav"))).toBeInstanceOf(AppError);
  });

  test("no file", async () => {
    expect(await complaint(at("nowhere.mp4"))).toBeInstanceOf(AppError);
  });

  test("cut off within its pictures it shows those it has, the last of them to the end", async () => {
    await runFfmpeg(["-y", "-i", at("whole.mp4"), "-c", "copy", "-movflags", "+faststart", at("cut.mp4")], { signal });
    await truncate(at("cut.mp4"), Math.floor(whole.length * 0.75));
    const numbers = await read(at("cut.mp4"), filmMoments(60), numberOf);
    const last = numbers.at(-1)!;
    expect(numbers).toEqual(numbers.map((_, n) => Math.min(n, last)));
    expect(last).toBeGreaterThan(10);
    expect(last).toBeLessThan(59);
  });

  function withoutPictures(clip: Buffer): Buffer {
    const start = clip.indexOf("mdat");
    const emptied = Buffer.from(clip);
    emptied.fill(0, start + 4, start - 4 + clip.readUInt32BE(start - 4));
    return emptied;
  }
});
