/** Modified Bessel function of order zero, as a power series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 60 && term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/**
 * One tap of a Kaiser-windowed sinc low-pass. `offset` is the distance from the centre in samples, `half` the half width
 * of the window, `cutoff` in cycles per sample. The caller normalises the sum of the taps.
 */
export function kaiserSinc(offset: number, half: number, cutoff: number, beta: number): number {
  const along = offset / half;
  if (Math.abs(along) >= 1) return 0;
  const x = 2 * cutoff * offset;
  const sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  return 2 * cutoff * sinc * (bessel(beta * Math.sqrt(1 - along * along)) / bessel(beta));
}
