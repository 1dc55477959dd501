import { AppError } from "@/server/core/errors";

/** Money is counted in whole units of 1/10 000 credit, so that sums are exact; one credit is one US cent. */
export const UNITS_PER_CREDIT = 10_000n;

const DECIMALS = 4;
/** Binary noise of a computed price (0.1 + 0.2) is forgiven, a fifth decimal is not. */
const NOISE = 1e-9;

/** Credits as a number, such as 600 or 0.0125, to units. Refuses NaN, infinities and more than four decimals. */
export function toUnits(credits: number): bigint {
  const fixed = credits.toFixed(DECIMALS);
  const noise = Math.abs(Number(fixed) - credits);
  // toFixed switches to exponents at 1e21, far past any amount that can be meant.
  if (!Number.isFinite(credits) || Math.abs(credits) >= 1e15 || noise > NOISE * Math.max(1, Math.abs(credits) / 1e6)) {
    throw new AppError("invalid_request", `${credits} is not an amount of credits: use a number with at most four decimals.`);
  }
  return BigInt(fixed.replace(".", ""));
}

/** Units to credits: the nearest number to the exact decimal, so it prints with at most four decimals. */
export function toCredits(units: bigint): number {
  const digits = (units < 0n ? -units : units).toString().padStart(DECIMALS + 1, "0");
  return Number(`${units < 0n ? "-" : ""}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`);
}
