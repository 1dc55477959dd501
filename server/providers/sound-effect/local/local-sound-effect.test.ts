import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { decibelsOf } from "@/server/sound/decibels";
import { integratedLoudness } from "@/server/sound/loudness";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { truePeak } from "@/server/sound/true-peak";
import { readWav } from "@/server/sound/wav";
import { type AccentName, accents } from "./accents";
import { type AmbienceName, ambiences } from "./ambiences";
import { chooseEffect } from "./choose-effect";
import { localSoundEffect } from "./local-sound-effect";
import { makeEffect } from "./make-effect";

const signal = AbortSignal.timeout(60_000);
const folder = await mkdtemp(join(tmpdir(), "kinora-effect-"));
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});

test.each(Object.keys(ambiences) as AmbienceName[])("%s fills its scene at a low, even level and fades at both ends", (name) => {
  const { channels, volume } = makeEffect({ ambiences: [name], accent: null }, 3, 3);
  expect(channels.map((channel) => channel.length)).toEqual([144_000, 144_000]);
  expect(channels.every((channel) => channel.every(Number.isFinite))).toBe(true);
  expect(Math.abs(integratedLoudness(channels, SAMPLE_RATE) + 24)).toBeLessThan(4);
  expect(decibelsOf(truePeak(channels))).toBeLessThanOrEqual(-2.9);
  expect(volume).toBeLessThanOrEqual(0.35);
  for (const channel of channels) {
    expect(Math.abs(channel[0]!)).toBeLessThan(0.001);
    expect(Math.abs(channel.at(-1)!)).toBeLessThan(0.001);
  }
});

test.each(Object.keys(accents) as AccentName[])("%s is heard, peaks at −6 dB and begins and ends without a click", (name) => {
  const { channels } = makeEffect({ ambiences: [], accent: name }, 3, 3);
  const peak = Math.max(...channels.map((channel) => channel.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  expect(decibelsOf(peak)).toBeGreaterThan(-6.6);
  expect(decibelsOf(peak)).toBeLessThan(-5.9);
  for (const channel of channels) expect(Math.abs(channel[0]!) + Math.abs(channel.at(-1)!)).toBeLessThan(0.002);
});

test("the same seed makes the same sound", () => {
  const rain = (seed: number) => makeEffect({ ambiences: ["rain"], accent: null }, seed, 1).channels[0];
  expect(rain(1)).toEqual(rain(1));
  expect(rain(1)).not.toEqual(rain(2));
});

test.each([
  ["thunderstorm at sea", ["storm", "waves"], null],
  ["gentle rain on a window", ["rain"], null],
  ["neon city street in the rain", ["rain", "city"], null],
  ["a forest at night", ["crickets"], null],
  ["birdsong in the garden", ["birds"], null],
  ["crackling campfire", ["fire"], null],
  ["a diver underwater near a coral reef, ocean", ["underwater"], null],
  ["busy café", ["crowd"], null],
  ["typing on a laptop", ["keyboard"], null],
  ["astronaut on mars", ["drone"], null],
  ["soft whoosh transition", [], "whoosh"],
  ["tension riser", [], "riser"],
  ["deep cinematic boom", [], "impact"],
  ["a temple bell", [], "bell"],
  ["waves, no birds", ["waves"], null],
])("“%s” calls for %j and %s", (prompt, places, accent) => {
  expect(chooseEffect(prompt)).toEqual({ ambiences: places, accent });
});

test.each(["", "silence", "a red shirt on a table", "portrait of a woman smiling", "none"])(
  "“%s” calls for no sound",
  (prompt) => {
    expect(chooseEffect(prompt)).toBeNull();
  },
);

test("the provider writes stereo WAV of 48 kHz, or answers null and writes nothing", async () => {
  const outputPath = join(folder, "effect.wav");
  const request = { prompt: "a mountain stream", seed: 9, durationSeconds: 2.5, outputPath, signal };
  const made = await localSoundEffect.make(request);
  expect(made).toMatchObject({ mimeType: "audio/wav", durationSeconds: 2.5 });
  expect(made!.description).toContain("stream");
  const sound = await readWav(outputPath);
  expect([sound.sampleRate, sound.channels.length, sound.channels[0]!.length]).toEqual([48_000, 2, 120_000]);
  const silent = join(folder, "silent.wav");
  expect(await localSoundEffect.make({ ...request, prompt: "a red shirt", outputPath: silent })).toBeNull();
  await expect(readWav(silent)).rejects.toThrow(/ENOENT/);
});
