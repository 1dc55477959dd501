import { applyFilters, type Biquad } from "./biquad";

/** The two stages of K-weighting for any rate, from the analogue values behind the table of ITU-R BS.1770-4. */
export function kWeighting(rate: number): [Biquad, Biquad] {
  const shelf = () => {
    const k = Math.tan((Math.PI * 1681.974450955533) / rate);
    const q = 0.7071752369554196;
    const high = 10 ** (3.999843853973347 / 20);
    const mid = high ** 0.4996667741545416;
    const a0 = 1 + k / q + k * k;
    return {
      b0: (high + (mid * k) / q + k * k) / a0,
      b1: (2 * (k * k - high)) / a0,
      b2: (high - (mid * k) / q + k * k) / a0,
      a1: (2 * (k * k - 1)) / a0,
      a2: (1 - k / q + k * k) / a0,
    };
  };
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return [shelf(), { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 }];
}

/** Silence, as a loudness. */
export const NO_LOUDNESS = -70;
const HOPS_PER_SECOND = 10;
const loudnessOf = (power: number) => (power > 0 ? -0.691 + 10 * Math.log10(power) : -200);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** K-weighted power of every tenth of a second, all channels added (front channels weigh one). */
function powerOfTenths(channels: readonly Float32Array[], rate: number): number[] {
  const hop = Math.round(rate / HOPS_PER_SECOND);
  const count = Math.floor((channels[0]?.length ?? 0) / hop);
  const powers = new Array<number>(count).fill(0);
  for (const channel of channels) {
    const weighted = applyFilters(Float32Array.from(channel), ...kWeighting(rate));
    for (let b = 0; b < count; b++) {
      let sum = 0;
      for (let i = b * hop; i < (b + 1) * hop; i++) sum += weighted[i]! * weighted[i]!;
      powers[b] = powers[b]! + sum / hop;
    }
  }
  return powers;
}

/** Powers of overlapping windows of `tenths` tenths of a second, one per tenth. A sound shorter than that is one window. */
function windows(powers: readonly number[], tenths: number): number[] {
  if (powers.length === 0) return [];
  const width = Math.min(tenths, powers.length);
  return Array.from({ length: powers.length - width + 1 }, (_, at) => mean(powers.slice(at, at + width)));
}

const gated = (powers: readonly number[], relative: number): number[] => {
  const audible = powers.filter((power) => loudnessOf(power) > NO_LOUDNESS);
  if (audible.length === 0) return [];
  const threshold = loudnessOf(mean(audible)) - relative;
  return audible.filter((power) => loudnessOf(power) > threshold);
};

/**
 * Integrated loudness in LUFS after ITU-R BS.1770-4, with both gates; −70 for silence. One channel is measured as one
 * channel: pass a mono sound twice when it will be heard from both sides.
 */
export function integratedLoudness(channels: readonly Float32Array[], rate: number): number {
  const kept = gated(windows(powerOfTenths(channels, rate), 4), 10);
  return kept.length === 0 ? NO_LOUDNESS : loudnessOf(mean(kept));
}

/** Loudness range in LU (EBU Tech 3342): how far the quiet and the loud three seconds of a programme lie apart. */
export function loudnessRange(channels: readonly Float32Array[], rate: number): number {
  const levels = gated(windows(powerOfTenths(channels, rate), 30), 20)
    .map(loudnessOf)
    .sort((a, b) => a - b);
  const at = (share: number) => levels[Math.round((levels.length - 1) * share)] ?? 0;
  return at(0.95) - at(0.1);
}
