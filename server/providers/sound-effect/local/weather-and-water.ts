import { applyFilters, bandPass, highPass, lowPass, peak } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { addAt, brownNoise, filteredNoise, type Random, type Side, samplesOf, shaped, sweptNoise, wander } from "./noise";

const TAU = 2 * Math.PI;

export const rain: Side = (seconds, random) => {
  const bed = filteredNoise(
    seconds,
    random,
    highPass(SAMPLE_RATE, 700),
    peak(SAMPLE_RATE, 4800, 5, 0.7),
    lowPass(SAMPLE_RATE, 11_000),
  );
  shaped(bed, () => 0.22);
  for (let k = 0; k < seconds * 90; k++)
    addAt(bed, drop(random, 1700 + random() * 4500), random() * seconds, 0.03 + 0.2 * random() ** 3);
  return bed;
};

/** A drop on a leaf or a pane: a short tone that rises a little. */
function drop(random: Random, hertz: number): Float32Array {
  const fall = 70 + random() * 160;
  return Float32Array.from(
    { length: 800 },
    (_, i) =>
      Math.sin((TAU * hertz * i * (1 + i / 9000)) / SAMPLE_RATE) *
      Math.exp(-i / fall) *
      Math.min(1, i / 12) *
      Math.min(1, (800 - i) / 100),
  );
}

/** Thunder comes from one place, so both sides share its moments; only its roll differs. */
export const storm: Side = (seconds, random, side) => {
  const out = rain(seconds, random, side);
  const gusts = wind(seconds, random, side);
  for (let i = 0; i < out.length; i++) out[i] = out[i]! * 0.8 + gusts[i]! * 0.6;
  for (let at = Math.min(1.2, seconds * 0.2); at < seconds; at += 9) {
    const length = Math.min(6, seconds - at);
    if (length < 1) break;
    const roll = wander(random, 0.9);
    const rumble = applyFilters(brownNoise(length, random), lowPass(SAMPLE_RATE, 260), highPass(SAMPLE_RATE, 35));
    addAt(
      out,
      shaped(rumble, (t) => Math.min(1, t / 0.06) * (0.35 + roll(t)) * Math.exp(-t * 0.75) * Math.min(1, (length - t) / 0.4)),
      at,
      5,
    );
    const crack = filteredNoise(0.5, random, bandPass(SAMPLE_RATE, 900, 0.5));
    addAt(
      out,
      shaped(crack, (t) => Math.min(1, t / 0.004) * Math.exp(-t * 11)),
      at,
      0.5,
    );
  }
  return out;
};

/** Waves reach both ears almost together: their rhythm is fixed, their foam is not. */
export const waves: Side = (seconds, random, side) => {
  const body = filteredNoise(seconds, random, lowPass(SAMPLE_RATE, 520), highPass(SAMPLE_RATE, 60));
  const foam = filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 2600, 0.5), lowPass(SAMPLE_RATE, 9000));
  const swell = (t: number) => (0.5 + 0.5 * Math.sin((TAU * t) / 6.1 - 1.2 + 0.5 * Math.sin(t * 0.37))) ** 2.4;
  shaped(body, (t) => 0.9 * (0.25 + swell(t)));
  shaped(foam, (t) => 0.1 + 0.95 * swell(t - 1.0 - side * 0.15) ** 1.5);
  for (let i = 0; i < body.length; i++) body[i] = body[i]! + foam[i]!;
  return body;
};

export const wind: Side = (seconds, random) => {
  const height = wander(random, 5.5);
  const strength = wander(random, 4);
  const low = sweptNoise(seconds, random, (t) => 220 + 380 * height(t), 2.2);
  const high = sweptNoise(seconds, random, (t) => 700 + 900 * height(t + 1), 3.5);
  for (let i = 0; i < low.length; i++) low[i] = low[i]! + 0.3 * high[i]!;
  return shaped(low, (t) => 0.18 + 0.85 * strength(t) ** 2);
};

export const fire: Side = (seconds, random) => {
  const roar = applyFilters(brownNoise(seconds, random), lowPass(SAMPLE_RATE, 420), highPass(SAMPLE_RATE, 110));
  const flicker = wander(random, 0.8);
  shaped(roar, (t) => 0.25 + 0.5 * flicker(t));
  const hiss = filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 3800, 0.6));
  addAt(roar, hiss, 0, 0.03);
  for (let k = 0; k < seconds * 13; k++) {
    const crack = filteredNoise(0.02 + 0.03 * random(), random, bandPass(SAMPLE_RATE, 1200 + random() * 3800, 1.5));
    const fall = 150 + random() * 300;
    addAt(
      roar,
      shaped(crack, (t) => Math.min(1, t / 0.0004) * Math.exp(-t * fall)),
      random() * seconds,
      0.1 + 1.1 * random() ** 4,
    );
  }
  return roar;
};

export const stream: Side = (seconds, random) => {
  const out = filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 950, 0.5), lowPass(SAMPLE_RATE, 6000));
  shaped(out, () => 0.4);
  for (let k = 0; k < seconds * 55; k++)
    addAt(out, bubble(random, 380 + random() * 1500), random() * seconds, 0.04 + 0.14 * random() ** 2);
  return out;
};

function bubble(random: Random, hertz: number): Float32Array {
  const length = samplesOf(0.03 + random() * 0.06);
  let phase = 0;
  return Float32Array.from({ length }, (_, i) => {
    const t = i / length;
    phase += (TAU * hertz * (1 + 0.6 * t)) / SAMPLE_RATE;
    return Math.sin(phase) * Math.sin(Math.PI * t ** 0.5) * (1 - t);
  });
}

export const underwater: Side = (seconds, random) => {
  const depth = wander(random, 7);
  const out = applyFilters(
    brownNoise(seconds, random),
    lowPass(SAMPLE_RATE, 380),
    lowPass(SAMPLE_RATE, 520),
    highPass(SAMPLE_RATE, 35),
  );
  shaped(out, (t) => 0.6 + 0.6 * depth(t));
  for (let at = 0.8; at < seconds; at += 1.5 + random() * 3) {
    const size = 320 + random() * 300;
    for (let k = 0; k < 5 + random() * 8; k++)
      addAt(out, bubble(random, size * (1 + 0.1 * k)), at + k * (0.05 + random() * 0.05), 0.12);
  }
  return out;
};
