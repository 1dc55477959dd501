import { applyFilters, bandPass, highPass, lowPass, peak } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { addAt, brownNoise, filteredNoise, type Random, samplesOf, shaped, sweptNoise, wander, whiteNoise } from "./noise";

/** One side of a place heard for a while; called once per side with its own chance, so that the sides differ. */
export type Side = (seconds: number, random: Random, side: 0 | 1) => Float32Array;

const TAU = 2 * Math.PI;

const rain: Side = (seconds, random) => {
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
const storm: Side = (seconds, random, side) => {
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
const waves: Side = (seconds, random, side) => {
  const body = filteredNoise(seconds, random, lowPass(SAMPLE_RATE, 520), highPass(SAMPLE_RATE, 60));
  const foam = filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 2600, 0.5), lowPass(SAMPLE_RATE, 9000));
  const swell = (t: number) => (0.5 + 0.5 * Math.sin((TAU * t) / 6.1 - 1.2 + 0.5 * Math.sin(t * 0.37))) ** 2.4;
  shaped(body, (t) => 0.9 * (0.25 + swell(t)));
  shaped(foam, (t) => 0.1 + 0.95 * swell(t - 1.0 - side * 0.15) ** 1.5);
  for (let i = 0; i < body.length; i++) body[i] = body[i]! + foam[i]!;
  return body;
};

const wind: Side = (seconds, random) => {
  const height = wander(random, 5.5);
  const strength = wander(random, 4);
  const low = sweptNoise(seconds, random, (t) => 220 + 380 * height(t), 2.2);
  const high = sweptNoise(seconds, random, (t) => 700 + 900 * height(t + 1), 3.5);
  for (let i = 0; i < low.length; i++) low[i] = low[i]! + 0.3 * high[i]!;
  return shaped(low, (t) => 0.18 + 0.85 * strength(t) ** 2);
};

const city: Side = (seconds, random, side) => {
  const out = applyFilters(brownNoise(seconds, random), lowPass(SAMPLE_RATE, 900), highPass(SAMPLE_RATE, 45));
  shaped(out, () => 0.5);
  for (let k = 0; k < Math.max(2, seconds / 2.2); k++) {
    const at = random() * seconds;
    const towards = random() < 0.5 ? 1 : -1;
    const car = filteredNoise(5, random, bandPass(SAMPLE_RATE, 500 + 500 * random(), 0.45));
    const pan = (t: number) => 0.5 + 0.5 * Math.tanh((side === 0 ? -1 : 1) * towards * (t - 2.5));
    addAt(
      out,
      shaped(car, (t) => Math.exp(-((t - 2.5) ** 2) * 1.3) * (0.35 + 0.65 * pan(t))),
      at - 2.5,
      0.35,
    );
  }
  return out;
};

/** Many voices at once: noise shaped like speech, swelling at the pace of syllables. */
const crowd: Side = (seconds, random) => {
  const out = filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 480, 0.7), lowPass(SAMPLE_RATE, 2600));
  shaped(out, () => 0.35);
  for (let voice = 0; voice < 14; voice++) {
    const formant = 320 + random() * 700;
    const talker = sweptNoise(seconds, random, (t) => formant * (1 + 0.35 * Math.sin(TAU * (0.9 + voice * 0.07) * t + voice)), 4);
    const syllables = 3 + random() * 2.4;
    const phase = random() * TAU;
    const turn = wander(random, 3);
    shaped(
      talker,
      (t) => Math.max(0, Math.sin(TAU * syllables * t + phase + 2 * Math.sin(1.3 * t))) * Math.max(0, turn(t) - 0.35),
    );
    addAt(out, talker, 0, 0.22 + 0.2 * random());
  }
  return out;
};

function chirp(random: Random, hertz: number, seconds: number, bend: number, trill: number): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: samplesOf(seconds) }, (_, i) => {
    const t = i / samplesOf(seconds);
    phase += (TAU * hertz * (1 + bend * Math.sin(Math.PI * t) + 0.03 * Math.sin(TAU * trill * t * seconds))) / SAMPLE_RATE;
    return Math.sin(phase) * Math.sin(Math.PI * t) ** 1.4 * (0.8 + 0.2 * random());
  });
}

const birds: Side = (seconds, random, side) => {
  const out = filteredNoise(seconds, random, highPass(SAMPLE_RATE, 300), lowPass(SAMPLE_RATE, 1800));
  shaped(out, () => 0.018);
  for (let bird = 0; bird < 5; bird++) {
    const hertz = 2300 + random() * 2600;
    const gain = 0.05 + 0.12 * random();
    const near = (bird % 2 === side ? 1 : 0.45) * gain;
    const song = 2 + Math.floor(random() * 4);
    const bend = (random() - 0.4) * 0.25;
    for (let at = random() * 2.5; at < seconds; at += 1.6 + random() * 3.4) {
      for (let k = 0; k < song; k++)
        addAt(
          out,
          chirp(random, hertz * (1 + 0.04 * k * Math.sign(bend)), 0.07 + random() * 0.08, bend, 22),
          at + k * 0.14,
          near,
        );
    }
  }
  return out;
};

const crickets: Side = (seconds, random) => {
  const out = filteredNoise(seconds, random, bandPass(SAMPLE_RATE, 5200, 1.2));
  shaped(out, () => 0.02);
  for (let insect = 0; insect < 6; insect++) {
    const hertz = 3900 + random() * 1100;
    const pulse = 26 + random() * 12;
    const chirps = 0.9 + random() * 1.4;
    const phase = random() * TAU;
    const gain = 0.02 + 0.05 * random() ** 2;
    for (let i = 0; i < out.length; i++) {
      const t = i / SAMPLE_RATE;
      const gate = Math.max(0, Math.sin(TAU * chirps * t + phase)) ** 0.6;
      if (gate > 0)
        out[i] = out[i]! + gain * gate * Math.sin(TAU * hertz * t) * (0.5 + 0.5 * Math.sin(TAU * pulse * t + phase)) ** 2;
    }
  }
  return out;
};

const fire: Side = (seconds, random) => {
  const roar = applyFilters(brownNoise(seconds, random), lowPass(SAMPLE_RATE, 420), highPass(SAMPLE_RATE, 50));
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

const stream: Side = (seconds, random) => {
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

const underwater: Side = (seconds, random) => {
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

const engine: Side = (seconds, random) => {
  const load = wander(random, 3.5);
  const out = new Float32Array(samplesOf(seconds));
  let phase = random();
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    phase += (TAU * (52 + 14 * load(t))) / SAMPLE_RATE;
    let value = 0;
    for (let n = 1; n <= 9; n++) value += Math.sin(n * phase + 0.7 * n * n) / (n ** 0.9 + 0.4);
    out[i] = Math.tanh(value * 0.7) * 0.4 + (random() * 2 - 1) * 0.05;
  }
  return applyFilters(out, lowPass(SAMPLE_RATE, 1400), peak(SAMPLE_RATE, 240, 4, 1));
};

/** Typing belongs to one hand after the other; the sides hear the same strokes from a little off centre. */
const keyboard: Side = (seconds, random, side) => {
  const out = filteredNoise(seconds, random, lowPass(SAMPLE_RATE, 500));
  shaped(out, () => 0.01);
  let at = 0.15;
  while (at < seconds) {
    const stroke = filteredNoise(0.05, random, bandPass(SAMPLE_RATE, 1900 + random() * 1900, 1.1));
    shaped(stroke, (t) => Math.min(1, t / 0.0006) * (Math.exp(-t * 190) + 0.35 * Math.exp(-((t - 0.028) ** 2) * 400_000)));
    const hand = random() < 0.5 ? 0 : 1;
    addAt(out, stroke, at, (0.35 + 0.3 * random()) * (hand === side ? 1 : 0.65));
    at += random() < 0.1 ? 0.35 + random() * 0.5 : 0.085 + random() * 0.1;
  }
  return out;
};

const heartbeat: Side = (seconds) => {
  const out = new Float32Array(samplesOf(seconds));
  const beat = (hertz: number, fall: number) =>
    Float32Array.from({ length: samplesOf(0.3) }, (_, i) => {
      const t = i / SAMPLE_RATE;
      return Math.sin(TAU * hertz * t * (1 + 0.5 * Math.exp(-t * 30))) * Math.exp(-t * fall) * Math.min(1, t / 0.008);
    });
  for (let at = 0.1; at < seconds - 0.6; at += 0.92) {
    addAt(out, beat(56, 16), at, 0.9);
    addAt(out, beat(66, 20), at + 0.27, 0.6);
  }
  return out;
};

const drone: Side = (seconds, random, side) => {
  const out = applyFilters(
    whiteNoise(seconds, random),
    lowPass(SAMPLE_RATE, 300),
    lowPass(SAMPLE_RATE, 300),
    highPass(SAMPLE_RATE, 50),
  );
  const drift = wander(random, 9);
  shaped(out, (t) => 0.25 + 0.4 * drift(t));
  const detune = side === 0 ? 0.998 : 1.002;
  for (const [hertz, gain] of [
    [55, 0.3],
    [82.4, 0.2],
    [110, 0.14],
    [164.8, 0.09],
    [220.5, 0.05],
    [329.6, 0.03],
  ] as const) {
    const swell = wander(random, 6 + random() * 5);
    const w = (TAU * hertz * detune) / SAMPLE_RATE;
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + gain * swell(i / SAMPLE_RATE) * Math.sin(w * i);
  }
  return out;
};

export const ambiences = {
  rain,
  storm,
  waves,
  wind,
  city,
  crowd,
  birds,
  crickets,
  fire,
  stream,
  underwater,
  engine,
  keyboard,
  heartbeat,
  drone,
};
export type AmbienceName = keyof typeof ambiences;
