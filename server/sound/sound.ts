/** Samples in memory: one array per channel, all of one length, full scale at ±1. */
export interface Sound {
  sampleRate: number;
  channels: Float32Array[];
}

/** The rate every file of ours is written at. */
export const SAMPLE_RATE = 48_000;

export const secondsOf = (sound: Sound): number => (sound.channels[0]?.length ?? 0) / sound.sampleRate;

/** Multiplies in place. */
export function scale(samples: Float32Array, gain: number): Float32Array {
  for (let i = 0; i < samples.length; i++) samples[i] = samples[i]! * gain;
  return samples;
}

/** Highest absolute sample of all channels, linear. */
export function samplePeak(channels: readonly Float32Array[]): number {
  let peak = 0;
  for (const channel of channels) for (const value of channel) peak = Math.max(peak, Math.abs(value));
  return peak;
}
