import { gainOf } from "./decibels";

/** Control values per second: fine enough for a smooth gain, a thousandth of the work. */
const STEPS = 500;
const LOOK_AHEAD_SECONDS = 0.15;
const HOLD_SECONDS = 0.3;
const FALL_SECONDS = 0.05;
const RISE_SECONDS = 0.4;
const SPOKEN = gainOf(-40);

/**
 * How strongly music should step back for a voice, 0 to 1, `STEPS` values per second. It begins before the voice does,
 * bridges the gaps between words, and comes back slowly.
 */
export function duckingFor(voice: readonly Float32Array[], rate: number): Float32Array {
  const step = rate / STEPS;
  const length = voice[0]?.length ?? 0;
  const count = Math.ceil(length / step);
  const spoken = new Uint8Array(count);
  for (let s = 0; s < count; s++) {
    let peak = 0;
    const end = Math.min(length, (s + 1) * step);
    for (const side of voice) for (let i = Math.round(s * step); i < end; i++) peak = Math.max(peak, Math.abs(side[i]!));
    spoken[s] = peak > SPOKEN ? 1 : 0;
  }
  const ahead = Math.round(LOOK_AHEAD_SECONDS * STEPS);
  const hold = Math.round(HOLD_SECONDS * STEPS);
  const fall = Math.exp(-1 / (FALL_SECONDS * STEPS));
  const rise = Math.exp(-1 / (RISE_SECONDS * STEPS));
  const depth = new Float32Array(count);
  let heard = Number.NEGATIVE_INFINITY;
  let level = 0;
  for (let s = 0; s < count; s++) {
    if (s === 0) for (let k = 0; k < ahead; k++) if (spoken[k]) heard = k;
    if (spoken[s + ahead]) heard = s + ahead;
    const wanted = heard >= s - hold ? 1 : 0;
    const keep = wanted > level ? fall : rise;
    level = keep * level + (1 - keep) * wanted;
    depth[s] = level;
  }
  return depth;
}

/** Lowers the samples in place by up to `decibels` where the ducking says so. */
export function applyDucking(samples: Float32Array, rate: number, depth: Float32Array, decibels: number): void {
  const step = rate / STEPS;
  for (let s = 0; s < depth.length; s++) {
    const from = gainOf(-decibels * depth[s]!);
    const to = gainOf(-decibels * (depth[s + 1] ?? depth[s]!));
    const start = Math.round(s * step);
    const end = Math.min(samples.length, Math.round((s + 1) * step));
    for (let i = start; i < end; i++) samples[i] = samples[i]! * (from + ((to - from) * (i - start)) / (end - start));
  }
}
