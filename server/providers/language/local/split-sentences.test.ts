import fc from "fast-check";
import { expect, it } from "vitest";
import { splitAnywhere, splitSentences } from "./split-sentences";

it("keeps abbreviations, numbers and addresses inside their sentence", () => {
  expect(splitSentences("Dr. Rossi pays 3.50 at cafe.com every day. Then she leaves! 「はい。」いいえ。")).toEqual([
    "Dr. Rossi pays 3.50 at cafe.com every day.",
    "Then she leaves!",
    "「はい。」",
    "いいえ。",
  ]);
});

it("never changes a word when it splits", () => {
  const bare = (text: string) => text.replace(/\s+/g, "");
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30, mode: "sentences" }), (text) => {
      expect(bare(splitSentences(text).join(" "))).toBe(bare(text));
      expect(bare(splitAnywhere(text).join(" "))).toBe(bare(text));
    }),
    { numRuns: 100, seed: 3 },
  );
});
