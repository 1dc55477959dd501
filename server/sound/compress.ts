import { gainOf } from "./decibels";

export interface Compression {
  thresholdDb: number;
  ratio: number;
  attackSeconds: number;
  releaseSeconds: number;
  kneeDb?: number;
}

/** Evens out loud and quiet in place, with a soft knee; no make-up gain: who asks sets the level afterwards. */
export function compress(samples: Float32Array, rate: number, settings: Compression): Float32Array {
  const { thresholdDb, ratio, kneeDb = 6 } = settings;
  const attack = Math.exp(-1 / (rate * settings.attackSeconds));
  const release = Math.exp(-1 / (rate * settings.releaseSeconds));
  const slope = 1 - 1 / ratio;
  const quiet = gainOf(thresholdDb - kneeDb / 2);
  let level = 0;
  for (let i = 0; i < samples.length; i++) {
    const now = Math.abs(samples[i]!);
    const keep = now > level ? attack : release;
    level = keep * level + (1 - keep) * now;
    if (level <= quiet) continue;
    const over = 20 * Math.log10(level) - thresholdDb;
    const cut = over > kneeDb / 2 ? slope * over : (slope * (over + kneeDb / 2) ** 2) / (2 * kneeDb);
    samples[i] = samples[i]! * gainOf(-cut);
  }
  return samples;
}
