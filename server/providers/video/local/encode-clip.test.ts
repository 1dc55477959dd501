import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadAv } from "@/server/media/av";
import { probe, runFfmpeg } from "@/server/render/ffmpeg";
import type { Encoder } from "./clip-encoding";
import { encodeInChild } from "./encode-in-child";
import { encodeInProcess } from "./encode-in-process";

const [width, height, fps] = [192, 108, 30];
const av = await loadAv();
const encoders: [string, Encoder][] = [
  ["in a child", encodeInChild],
  ...(av ? [["in this process", encodeInProcess(av)] as [string, Encoder]] : []),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "encode-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const live = () => new AbortController().signal;

/** One colour whose red rises frame by frame. */
async function* rising(frames: number) {
  for (let index = 0; index < frames; index++) yield Buffer.from(new Uint32Array(width * height).fill(colourOf(index)).buffer);
}
const redOf = (index: number) => 40 + 3 * index;
const colourOf = (index: number) => (0xff000000 | (60 << 16) | (120 << 8) | redOf(index)) >>> 0;

/** The mean colour of every frame, or of every key frame. */
async function coloursOf(path: string, which: "default" | "nokey" = "default"): Promise<number[][]> {
  const args = ["-skip_frame", which, "-i", path, "-vf", "scale=in_color_matrix=bt709,format=rgb24", "-fps_mode", "passthrough"];
  const { stdout } = await runFfmpeg([...args, "-f", "image2pipe", "-c:v", "rawvideo", "pipe:1"], { signal: live() });
  const bytes = width * height * 3;
  return Promise.all(
    Array.from({ length: stdout.length / bytes }, async (_, index) => {
      const frame = sharp(stdout.subarray(index * bytes, (index + 1) * bytes), { raw: { width, height, channels: 3 } });
      return (await frame.stats()).channels.map(({ mean }) => mean);
    }),
  );
}
/** Conversion to 8 bits and back and the encoder take up to three; the wrong matrix or range would take far more. */
const near = (found: number[], index: number) =>
  [redOf(index), 120, 60].every((wanted, channel) => Math.abs(found[channel]! - wanted) < 4);

test.each(encoders)(
  "encoding %s gives H.264 of one second groups, labelled BT.709 in limited range, every frame there",
  async (_, encode) => {
    const outputPath = join(folder, "clip.mp4");
    await encode(rising(70), { width, height, fps, outputPath, signal: live() });
    const { streams, durationSeconds } = await probe(outputPath, { countFrames: true });
    expect(durationSeconds).toBeCloseTo(70 / fps, 2);
    expect(streams).toHaveLength(1);
    expect(streams[0]).toMatchObject({
      ...{ codec_name: "h264", profile: "100", pix_fmt: "yuv420p", r_frame_rate: "30/1", nb_read_packets: "70" },
      ...{ color_range: "tv", color_space: "bt709", color_primaries: "bt709", color_transfer: "bt709" },
    });
    const keys = await coloursOf(outputPath, "nokey");
    expect(keys.map((colour, second) => near(colour, second * fps))).toEqual([true, true, true]);
  },
);

test.each(encoders)("encoding %s keeps colours and the order of frames", async (_, encode) => {
  const outputPath = join(folder, "colours.mp4");
  await encode(rising(40), { width, height, fps, outputPath, signal: live() });
  const colours = await coloursOf(outputPath);
  expect(colours).toHaveLength(40);
  expect(colours.every(near)).toBe(true);
});

test.each(encoders)("encoding %s says so when the file cannot be written", async (_, encode) => {
  const outputPath = join(folder, "absent", "clip.mp4");
  await expect(encode(rising(3), { width, height, fps, outputPath, signal: live() })).rejects.toMatchObject({ retryable: true });
});

test.each(encoders)("encoding %s ends with the error of the drawing", async (_, encode) => {
  async function* broken() {
    yield* rising(3);
    throw new Error("no more paint");
  }
  const outputPath = join(folder, "broken.mp4");
  await expect(encode(broken(), { width, height, fps, outputPath, signal: live() })).rejects.toThrow("no more paint");
});
