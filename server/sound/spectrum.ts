/** In-place fast Fourier transform; the length must be a power of two. */
export function fourier(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j]!, real[i]!];
      [imaginary[i], imaginary[j]] = [imaginary[j]!, imaginary[i]!];
    }
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size >> 1;
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((-2 * Math.PI * k) / size);
      const sin = Math.sin((-2 * Math.PI * k) / size);
      for (let i = k; i < n; i += size) {
        const j = i + half;
        const re = real[j]! * cos - imaginary[j]! * sin;
        const im = real[j]! * sin + imaginary[j]! * cos;
        real[j] = real[i]! - re;
        imaginary[j] = imaginary[i]! - im;
        real[i] = real[i]! + re;
        imaginary[i] = imaginary[i]! + im;
      }
    }
  }
}

const FRAME = 4096;

/** Average power per frequency bin of neighbouring Hann-windowed frames; bin k lies at `k * rate / 4096` hertz. */
export function averageSpectrum(samples: Float32Array): Float64Array {
  const power = new Float64Array(FRAME / 2);
  let frames = 0;
  for (let start = 0; start + FRAME <= samples.length; start += FRAME, frames++) {
    const real = new Float64Array(FRAME);
    const imaginary = new Float64Array(FRAME);
    for (let i = 0; i < FRAME; i++) real[i] = samples[start + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME));
    fourier(real, imaginary);
    for (let k = 0; k < power.length; k++) power[k] = power[k]! + real[k]! ** 2 + imaginary[k]! ** 2;
  }
  return power.map((value) => value / Math.max(1, frames));
}

/** Level of each band between neighbouring `edges` (hertz), in decibels below the whole. */
export function bandLevels(samples: Float32Array, rate: number, edges: readonly number[]): number[] {
  const power = averageSpectrum(samples);
  const between = (low: number, high: number) => {
    let sum = 0;
    for (let k = Math.ceil((low * FRAME) / rate); k < Math.min(power.length, (high * FRAME) / rate); k++) sum += power[k]!;
    return sum;
  };
  const whole = between(20, rate / 2) || 1e-20;
  return edges.slice(1).map((high, i) => 10 * Math.log10(between(edges[i]!, high) / whole + 1e-20));
}
