import { applyFilters, bandPass, highPass, lowPass } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { addAt, brownNoise, filteredNoise, type Random, type Side, samplesOf, shaped, sweptNoise, wander } from "./noise";

const TAU = 2 * Math.PI;

export const city: Side = (seconds, random, side) => {
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
export const crowd: Side = (seconds, random) => {
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

export const birds: Side = (seconds, random, side) => {
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

export const crickets: Side = (seconds, random) => {
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

/** Typing belongs to one hand after the other; the sides hear the same strokes from a little off centre. */
export const keyboard: Side = (seconds, random, side) => {
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

export const heartbeat: Side = (seconds) => {
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
