import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { decibelsOf } from "@/server/sound/decibels";
import { integratedLoudness } from "@/server/sound/loudness";
import { randomFrom } from "@/server/sound/random";
import { SAMPLE_RATE, samplePeak } from "@/server/sound/sound";
import { bandLevels } from "@/server/sound/spectrum";
import { truePeak } from "@/server/sound/true-peak";
import { readWav } from "@/server/sound/wav";
import { chooseMood } from "./choose-mood";
import { compose } from "./compose";
import { fitForm } from "./form";
import { harmonise } from "./harmony";
import { localMusic } from "./local-music";
import { writeMelody } from "./melody";
import { type Mood, type MoodName, moods } from "./moods";

const signal = AbortSignal.timeout(120_000);
const tools = { signal, onProgress: () => {} };
const names = Object.keys(moods) as MoodName[];
const folder = await mkdtemp(join(tmpdir(), "kinora-music-"));
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});

const level = (samples: Float32Array, from: number, to: number) => {
  const part = samples.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  return decibelsOf(Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length));
};

describe("form", () => {
  test("from 5 to 240 seconds every mood closes on the cut at a tempo within six per cent of its own", () => {
    for (const mood of Object.values(moods)) {
      for (let seconds = 5; seconds <= 240; seconds += seconds < 40 ? 0.37 : 7.3) {
        const form = fitForm(seconds, mood.beatsPerMinute);
        const ring = seconds - form.lastChordSeconds;
        expect(Math.abs(form.beatSeconds / (60 / mood.beatsPerMinute) - 1)).toBeLessThanOrEqual(0.0601);
        expect(ring).toBeGreaterThanOrEqual(0.99);
        expect(ring).toBeLessThanOrEqual(4.21);
        expect(form.beats * form.beatSeconds).toBeCloseTo(form.lastChordSeconds, 9);
        expect(form.sections.reduce((sum, section) => sum + section.beats, 0)).toBe(form.beats);
      }
    }
  });
});

describe("harmony and tune", () => {
  test.each(names)("%s: voices move by small steps, stay in the scale, and end on the tonic", (name) => {
    const mood: Mood = moods[name];
    for (const key of [mood.root - 2, mood.root, mood.root + 3]) {
      const form = fitForm(60, mood.beatsPerMinute);
      const { chords, last } = harmonise(mood, key, form);
      const inKey = (midi: number) => (mood.scale as readonly number[]).includes((((midi - key) % 12) + 12) % 12);
      const all = [...chords, last];
      for (const [i, chord] of all.entries()) {
        expect(chord.voices).toHaveLength(4);
        expect([...chord.voices, chord.bass].every(inKey)).toBe(true);
        const before = all[i - 1];
        if (before)
          for (const [v, voice] of chord.voices.entries()) expect(Math.abs(voice - before.voices[v]!)).toBeLessThanOrEqual(7);
      }
      expect((((last.bass - key) % 12) + 12) % 12).toBe(0);
      for (const note of writeMelody(mood, key, form, chords, randomFrom(key))) {
        expect(inKey(note.midi)).toBe(true);
        expect(note.midi).toBeGreaterThanOrEqual(60);
        expect(note.midi).toBeLessThanOrEqual(91);
      }
    }
  });
});

describe("the finished piece", () => {
  test.each(names)("%s: −14 LUFS, peaks under −1 dBTP, balanced, stereo, no click, and it ends by itself", async (name) => {
    const { channels, lastChordSeconds } = await compose(name, 11, 5.4, tools);
    const [left, right] = channels;
    expect(left).toHaveLength(Math.round(5.4 * SAMPLE_RATE));
    expect(right).toHaveLength(left.length);
    expect(Math.abs(integratedLoudness(channels, SAMPLE_RATE) + 14)).toBeLessThan(0.3);
    expect(decibelsOf(truePeak(channels))).toBeLessThanOrEqual(-1);
    const [sub, , , middle, presence] = bandLevels(left, SAMPLE_RATE, [20, 110, 300, 900, 2600, 7000]) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(sub).toBeLessThan(-5);
    expect(middle).toBeGreaterThan(-14);
    expect(presence).toBeGreaterThan(-32);
    const difference = left.map((value, i) => value - right[i]!);
    expect(level(difference, 0, 5.4)).toBeGreaterThan(level(left, 0, 5.4) - 20);
    // The last chord sounds, then falls away; the very end is silence.
    expect(level(left, lastChordSeconds + 0.05, lastChordSeconds + 0.6)).toBeGreaterThan(-28);
    expect(level(left, 5.3, 5.4)).toBeLessThan(-41);
    expect(Math.abs(left.at(-1)!)).toBe(0);
    let jump = 0;
    for (let i = 1; i < left.length; i++) jump = Math.max(jump, Math.abs(left[i]! - left[i - 1]!));
    expect(jump).toBeLessThan(0.55);
  });

  test("the same seed plays the same samples, another seed another piece", async () => {
    const piece = async (seed: number) => (await compose("calm", seed, 5, tools)).channels[0];
    const [a, again, b] = [await piece(4), await piece(4), await piece(5)];
    expect(Buffer.from(again.buffer).equals(Buffer.from(a.buffer))).toBe(true);
    expect(samplePeak([a.map((value, i) => value - b[i]!)])).toBeGreaterThan(0.05);
  });
});

describe("the provider", () => {
  test("writes stereo WAV of 48 kHz, exactly as long as asked", async () => {
    const outputPath = join(folder, "bed.wav");
    const made = await localMusic.compose({
      mood: "hopeful",
      prompt: "sunny travel film",
      seed: 1,
      durationSeconds: 7.123,
      outputPath,
      signal,
    });
    const sound = await readWav(outputPath);
    expect(made).toEqual({ mimeType: "audio/wav", durationSeconds: 7.123 });
    expect(sound.sampleRate).toBe(48_000);
    expect(sound.channels.map((channel) => channel.length)).toEqual([341_904, 341_904]);
  });

  test("an abort ends the work", async () => {
    const abort = new AbortController();
    const request = {
      mood: "epic",
      prompt: "",
      seed: 1,
      durationSeconds: 240,
      outputPath: join(folder, "long.wav"),
      signal: abort.signal,
    };
    const running = localMusic.compose(request);
    abort.abort(new Error("cancelled by the user"));
    await expect(running).rejects.toThrow("cancelled by the user");
  });

  test("a length it cannot fill is refused with a sentence", async () => {
    const request = { mood: "", prompt: "", seed: 1, durationSeconds: 0.5, outputPath: join(folder, "x.wav"), signal };
    await expect(localMusic.compose(request)).rejects.toThrow(/from 3 to 600 seconds/);
  });
});

test.each([
  ["uplifting", "", "uplifting"],
  ["Happy and bright", "", "uplifting"],
  ["", "a spooky forest at night, a secret", "mysterious"],
  ["peaceful", "battle", "calm"],
  ["sad", "", "melancholic"],
  ["cinematic heroic trailer", "", "epic"],
  ["", "neon cyberpunk city with synth", "electronic"],
  ["", "a startup explainer about finance software", "corporate"],
  ["quirky", "a puppy learns to dance", "playful"],
  ["suspense", "", "tense"],
  ["ethereal", "clouds", "dreamy"],
  ["cozy", "family kitchen", "warm"],
  ["", "", "warm"],
  ["constructor", "toString", "warm"],
])("mood “%s”, prompt “%s” is %s", (mood, prompt, name) => expect(chooseMood(mood, prompt)).toBe(name));
