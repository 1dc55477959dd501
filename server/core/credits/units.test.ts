import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCredits, toUnits } from "./units";

describe("credits and units", () => {
  test.each([
    [0, 0n],
    [1, 10_000n],
    [600, 6_000_000n],
    [0.0001, 1n],
    [19.99, 199_900n],
    [0.1 + 0.2, 3_000n],
    [1.1 * 1.1 * 100, 1_210_000n],
    [-2.5, -25_000n],
  ])("%d credits are %d units", (credits, units) => expect(toUnits(credits)).toBe(units));

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15, 0.00005, 1.23456])("%d is refused", (credits) =>
    expect(() => toUnits(credits)).toThrow("not an amount of credits"),
  );

  test("every balance up to a hundred million credits survives the way to the wire and back", () =>
    fc.assert(fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), (units) => toUnits(toCredits(units)) === units)));

  test("a balance prints with at most four decimals", () =>
    fc.assert(fc.property(fc.bigInt(0n, 10n ** 12n), (units) => /^\d+(\.\d{1,4})?$/.test(String(toCredits(units))))));
});
