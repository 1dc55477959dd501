import { bandPass, highPass, lowPass } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";
import type { Accent } from "./accents";
import { addAt, brownNoise, filteredNoise, type Random, samplesOf, shaped, sweptNoise } from "./noise";

const TAU = 2 * Math.PI;

/** A short blow on something hollow: a body that rings down and the click of the contact. */
function blow(hertz: number, fall: number, random: Random): Float32Array {
  const seconds = 0.4;
  const body = Float32Array.from({ length: samplesOf(seconds) }, (_, i) => {
    const t = i / SAMPLE_RATE;
    return Math.sin(TAU * hertz * t) * Math.exp(-t * fall) * Math.min(1, t / 0.0015) * Math.min(1, (seconds - t) / 0.05);
  });
  const click = shaped(
    filteredNoise(0.06, random, bandPass(SAMPLE_RATE, hertz * 6, 0.8)),
    (t) => Math.min(1, t / 0.001) * Math.exp(-t * 90),
  );
  addAt(body, click, 0, 0.5);
  return body;
}

/** Several blows at their times, a little different in strength on each side. */
function blows(seconds: number, times: readonly number[], make: (index: number) => Float32Array): [Float32Array, Float32Array] {
  const sides: [Float32Array, Float32Array] = [new Float32Array(samplesOf(seconds)), new Float32Array(samplesOf(seconds))];
  for (const [index, at] of times.entries()) {
    const hit = make(index);
    addAt(sides[0], hit, at, index % 2 === 0 ? 0.9 : 0.7);
    addAt(sides[1], hit, at, index % 2 === 0 ? 0.7 : 0.9);
  }
  return sides;
}

/** A hinge that gives way, then the leaf against its frame. */
const door: Accent = (_, random) => {
  const creak = shaped(
    sweptNoise(0.55, random, (t) => 480 + 420 * Math.sin(TAU * (2.2 * t + 3 * t * t)), 9),
    (t) => 0.5 * Math.sin((Math.PI * Math.min(t, 0.55)) / 0.55) ** 0.6,
  );
  const sides = blows(1.3, [0.55, 0.6], (index) => blow(index === 0 ? 95 : 180, 16, random));
  for (const side of sides) addAt(side, creak, 0, 0.6);
  return sides;
};

const knock: Accent = (_, random) => blows(1.1, [0, 0.19, 0.42], (index) => blow(210 - 8 * index, 34, random));

const steps: Accent = (_, random) => blows(2, [0, 0.46, 0.94, 1.4], (index) => blow(index % 2 === 0 ? 120 : 135, 42, random));

const clock: Accent = (_, random) => blows(2.6, [0, 0.5, 1, 1.5, 2], (index) => blow(index % 2 === 0 ? 1450 : 1150, 70, random));

const thunder: Accent = (_, random) => {
  const seconds = 4;
  const strokes = [0, 0.35, 0.9 + random() * 0.3, 1.7];
  const gain = (t: number) =>
    strokes.reduce((sum, at, i) => sum + (t >= at ? Math.exp(-(t - at) * 1.6) * (i === 0 ? 1 : 0.55) : 0), 0) *
    Math.min(1, t / 0.02) *
    Math.min(1, (seconds - t) / 0.6);
  const side = () => shaped(brownNoise(seconds, random), gain);
  return [side(), side()];
};

/** Something falls into water, and the drops that come down after it. */
const splash: Accent = (_, random) => {
  const seconds = 1.5;
  const side = () => {
    const water = shaped(
      filteredNoise(seconds, random, highPass(SAMPLE_RATE, 500), lowPass(SAMPLE_RATE, 5200)),
      (t) =>
        Math.min(1, t / 0.012) *
        (Math.exp(-t * 7) + 0.25 * Math.exp(-((t - 0.45) ** 2) / 0.05)) *
        Math.min(1, (seconds - t) / 0.2),
    );
    addAt(water, blow(140, 12, random), 0.01, 0.5);
    return water;
  };
  return [side(), side()];
};

/** Steam through a pipe: a train, a ship, a kettle. */
const whistle: Accent = (_, random) => {
  const seconds = 1.8;
  const envelope = (t: number) => Math.min(1, t / 0.12) * Math.min(1, Math.max(0, seconds - t) / 0.35);
  const side = (detune: number) => {
    const pipe = Float32Array.from({ length: samplesOf(seconds) }, (_unused, i) => {
      const t = i / SAMPLE_RATE;
      const waver = 1 + 0.003 * Math.sin(TAU * 5.5 * t);
      return [311, 370, 466].reduce((sum, hertz) => sum + Math.sin(TAU * hertz * detune * waver * t), 0) * 0.28;
    });
    addAt(pipe, filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 2400, 0.7)), 0, 0.12);
    return shaped(pipe, envelope);
  };
  return [side(0.999), side(1.001)];
};

export const eventAccents = { door, knock, steps, clock, thunder, splash, whistle };
