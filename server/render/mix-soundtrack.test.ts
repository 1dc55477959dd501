import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGlobalVideo } from "@/remotion/timing/testing/bare-film";
import { stopChildren } from "@/server/children/run-task";
import { localMusic } from "@/server/providers/music/local/local-music";
import { localSpeech } from "@/server/providers/speech/local/local-speech";
import type { AudioLayer, GlobalVideo } from "@/server/schemas/timeline";
import { decibelsOf, gainOf } from "@/server/sound/decibels";
import { integratedLoudness } from "@/server/sound/loudness";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { truePeak } from "@/server/sound/true-peak";
import { decodeWav, readWav, writeWav } from "@/server/sound/wav";
import { encodeSound } from "./encode-sound";
import { runFfmpeg } from "./ffmpeg";
import { mixSoundtrack } from "./mix-soundtrack";
import { writeNumberedClip } from "./testing/media-samples";

let folder: string;
const at = (name: string) => join(folder, name);
const signal = AbortSignal.timeout(120_000);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-mix-"));
});
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});

const tone = (hertz: number, seconds: number, gain: number) =>
  Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, i) => gain * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
  );
const save = (name: string, ...channels: Float32Array[]) => writeWav(at(name), { sampleRate: SAMPLE_RATE, channels });
const asset = (name: string) => ({ key: name, mimeType: "audio/wav" });
const base = (name: string, startSeconds: number, endSeconds: number, volume = 1) => ({
  id: "0123456789abcdef01234567",
  startSeconds,
  endSeconds,
  volume,
  asset: asset(name),
});
const speech = (name: string, start: number, end: number): AudioLayer => ({
  ...base(name, start, end),
  type: "speech",
  sceneIndex: 0,
  text: "",
  speaker: "alloy",
  provider: "local",
  words: [],
  visemes: [],
});
const music = (name: string, start: number, end: number, volume = 1): AudioLayer => ({
  ...base(name, start, end, volume),
  type: "music",
  prompt: "",
  provider: "local",
});
const mixed = async (durationSeconds: number, audio: AudioLayer[], globalVideos: GlobalVideo[] = []) => {
  const report = await mixSoundtrack({
    timeline: { durationSeconds, audio, globalVideos },
    pathOf: async (key) => at(key),
    outputPath: at("mix.wav"),
    signal,
  });
  return { report, sound: await readWav(at("mix.wav")) };
};
/** Level of one frequency between two moments, in decibels. */
const levelOf = (samples: Float32Array, hertz: number, from: number, to: number) => {
  let [re, im] = [0, 0];
  const [start, end] = [Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE)];
  for (let i = start; i < end; i++) {
    re += samples[i]! * Math.cos((2 * Math.PI * hertz * i) / SAMPLE_RATE);
    im += samples[i]! * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE);
  }
  return decibelsOf((2 * Math.hypot(re, im)) / (end - start));
};

test("a narrated film with music is −14 LUFS, exactly as long as the film, and stays under −1 dBTP as AAC", async () => {
  const said = await localSpeech.speak({
    text: "Every great trip starts with a question. Where do you want to wake up tomorrow?",
    language: "en",
    voice: "alloy",
    outputPath: at("voice.wav"),
    signal,
  });
  await localMusic.compose({ mood: "uplifting", prompt: "", seed: 3, durationSeconds: 8.517, outputPath: at("bed.wav"), signal });
  const { report, sound } = await mixed(8.517, [
    speech("voice.wav", 0.5, 0.5 + said.durationSeconds),
    music("bed.wav", 0, 8.517, 0.8),
  ]);
  expect(sound.sampleRate).toBe(48_000);
  expect(sound.channels.map((channel) => channel.length)).toEqual([408_816, 408_816]);
  expect(Math.abs(integratedLoudness(sound.channels, SAMPLE_RATE) + 14)).toBeLessThan(0.5);
  expect(report.loudnessLufs).toBeCloseTo(integratedLoudness(sound.channels, SAMPLE_RATE), 1);
  expect(decibelsOf(truePeak(sound.channels))).toBeLessThanOrEqual(-1.2);
  await encodeSound({ soundtrackPath: at("mix.wav"), frames: 256, fps: 30, outputPath: at("mix.mp4") }, signal);
  const { stdout } = await runFfmpeg(["-i", at("mix.mp4"), "-c:a", "pcm_s24le", "-f", "wav", "pipe:1"], { signal });
  expect(decibelsOf(truePeak(decodeWav(stdout).channels))).toBeLessThanOrEqual(-1);
});

test("music is at least 6 dB lower under speech, goes down before it and comes back after it", async () => {
  await save("voice.wav", tone(300, 3, 0.4));
  await save("bed.wav", tone(2000, 10, 0.1), tone(2000, 10, 0.1));
  const { sound } = await mixed(10, [speech("voice.wav", 3, 6), music("bed.wav", 0, 10)]);
  const samples = sound.channels[0]!;
  const before = levelOf(samples, 2000, 1, 2.5);
  const under = levelOf(samples, 2000, 3.2, 5.8);
  expect(before - under).toBeGreaterThan(6);
  expect(before - under).toBeLessThan(12.5);
  expect(before - levelOf(samples, 2000, 2.97, 3)).toBeGreaterThan(5);
  expect(Math.abs(before - levelOf(samples, 2000, 8.5, 9.5))).toBeLessThan(1);
});

test("a layer starts at its sample and nothing of it is heard before or after", async () => {
  const click = new Float32Array(480);
  click[0] = 0.9;
  await save("click.wav", click);
  const { sound } = await mixed(1, [speech("click.wav", 0.25, 0.26)]);
  const found = sound.channels[0]!.findIndex((value) => Math.abs(value) > 0.05);
  expect(found).toBe(12_000);
  expect(sound.channels[0]!.findLastIndex((value) => Math.abs(value) > 0.05)).toBe(12_000);
});

test("a film without sound is silence of its length, with no NaN", async () => {
  const { report, sound } = await mixed(1.5, []);
  expect(sound.channels.map((channel) => channel.length)).toEqual([72_000, 72_000]);
  expect(sound.channels.every((channel) => channel.every((value) => value === 0))).toBe(true);
  expect(report.loudnessLufs).toBe(-70);
});

test("sound that is not WAV is decoded, other rates are resampled, and a cut layer fades instead of clicking", async () => {
  await save("tone.wav", tone(500, 4, gainOf(-12)), tone(500, 4, gainOf(-12)));
  await runFfmpeg(["-y", "-i", at("tone.wav"), "-ar", "44100", "-c:a", "libmp3lame", at("tone.mp3")], { signal });
  await runFfmpeg(["-y", "-i", at("tone.wav"), "-ar", "22050", "-ac", "1", at("low.wav")], { signal });
  for (const name of ["tone.mp3", "low.wav"]) {
    const { sound } = await mixed(3, [music(name, 0, 2)]);
    expect(levelOf(sound.channels[1]!, 500, 0.5, 1.5)).toBeGreaterThan(-20);
    expect(levelOf(sound.channels[1]!, 500, 2.1, 2.9)).toBeLessThan(-60);
    let steepest = 0;
    for (let i = 90_000; i < 100_000; i++)
      steepest = Math.max(steepest, Math.abs(sound.channels[1]![i]! - sound.channels[1]![i - 1]!));
    expect(steepest).toBeLessThan(0.05);
  }
});

test("a video over the scenes is heard where it is seen if it should be, and one without sound is silent", async () => {
  await save("tone.wav", tone(500, 1, gainOf(-12)));
  const clip = { key: "clip.mp4", mimeType: "video/mp4" };
  await writeNumberedClip(at("mute.mp4"), { width: 64, height: 64, frames: 30 });
  await runFfmpeg(["-y", "-i", at("mute.mp4"), "-i", at("tone.wav"), "-c:v", "copy", "-c:a", "aac", at("clip.mp4")], { signal });
  const heard = { ...aGlobalVideo, asset: clip, startSeconds: 1, endSeconds: 4, volume: 1 };
  const { sound } = await mixed(3, [], [heard, { ...heard, asset: { ...clip, key: "mute.mp4" } }]);
  expect(levelOf(sound.channels[0]!, 500, 1.1, 1.9)).toBeGreaterThan(-20);
  for (const [from, to] of [
    [0, 0.9],
    [2.1, 3],
  ] as const)
    expect(levelOf(sound.channels[0]!, 500, from, to)).toBeLessThan(-60);
  const { report } = await mixed(3, [], [{ ...heard, volume: 0 }]);
  expect(report.loudnessLufs).toBe(-70);
});

test("a broken sound file is named as the problem, and an abort stops the mix", async () => {
  const { writeFile } = await import("node:fs/promises");
  await writeFile(at("broken.mp3"), "this is no sound");
  await expect(mixed(2, [music("broken.mp3", 0, 2)])).rejects.toThrow(/cannot be decoded/);
  const aborted = AbortSignal.abort(new Error("cancelled"));
  const request = {
    timeline: { durationSeconds: 2, audio: [], globalVideos: [] },
    pathOf: async () => "",
    outputPath: at("x.wav"),
    signal: aborted,
  };
  await expect(mixSoundtrack(request)).rejects.toThrow("cancelled");
});
