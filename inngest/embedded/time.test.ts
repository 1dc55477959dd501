import { describe, expect, it } from "vitest";
import { durationMilliseconds, momentFrom, retryAfterMoment, retryMoment } from "./time";

const now = Date.UTC(2026, 0, 1);

describe("moments", () => {
  it.each([
    ["90ms", 90],
    ["1s", 1000],
    ["1h30m", 5_400_000],
    ["2d", 172_800_000],
    ["1w", 604_800_000],
    ["1.5s", 1500],
  ])("reads the duration %s", (text, milliseconds) => expect(durationMilliseconds(text)).toBe(milliseconds));

  it.each(["", "soon", "5", "1h later", "1y"])("refuses the duration %j", (text) => {
    expect(() => durationMilliseconds(text)).toThrow("is not a duration");
  });

  it("reads a date as itself and a duration from now", () => {
    expect(momentFrom("2030-02-03T04:05:06Z", now).toISOString()).toBe("2030-02-03T04:05:06.000Z");
    expect(momentFrom("2s", now).getTime()).toBe(now + 2000);
  });

  it("waits longer after every attempt, up to two hours and some jitter", () => {
    const delay = (attempt: number) => retryMoment(attempt, 1, now).getTime() - now;
    for (const [attempt, seconds] of [
      [0, 15],
      [1, 30],
      [4, 300],
      [50, 7200],
    ] as const) {
      expect(delay(attempt)).toBeGreaterThanOrEqual(seconds * 1000);
      expect(delay(attempt)).toBeLessThanOrEqual((seconds + 30) * 1000);
    }
  });

  it("keeps retry-after between a second and a day", () => {
    const delay = (header: string | null) => (retryAfterMoment(header, now)?.getTime() ?? Number.NaN) - now;
    expect(delay("0")).toBe(1000);
    expect(delay("60")).toBe(60_000);
    expect(delay("9999999")).toBe(86_400_000);
    expect(delay(new Date(now + 5000).toISOString())).toBe(5000);
    expect(retryAfterMoment("whenever", now)).toBeNull();
    expect(retryAfterMoment(null, now)).toBeNull();
  });
});
