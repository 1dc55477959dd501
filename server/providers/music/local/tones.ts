import { SAMPLE_RATE } from "@/server/sound/sound";
import type { ToneName } from "./moods";

export const hertzOf = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

export interface ToneRequest {
  midi: number;
  /** How long the key is held; the sound rings on after it as its instrument does. */
  seconds: number;
  brightness: number;
  random: () => number;
}

type Tone = (request: ToneRequest) => Float32Array;

const TAU = 2 * Math.PI;

/** Attack and release as raised cosines, so that no edge clicks. */
function shape(samples: Float32Array, attackSeconds: number, heldSeconds: number, releaseSeconds: number): Float32Array {
  const attack = Math.max(32, Math.round(attackSeconds * SAMPLE_RATE));
  const releaseAt = Math.round(heldSeconds * SAMPLE_RATE);
  const release = Math.max(64, Math.round(releaseSeconds * SAMPLE_RATE));
  for (let i = 0; i < samples.length; i++) {
    let gain = i < attack ? 0.5 - 0.5 * Math.cos((Math.PI * i) / attack) : 1;
    if (i > releaseAt) gain *= i - releaseAt >= release ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * (i - releaseAt)) / release);
    samples[i] = samples[i]! * gain;
  }
  return samples;
}

const lengthOf = (seconds: number) => Math.round(seconds * SAMPLE_RATE);

/** Adds a saw wave whose jumps are rounded by a polynomial, which keeps aliases out of the audible range. */
function addSaw(out: Float32Array, hertz: number, gain: number, phase: number, vibrato = 0): void {
  let at = phase;
  for (let i = 0; i < out.length; i++) {
    const wobble = vibrato ? 1 + vibrato * Math.min(1, i / 30_000) * Math.sin((TAU * 5.1 * i) / SAMPLE_RATE + phase * 6) : 1;
    const step = (hertz * wobble) / SAMPLE_RATE;
    at += step;
    if (at >= 1) at -= 1;
    let value = 2 * at - 1;
    if (at < step) {
      const t = at / step;
      value -= t + t - t * t - 1;
    } else if (at > 1 - step) {
      const t = (at - 1) / step;
      value -= t * t + t + t + 1;
    }
    out[i] = out[i]! + gain * value;
  }
}

/** Two gentle low-pass poles whose corner moves: `corner(i)` in hertz at sample i, read every 16 samples. */
function softLowPass(samples: Float32Array, corner: (i: number) => number): void {
  let one = 0;
  let two = 0;
  let keep = 0;
  for (let i = 0; i < samples.length; i++) {
    if ((i & 15) === 0) keep = 1 - Math.exp((-TAU * Math.min(corner(i), 18_000)) / SAMPLE_RATE);
    one += keep * (samples[i]! - one);
    two += keep * (one - two);
    samples[i] = two;
  }
}

const pad: Tone = ({ midi, seconds, brightness, random }) => {
  const out = new Float32Array(lengthOf(seconds + 1.1));
  for (const cents of [-8, 1, 7]) addSaw(out, hertzOf(midi + cents / 100), 0.16, random());
  const slow = 0.15 + 0.1 * random();
  softLowPass(out, (i) => {
    const t = i / SAMPLE_RATE;
    return 420 + brightness * 1700 * (0.55 + 0.45 * Math.sin(TAU * slow * t)) * Math.min(1, t / 0.8) + hertzOf(midi);
  });
  return shape(out, 0.35, seconds, 1.1);
};

const strings: Tone = ({ midi, seconds, brightness, random }) => {
  const short = seconds < 0.4;
  const out = new Float32Array(lengthOf(seconds + (short ? 0.14 : 0.6)));
  for (const cents of [-6, 0, 6]) addSaw(out, hertzOf(midi + cents / 100), 0.17, random(), short ? 0 : 0.0022);
  const open = 900 + brightness * 2600;
  softLowPass(out, (i) => (short ? open * (0.5 + 0.8 * Math.exp(-i / 4000)) : open * (0.6 + 0.4 * Math.min(1, i / 30_000))));
  return shape(out, short ? 0.012 : 0.22, seconds, short ? 0.14 : 0.6);
};

/** Partials of a struck or blown body: ratio to the fundamental, strength, decay per second. */
function partials(midi: number, length: number, list: readonly (readonly [number, number, number])[]): Float32Array {
  const out = new Float32Array(length);
  for (const [ratio, strength, decay] of list) {
    const hertz = hertzOf(midi) * ratio;
    if (hertz > 15_000) continue;
    // A rotating pair is ten times cheaper than a sine per sample, and the decay comes with it for free.
    const fall = Math.exp(-decay / SAMPLE_RATE);
    const cos = Math.cos((TAU * hertz) / SAMPLE_RATE) * fall;
    const sin = Math.sin((TAU * hertz) / SAMPLE_RATE) * fall;
    let x = 0;
    let y = strength;
    for (let i = 0; i < length; i++) {
      out[i] = out[i]! + x;
      const next = x * cos + y * sin;
      y = y * cos - x * sin;
      x = next;
    }
  }
  return out;
}

/** A piano with felt before its hammers: soft high partials that die early, slightly sharp as stiff strings are. */
const piano: Tone = ({ midi, seconds, brightness, random }) => {
  const out = new Float32Array(lengthOf(Math.min(seconds + 0.5, 5)));
  const stiffness = 0.00025 * 2 ** ((midi - 60) / 24);
  const list = Array.from({ length: 8 }, (_, k) => {
    const n = k + 1;
    const strength = (0.42 * (0.55 + brightness * 0.35) ** k) / (1 + 0.15 * k);
    return [n * Math.sqrt(1 + stiffness * n * n), strength, 0.75 + 0.022 * (midi - 40) + 0.75 * k] as const;
  });
  out.set(partials(midi, out.length, list));
  let thump = 0;
  for (let i = 0; i < 1500 && i < out.length; i++) {
    thump += 0.08 * (random() * 2 - 1 - thump);
    out[i] = out[i]! + thump * 0.25 * Math.exp(-i / 350);
  }
  return shape(out, 0.004, seconds, 0.5);
};

const marimba: Tone = ({ midi, random }) => {
  const out = partials(midi, lengthOf(0.9), [
    [1, 0.62, 5 + (midi - 60) * 0.08],
    [3.93, 0.2, 16],
    [9.4, 0.07, 34],
  ]);
  for (let i = 0; i < 240; i++) out[i] = out[i]! + (random() * 2 - 1) * 0.05 * (1 - i / 240);
  return shape(out, 0.0012, 0.6, 0.3);
};

const bell: Tone = ({ midi, seconds, brightness }) => {
  const out = partials(midi, lengthOf(Math.max(1.6, Math.min(seconds + 1, 3.4))), [
    [1, 0.46, 1.7],
    [2.001, 0.2, 2.6],
    [3.01, 0.1 * (0.5 + brightness), 4.2],
    [4.24, 0.07 * (0.5 + brightness), 6],
    [5.41, 0.035, 9],
  ]);
  return shape(out, 0.002, out.length / SAMPLE_RATE - 0.5, 0.5);
};

/** A plucked string (Karplus and Strong), tuned between samples by an all-pass. */
const pluck: Tone = ({ midi, seconds, brightness, random }) => {
  const out = new Float32Array(lengthOf(Math.min(seconds + 0.35, 2.2)));
  const period = SAMPLE_RATE / hertzOf(midi) - 0.5;
  const size = Math.floor(period);
  const part = period - size;
  const tune = (1 - part) / (1 + part);
  const line = new Float32Array(size);
  let smooth = 0;
  for (let i = 0; i < size; i++) {
    smooth += (0.2 + 0.55 * brightness) * (random() * 2 - 1 - smooth);
    line[i] = smooth;
  }
  // Plucked off the middle: the comb takes the hardest edge away.
  const picked = Float32Array.from(line, (value, i) => value - 0.7 * line[(i + Math.floor(size * 0.18)) % size]!);
  const loss = Math.exp((-6.9 * period) / SAMPLE_RATE / (1.1 + 1.6 * (1 - (midi - 40) / 60)));
  let at = 0;
  let before = 0;
  let passed = 0;
  let last = 0;
  for (let i = 0; i < out.length; i++) {
    const now = picked[at]!;
    const damped = loss * (0.5 * now + 0.5 * before);
    before = now;
    passed = tune * (damped - passed) + last;
    last = damped;
    picked[at] = passed;
    out[i] = now * 0.75;
    at = at + 1 === size ? 0 : at + 1;
  }
  return shape(out, 0.0015, seconds + 0.1, 0.25);
};

/** A soft choir of sines with a slow shimmer. */
const glass: Tone = ({ midi, seconds, brightness, random }) => {
  const out = new Float32Array(lengthOf(seconds + 1.4));
  const hertz = hertzOf(midi);
  const list: [number, number, number][] = [
    [1, 0.3, 0.3],
    [1.004, 0.22, 0.23],
    [2, 0.12 * (0.6 + brightness), 0.41],
    [3.003, 0.07 * brightness + 0.02, 0.53],
    [4.01, 0.045 * brightness, 0.67],
  ];
  for (const [ratio, strength, shimmer] of list) {
    if (hertz * ratio > 15_000) continue;
    const offset = random() * TAU;
    const w = (TAU * hertz * ratio) / SAMPLE_RATE;
    const s = (TAU * shimmer) / SAMPLE_RATE;
    for (let i = 0; i < out.length; i++)
      out[i] = out[i]! + strength * Math.sin(w * i + offset) * (0.75 + 0.25 * Math.sin(s * i + offset));
  }
  return shape(out, 0.5, seconds, 1.4);
};

/** A hollow wind voice: odd partials, a breath of noise, a late vibrato. */
const reed: Tone = ({ midi, seconds, brightness, random }) => {
  const out = new Float32Array(lengthOf(seconds + 0.22));
  const hertz = hertzOf(midi);
  let breath = 0;
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    phase += (TAU * hertz * (1 + 0.0035 * Math.min(1, t * 1.2) * Math.sin(TAU * 4.8 * t))) / SAMPLE_RATE;
    breath += 0.25 * (random() * 2 - 1 - breath);
    out[i] =
      0.4 * Math.sin(phase) +
      0.1 * Math.sin(2 * phase) +
      (0.06 + 0.08 * brightness) * Math.sin(3 * phase) +
      0.03 * brightness * Math.sin(5 * phase) +
      0.03 * breath;
  }
  return shape(out, Math.min(0.09, seconds * 0.3), seconds, 0.22);
};

const saw: Tone = ({ midi, seconds, brightness, random }) => {
  const held = Math.min(seconds, 0.9);
  const out = new Float32Array(lengthOf(held + 0.16));
  addSaw(out, hertzOf(midi), 0.3, random());
  addSaw(out, hertzOf(midi + 0.09), 0.26, random());
  softLowPass(out, (i) => 300 + hertzOf(midi) + (700 + 3600 * brightness) * Math.exp(-i / (SAMPLE_RATE * 0.11)));
  return shape(out, 0.003, held, 0.15);
};

const tones: Record<ToneName, Tone> = { pad, strings, glass, piano, pluck, marimba, bell, reed, saw };

export const playTone = (name: ToneName, request: ToneRequest): Float32Array => tones[name](request);

/** A round bass: fundamental with enough overtones to be heard on small speakers. */
export function playBass(midi: number, seconds: number, bite: number): Float32Array {
  const out = new Float32Array(lengthOf(seconds + 0.12));
  const w = (TAU * hertzOf(midi)) / SAMPLE_RATE;
  for (let i = 0; i < out.length; i++) {
    const fall = 0.7 + 0.3 * Math.exp(-i / (SAMPLE_RATE * 0.18));
    const pluckEdge = bite * Math.exp(-i / (SAMPLE_RATE * 0.07));
    out[i] =
      fall *
      (0.55 * Math.sin(w * i) +
        (0.24 + 0.2 * pluckEdge) * Math.sin(2 * w * i) +
        (0.1 + 0.2 * pluckEdge) * Math.sin(3 * w * i) +
        0.05 * Math.sin(4 * w * i));
  }
  return shape(out, 0.012, seconds, 0.1);
}
