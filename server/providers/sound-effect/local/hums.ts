import { applyFilters, highPass, lowPass, peak } from "@/server/sound/biquad";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { type Side, samplesOf, shaped, wander, whiteNoise } from "./noise";

const TAU = 2 * Math.PI;

export const engine: Side = (seconds, random) => {
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

export const drone: Side = (seconds, random, side) => {
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
