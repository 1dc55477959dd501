import { applyFilters, type Biquad } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";

export type Random = () => number;

/** One side of a place heard for a while; called once per side with its own chance, so that the sides differ. */
export type Side = (seconds: number, random: Random, side: 0 | 1) => Float32Array;

export const samplesOf = (seconds: number): number => Math.max(1, Math.round(seconds * SAMPLE_RATE));

export const whiteNoise = (seconds: number, random: Random): Float32Array =>
  Float32Array.from({ length: samplesOf(seconds) }, () => random() * 2 - 1);

export const filteredNoise = (seconds: number, random: Random, ...filters: Biquad[]): Float32Array =>
  applyFilters(whiteNoise(seconds, random), ...filters);

/** Noise that loses 6 dB per octave, as distant and large things sound. */
export function brownNoise(seconds: number, random: Random): Float32Array {
  let level = 0;
  return Float32Array.from({ length: samplesOf(seconds) }, () => {
    level = 0.996 * level + 0.06 * (random() * 2 - 1);
    return level;
  });
}

/** Noise through a band whose centre moves: `centre(seconds)` in hertz; `q` around 1 is broad, 8 whistles. */
export function sweptNoise(seconds: number, random: Random, centre: (t: number) => number, q: number): Float32Array {
  const out = new Float32Array(samplesOf(seconds));
  let low = 0;
  let band = 0;
  let k = 0;
  for (let i = 0; i < out.length; i++) {
    if ((i & 15) === 0) k = 2 * Math.sin((Math.PI * Math.max(20, Math.min(centre(i / SAMPLE_RATE), 7500))) / SAMPLE_RATE);
    low += k * band;
    const high = random() * 2 - 1 - low - band / q;
    band += k * high;
    out[i] = band;
  }
  return out;
}

/** Multiplies by a gain given over time in seconds, in place. */
export function shaped(samples: Float32Array, gain: (t: number) => number): Float32Array {
  let now = gain(0);
  let step = 0;
  for (let i = 0; i < samples.length; i++) {
    if ((i & 31) === 0) {
      now = gain(i / SAMPLE_RATE);
      step = (gain((i + 32) / SAMPLE_RATE) - now) / 32;
    }
    samples[i] = samples[i]! * (now + step * (i & 31));
  }
  return samples;
}

/** Adds `part` into `target` from a moment on, with a gain. */
export function addAt(target: Float32Array, part: Float32Array, seconds: number, gain: number): void {
  const at = Math.round(seconds * SAMPLE_RATE);
  for (let i = Math.max(0, -at); i < part.length && at + i < target.length; i++)
    target[at + i] = target[at + i]! + gain * part[i]!;
}

/** A slow wandering between 0 and 1 that does not repeat within minutes. */
export function wander(random: Random, periodSeconds: number): (t: number) => number {
  const phases = [random(), random(), random()].map((phase) => phase * 2 * Math.PI);
  const w = (2 * Math.PI) / periodSeconds;
  return (t) =>
    0.5 +
    0.22 * Math.sin(w * t + phases[0]!) +
    0.16 * Math.sin(w * 1.618 * t + phases[1]!) +
    0.12 * Math.sin(w * 2.71 * t + phases[2]!);
}
