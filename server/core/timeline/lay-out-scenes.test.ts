import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAD_SECONDS, neededSpeed, sceneBorders, TAIL_SECONDS } from "./lay-out-scenes";

const lengths = (borders: readonly number[]) => borders.slice(1).map((end, i) => end - borders[i]!);

describe("scene borders", () => {
  test("add up to the film and give every line room to be said", () => {
    const borders = sceneBorders(12, [2.1, 3.4, 2.6], 10, 30);
    expect(borders[0]).toBe(0);
    expect(borders.at(-1)).toBe(12);
    for (const [i, length] of lengths(borders).entries()) {
      expect(length).toBeGreaterThanOrEqual([2.1, 3.4, 2.6][i]! + LEAD_SECONDS + TAIL_SECONDS - 1 / 30);
    }
  });

  test("follow the narration: a longer line gets a longer scene", () => {
    const [short, long] = lengths(sceneBorders(10, [1.5, 5], 10, 30));
    expect(long).toBeGreaterThan(short! * 1.8);
  });

  test("keep every scene within the longest clip while there is room elsewhere", () => {
    for (const length of lengths(sceneBorders(14, [4.4, 1, 1], 5, 30))) expect(length).toBeLessThanOrEqual(5 + 1 / 30);
  });

  test("shrink all scenes alike when the words alone are too long", () => {
    const borders = sceneBorders(6, [4, 4], 10, 30);
    expect(lengths(borders)).toEqual([3, 3]);
  });

  test("any film: monotone, on whole frames, exactly as long as asked", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 10, max: 240 }),
        (speech, seconds) => {
          const borders = sceneBorders(seconds, speech, 10, 30);
          expect(borders).toHaveLength(speech.length + 1);
          expect(borders.at(-1)).toBeCloseTo(seconds, 9);
          for (const [i, length] of lengths(borders).entries()) {
            expect(length).toBeGreaterThan(0);
            expect(Math.abs(borders[i]! * 30 - Math.round(borders[i]! * 30))).toBeLessThan(1e-6);
          }
        },
      ),
    );
  });
});

describe("reading speed", () => {
  test.each([
    [12, [3, 3, 3], 1],
    [10, [4, 4, 4], 12 / 8.5],
    [10, [], 1],
  ])("a film of %d s with lines of %j s needs %f", (seconds, speech, speed) => {
    expect(neededSpeed(seconds, speech)).toBeCloseTo(speed, 6);
  });
});
