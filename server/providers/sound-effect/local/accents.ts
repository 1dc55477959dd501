import { applyFilters, lowPass } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { eventAccents } from "./event-accents";
import { addAt, filteredNoise, type Random, samplesOf, shaped, sweptNoise } from "./noise";

const TAU = 2 * Math.PI;
/** A single event of its own length, both sides. */
export type Accent = (seconds: number, random: Random) => [Float32Array, Float32Array];

/** Something passes from left to right. */
const whoosh: Accent = (wanted, random) => {
  const seconds = Math.min(1.1, Math.max(0.5, wanted));
  const side = (from: number) => {
    const air = sweptNoise(seconds, random, (t) => 260 + 3600 * Math.sin((Math.PI * t) / seconds) ** 2, 1.6);
    return shaped(air, (t) => {
      const share = Math.min(1, t / seconds);
      const place = from === 0 ? 1 - 0.7 * share : 0.3 + 0.7 * share;
      return Math.sin(Math.PI * share) ** 2.2 * place;
    });
  };
  return [side(0), side(1)];
};

/** Tension that grows until the cut: it ends exactly at the wanted length, up to four seconds. */
const riser: Accent = (wanted, random) => {
  const seconds = Math.min(4, Math.max(1, wanted));
  const side = (detune: number) => {
    const air = sweptNoise(seconds, random, (t) => 200 * 30 ** Math.min(1, t / seconds), 2.2);
    let phase = 0;
    for (let i = 0; i < air.length; i++) {
      phase += (TAU * 110 * detune * 4 ** (i / air.length)) / SAMPLE_RATE;
      air[i] = 0.6 * air[i]! + 0.22 * Math.sin(phase) + 0.12 * Math.sin(2.01 * phase);
    }
    return shaped(air, (t) => (t / seconds) ** 2 * Math.min(1, Math.max(0, seconds - t) / 0.015));
  };
  return [side(0.997), side(1.003)];
};

const impact: Accent = (_, random) => {
  const seconds = 2.2;
  let phase = 0;
  const boom = Float32Array.from({ length: samplesOf(seconds) }, (_, i) => {
    const t = i / SAMPLE_RATE;
    phase += (TAU * (42 + 70 * Math.exp(-t * 14))) / SAMPLE_RATE;
    return (
      Math.tanh(1.5 * Math.sin(phase)) * Math.exp(-t * 2.6) * Math.min(1, t / 0.002) * Math.min(1, Math.max(0, seconds - t) / 0.3)
    );
  });
  const side = () => {
    const out = Float32Array.from(boom);
    addAt(
      out,
      shaped(filteredNoise(0.5, random, lowPass(SAMPLE_RATE, 3200)), (t) => Math.min(1, t / 0.001) * Math.exp(-t * 16)),
      0,
      0.45,
    );
    const tail = applyFilters(filteredNoise(seconds, random, lowPass(SAMPLE_RATE, 700)), lowPass(SAMPLE_RATE, 900));
    addAt(
      out,
      shaped(tail, (t) => Math.min(1, t / 0.05) * Math.exp(-t * 2.8) * Math.max(0, 1 - t / seconds)),
      0,
      0.4,
    );
    return out;
  };
  return [side(), side()];
};

const bell: Accent = (_, random) => {
  const seconds = 3.2;
  const hertz = 523.25 * 2 ** (Math.floor(random() * 5) / 12);
  const side = (detune: number) =>
    Float32Array.from({ length: samplesOf(seconds) }, (_, i) => {
      const t = i / SAMPLE_RATE;
      let value = 0;
      for (const [ratio, strength, fall] of [
        [1, 0.4, 1.3],
        [2, 0.24, 1.9],
        [2.76, 0.14, 3],
        [4.07, 0.08, 4.2],
        [5.43, 0.05, 6],
      ] as const) {
        value += strength * Math.sin(TAU * hertz * ratio * detune * t) * Math.exp(-t * fall);
      }
      return value * Math.min(1, t / 0.002) * Math.min(1, Math.max(0, seconds - t) / 0.4);
    });
  return [side(0.9995), side(1.0005)];
};

export const accents = { whoosh, riser, impact, bell, ...eventAccents };
export type AccentName = keyof typeof accents;
