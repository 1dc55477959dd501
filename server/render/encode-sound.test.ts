import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decibelsOf, gainOf } from "@/server/sound/decibels";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { truePeak } from "@/server/sound/true-peak";
import { decodeWav, writeWav } from "@/server/sound/wav";
import { encodeSound } from "./encode-sound";
import { runFfmpeg } from "./ffmpeg";

const signal = AbortSignal.timeout(60_000);
const SECONDS = 4;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-aac-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function encoded(name: string, channel: Float32Array): Promise<Float32Array[]> {
  const soundtrackPath = join(folder, `${name}.wav`);
  const outputPath = join(folder, `${name}.m4a`);
  await writeWav(soundtrackPath, { sampleRate: SAMPLE_RATE, channels: [channel, channel] });
  await encodeSound({ soundtrackPath, frames: SECONDS * 30, fps: 30, outputPath }, signal);
  const { stdout } = await runFfmpeg(["-i", outputPath, "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"], { signal });
  return decodeWav(stdout).channels;
}

/** Square waves: a codec drops their highest overtones, and what is left swings far beyond their edges. */
const squares = (peak: number) =>
  Float32Array.from({ length: SECONDS * SAMPLE_RATE }, (_, i) => (Math.floor(i / 60) % 2 ? peak : -peak));

test("what the codec raises above -1 dBTP comes out below it", async () => {
  const channels = await encoded("squares", squares(gainOf(-1.2)));
  const peak = decibelsOf(truePeak(channels));
  expect(peak).toBeLessThanOrEqual(-0.95);
  expect(peak).toBeGreaterThan(-1.6);
});

const rms = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

test("a sound with room keeps its level and gets the picture's length", async () => {
  const tone = Float32Array.from({ length: 2.5 * SAMPLE_RATE }, (_, i) => 0.3 * Math.sin((2 * Math.PI * 440 * i) / SAMPLE_RATE));
  const channels = await encoded("tone", tone);
  expect(Math.abs(channels[0]!.length - SECONDS * SAMPLE_RATE)).toBeLessThan(1_100);
  const level = (channel: Float32Array) => decibelsOf(rms(channel.subarray(9_600, 96_000)));
  expect(Math.abs(level(channels[0]!) - level(tone))).toBeLessThan(0.05);
});

test("silence stays silence", async () => {
  const channels = await encoded("silence", new Float32Array(SECONDS * SAMPLE_RATE));
  expect(truePeak(channels)).toBeLessThan(1e-4);
});
