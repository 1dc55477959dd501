import { applyFilters, bandPass, highPass, lowPass } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";

export type DrumName = "kick" | "clap" | "snare" | "hat" | "shaker" | "tom" | "rim" | "swell";

const TAU = 2 * Math.PI;

/** Noise that falls by the given rate per second, with a soft first millisecond. */
function noise(seconds: number, fall: number, random: () => number): Float32Array {
  return Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, i) => (random() * 2 - 1) * Math.exp((-i * fall) / SAMPLE_RATE) * Math.min(1, i / 40),
  );
}

/** A falling sine, the body of drums. */
function thud(seconds: number, from: number, to: number, bend: number, fall: number): Float32Array {
  let phase = 0;
  const length = Math.round(seconds * SAMPLE_RATE);
  return Float32Array.from({ length }, (_, i) => {
    const t = i / SAMPLE_RATE;
    phase += (TAU * (to + (from - to) * Math.exp(-t * bend))) / SAMPLE_RATE;
    return Math.sin(phase) * Math.exp(-t * fall) * Math.min(1, i / 60) * Math.min(1, (length - i) / 800);
  });
}

const added = (into: Float32Array, other: Float32Array, gain: number, at = 0) => {
  for (let i = 0; i < other.length && at + i < into.length; i++) into[at + i] = into[at + i]! + other[i]! * gain;
  return into;
};

const makers: Record<DrumName, (random: () => number) => Float32Array> = {
  kick: (random) => added(thud(0.34, 160, 52, 34, 9), applyFilters(noise(0.02, 220, random), lowPass(SAMPLE_RATE, 3500)), 0.25),
  tom: (random) =>
    added(thud(0.7, 130, 76, 16, 5.5), applyFilters(noise(0.25, 26, random), bandPass(SAMPLE_RATE, 420, 0.6)), 0.6),
  clap: (random) => {
    const out = new Float32Array(Math.round(0.3 * SAMPLE_RATE));
    for (const [at, gain] of [
      [0, 0.6],
      [0.011, 0.7],
      [0.023, 1],
    ] as const)
      added(out, noise(0.26, at === 0.023 ? 19 : 160, random), gain, Math.round(at * SAMPLE_RATE));
    return applyFilters(out, bandPass(SAMPLE_RATE, 1500, 0.6), highPass(SAMPLE_RATE, 500));
  },
  snare: (random) =>
    added(applyFilters(noise(0.24, 20, random), bandPass(SAMPLE_RATE, 2600, 0.4)), thud(0.16, 260, 185, 40, 24), 0.5),
  rim: () => thud(0.06, 1750, 1650, 60, 75),
  hat: (random) => applyFilters(noise(0.07, 75, random), highPass(SAMPLE_RATE, 7200), highPass(SAMPLE_RATE, 7200)),
  shaker: (random) => {
    const out = applyFilters(noise(0.11, 32, random), bandPass(SAMPLE_RATE, 6200, 0.7));
    const attack = Math.round(0.022 * SAMPLE_RATE);
    for (let i = 0; i < attack; i++) out[i] = out[i]! * (i / attack);
    return out;
  },
  swell: (random) => {
    const length = Math.round(1.6 * SAMPLE_RATE);
    const out = applyFilters(
      Float32Array.from({ length }, () => random() * 2 - 1),
      bandPass(SAMPLE_RATE, 5200, 0.4),
    );
    for (let i = 0; i < length; i++) out[i] = out[i]! * (i / length) ** 2.6 * Math.min(1, (length - i) / 900);
    return out;
  },
};

/** One stroke of a drum, peak near 1. */
export const playDrum = (name: DrumName, random: () => number): Float32Array => makers[name](random);
