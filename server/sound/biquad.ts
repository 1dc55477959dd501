/** Second-order filters after the analogue prototypes of the bilinear transform, normalised so that a0 = 1. */
export interface Biquad {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

const parts = (frequency: number, q: number, rate: number) => {
  const w = (2 * Math.PI * Math.min(frequency, rate * 0.49)) / rate;
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q) };
};
const normalised = (b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad => ({
  b0: b0 / a0,
  b1: b1 / a0,
  b2: b2 / a0,
  a1: a1 / a0,
  a2: a2 / a0,
});

export function lowPass(rate: number, frequency: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = parts(frequency, q, rate);
  return normalised((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
}

export function highPass(rate: number, frequency: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = parts(frequency, q, rate);
  return normalised((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
}

/** Unity gain at the centre. */
export function bandPass(rate: number, frequency: number, q = 1): Biquad {
  const { cos, alpha } = parts(frequency, q, rate);
  return normalised(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
}

export function peak(rate: number, frequency: number, decibels: number, q = 1): Biquad {
  const { cos, alpha } = parts(frequency, q, rate);
  const a = 10 ** (decibels / 40);
  return normalised(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
}

export function highShelf(rate: number, frequency: number, decibels: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = parts(frequency, q, rate);
  const a = 10 ** (decibels / 40);
  const s = 2 * Math.sqrt(a) * alpha;
  return normalised(
    a * (a + 1 + (a - 1) * cos + s),
    -2 * a * (a - 1 + (a + 1) * cos),
    a * (a + 1 + (a - 1) * cos - s),
    a + 1 - (a - 1) * cos + s,
    2 * (a - 1 - (a + 1) * cos),
    a + 1 - (a - 1) * cos - s,
  );
}

export function lowShelf(rate: number, frequency: number, decibels: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = parts(frequency, q, rate);
  const a = 10 ** (decibels / 40);
  const s = 2 * Math.sqrt(a) * alpha;
  return normalised(
    a * (a + 1 - (a - 1) * cos + s),
    2 * a * (a - 1 - (a + 1) * cos),
    a * (a + 1 - (a - 1) * cos - s),
    a + 1 + (a - 1) * cos + s,
    -2 * (a - 1 + (a + 1) * cos),
    a + 1 + (a - 1) * cos - s,
  );
}

/** Runs the stages one after another over the samples, in place. */
export function applyFilters(samples: Float32Array, ...stages: Biquad[]): Float32Array {
  for (const { b0, b1, b2, a1, a2 } of stages) {
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i]!;
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      samples[i] = y;
    }
  }
  return samples;
}
