/** Linear gain of a level in decibels. */
export const gainOf = (decibels: number): number => 10 ** (decibels / 20);

/** Level in decibels of a linear gain; −200 for silence, so that sums and tables stay finite. */
export const decibelsOf = (gain: number): number => (gain > 1e-10 ? 20 * Math.log10(gain) : -200);
