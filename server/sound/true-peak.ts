import { kaiserSinc } from "./kaiser-sinc";

const OVERSAMPLING = 4;
const HALF_TAPS = 8;

/** The three points between two samples, each by its own short filter (ITU-R BS.1770-4, annex 2, four times oversampled). */
const phases = Array.from({ length: OVERSAMPLING - 1 }, (_, k) => {
  const taps = Float32Array.from({ length: 2 * HALF_TAPS }, (_, t) =>
    kaiserSinc(t - HALF_TAPS + 1 - (k + 1) / OVERSAMPLING, HALF_TAPS, 0.5, 5),
  );
  const sum = taps.reduce((a, b) => a + b);
  return taps.map((tap) => tap / sum);
});

/**
 * Writes into `peaks` the highest magnitude at or just after each sample, raising what is there already (so that channels
 * can be joined). Places whose neighbourhood stays below `floor` are skipped: they cannot matter to who asks.
 */
export function raiseTruePeaks(samples: Float32Array, peaks: Float32Array, floor = 0): void {
  const length = samples.length;
  let loudUntil = -1;
  for (let i = 0; i < Math.min(HALF_TAPS, length); i++) if (Math.abs(samples[i]!) >= floor) loudUntil = i + HALF_TAPS;
  for (let i = 0; i < length; i++) {
    const ahead = i + HALF_TAPS;
    if (ahead < length && Math.abs(samples[ahead]!) >= floor) loudUntil = ahead + HALF_TAPS;
    if (i > loudUntil) continue;
    let highest = Math.max(peaks[i]!, Math.abs(samples[i]!));
    const first = i - HALF_TAPS + 1;
    const start = Math.max(0, -first);
    const end = Math.min(2 * HALF_TAPS, length - first);
    for (const taps of phases) {
      let sum = 0;
      for (let t = start; t < end; t++) sum += samples[first + t]! * taps[t]!;
      if (sum > highest) highest = sum;
      else if (-sum > highest) highest = -sum;
    }
    peaks[i] = highest;
  }
}

/** Highest magnitude of the wave between and at its samples, linear; 1 is full scale. */
export function truePeak(channels: readonly Float32Array[]): number {
  let highest = 0;
  for (const channel of channels) {
    const peaks = new Float32Array(channel.length);
    raiseTruePeaks(channel, peaks);
    for (const value of peaks) if (value > highest) highest = value;
  }
  return highest;
}

/** Follows the true peak of a sound that comes in pieces. What stays below half of `floor` (linear) is not looked at closely. */
export class PeakMeter {
  private readonly tails: Float32Array[];
  private highest = 0;

  constructor(
    channels: number,
    private readonly floor = 0,
  ) {
    this.tails = Array.from({ length: channels }, () => new Float32Array(0));
  }

  /** The next samples of each channel, as many for one as for the others. */
  take(pieces: readonly Float32Array[]): void {
    for (const [i, piece] of pieces.entries()) {
      const tail = this.tails[i]!;
      const samples = new Float32Array(tail.length + piece.length);
      samples.set(tail);
      samples.set(piece, tail.length);
      const peaks = new Float32Array(samples.length);
      raiseTruePeaks(samples, peaks, this.floor / 2);
      for (const value of peaks) if (value > this.highest) this.highest = value;
      // The points beside a seam need neighbours from both pieces.
      this.tails[i] = samples.slice(-2 * HALF_TAPS);
    }
  }

  /** Highest magnitude so far, linear; below `floor` it may be too low. */
  get peak(): number {
    return this.highest;
  }
}
