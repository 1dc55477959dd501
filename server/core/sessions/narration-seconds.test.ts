import { expect, test } from "vitest";
import { narrationSeconds } from "./narration-seconds";

test.each<[string[], number]>([
  [["Short."], 3],
  [["One.", "Two."], 6],
  [[Array(24).fill("word").join(" ")], 11],
  [["静かな港に朝日がのぼり、小さな船がゆっくりと出ていく。"], 7],
  [["Mixed 漢字漢字漢字漢字漢字漢字漢字漢字漢字 words"], 6],
])("%j takes %i whole seconds to say", (lines, seconds) => expect(narrationSeconds(lines)).toBe(seconds));

test("a longer text never takes less time", () => {
  let last = 0;
  for (let words = 1; words <= 120; words++) {
    const seconds = narrationSeconds([Array(words).fill("word").join(" ")]);
    expect(seconds).toBeGreaterThanOrEqual(last);
    last = seconds;
  }
});
