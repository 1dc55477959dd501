const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second, … attempt that failed: some three days in all, after which the receiver is given up. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** Receivers that fell over together are not called together again. */
const JITTER = 0.2;

export const MOST_ATTEMPTS = WAITS.length + 1;

/** When to try again after `attempts` failed ones, or null when there is no further try. `random` is 0 to 1. */
export function nextAttemptAfter(attempts: number, now: Date, random: number): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(Math.round(now.getTime() + wait * (1 + JITTER * (2 * random - 1))));
}
