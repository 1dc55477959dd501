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

/** No point between samples is further out than this many times the furthest of its neighbours. */
const LARGEST_GAIN = Math.max(...phases.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)));

const [early, half, late] = phases as [Float32Array, Float32Array, Float32Array];

/** Highest magnitude at the sample or just after it. */
function peakAt(samples: Float32Array, length: number, i: number): number {
  const first = i - HALF_TAPS + 1;
  const start = Math.max(0, -first);
  const end = Math.min(2 * HALF_TAPS, length - first);
  let [a, b, c] = [0, 0, 0];
  for (let t = start; t < end; t++) {
    const sample = samples[first + t]!;
    a += sample * early[t]!;
    b += sample * half[t]!;
    c += sample * late[t]!;
  }
  return Math.max(Math.abs(samples[i]!), Math.abs(a), Math.abs(b), Math.abs(c));
}

interface Stretch {
  samples: Float32Array;
  length: number;
  from: number;
  until: number;
}

/** The places of a stretch in whose neighbourhood a sample reaches `least`, which may rise on the way, one after the other. */
function forEachLoud({ samples, length, from, until }: Stretch, least: () => number, visit: (i: number) => void): void {
  let loudUntil = -1;
  for (let i = Math.max(0, from - HALF_TAPS); i < Math.min(from + HALF_TAPS, length); i++)
    if (Math.abs(samples[i]!) >= least()) loudUntil = i + HALF_TAPS;
  for (let i = from; i < until; i++) {
    const ahead = i + HALF_TAPS;
    if (ahead < length && Math.abs(samples[ahead]!) >= least()) loudUntil = ahead + HALF_TAPS;
    if (i <= loudUntil) visit(i);
  }
}

/**
 * Writes into `peaks` the highest magnitude at or just after each sample, raising what is there already (so that channels
 * can be joined). Places whose neighbourhood stays below `floor` are skipped: they cannot matter to who asks.
 */
export function raiseTruePeaks(samples: Float32Array, peaks: Float32Array, floor = 0): void {
  const { length } = samples;
  const raise = (i: number) => {
    peaks[i] = Math.max(peaks[i]!, peakAt(samples, length, i));
  };
  forEachLoud({ samples, length, from: 0, until: length }, () => floor, raise);
}

/** Highest magnitude of the wave between and at its samples, linear; 1 is full scale. */
export function truePeak(channels: readonly Float32Array[]): number {
  const meter = new PeakMeter(channels.length);
  meter.take(channels);
  return meter.end();
}

interface Heard {
  samples: Float32Array;
  length: number;
  /** The first sample not yet looked at: its neighbours had not come. */
  next: number;
}

/** Follows the true peak of a sound that comes in pieces. It keeps its memory from piece to piece. */
export class PeakMeter {
  private readonly heard: Heard[];
  private highest = 0;

  /** What stays below `floor` (linear) is not looked at closely. */
  constructor(
    channels: number,
    private readonly floor = 0,
  ) {
    this.heard = Array.from({ length: channels }, () => ({ samples: new Float32Array(0), length: 0, next: 0 }));
  }

  /** The next samples of each channel, as many for one as for the others. */
  take(pieces: readonly Float32Array[]): void {
    for (const [i, piece] of pieces.entries()) {
      const heard = this.heard[i]!;
      // The points beside a seam need neighbours from both pieces.
      const kept = Math.max(0, heard.next - HALF_TAPS + 1);
      const length = heard.length - kept + piece.length;
      const samples = length > heard.samples.length ? new Float32Array(length) : heard.samples;
      samples.set(heard.samples.subarray(kept, heard.length));
      samples.set(piece, heard.length - kept);
      this.heard[i] = { samples, length, next: heard.next - kept };
      this.look(this.heard[i], length - HALF_TAPS);
    }
  }

  /** Highest magnitude of all that came, linear; below `floor` it may be too low. */
  end(): number {
    for (const heard of this.heard) this.look(heard, heard.length);
    return this.highest;
  }

  private look(heard: Heard, until: number): void {
    const { samples, length } = heard;
    let highest = this.highest;
    // What no filter can lift above the highest is passed over.
    let least = Math.max(this.floor, highest) / LARGEST_GAIN;
    const take = (i: number) => {
      const peak = peakAt(samples, length, i);
      if (peak <= highest) return;
      highest = peak;
      least = Math.max(this.floor, highest) / LARGEST_GAIN;
    };
    forEachLoud({ samples, length, from: heard.next, until }, () => least, take);
    heard.next = Math.max(heard.next, until);
    this.highest = highest;
  }
}
