import { expect, test } from "vitest";
import { captionState } from "./caption-state";

const word = (text: string, startSeconds: number, endSeconds: number) => ({ text, startSeconds, endSeconds });
const pages = [
  { startSeconds: 0.4, endSeconds: 2, lines: [[word("One", 0.5, 0.8), word("two", 1, 1.2)], [word("three", 1.5, 1.8)]] },
  { startSeconds: 2, endSeconds: 3, lines: [[word("Four", 2.1, 2.5)]] },
];

test.each([
  ["nothing before the first page", 0.3, null],
  ["a page without highlight until its first word", 0.4, { page: 0, word: -1 }],
  ["a word from the frame it starts in", 0.5, { page: 0, word: 0 }],
  ["the last started word during a pause", 0.9, { page: 0, word: 0 }],
  ["words of the second line", 1.5, { page: 0, word: 2 }],
  ["the next page from its first frame", 2, { page: 1, word: -1 }],
  ["nothing after the last page", 3, null],
])("shows %s", (_, seconds, expected) => {
  expect(captionState(pages, Math.round(seconds * 30), 30)).toEqual(expected);
});

test("every word is lit within half a frame of its time", () => {
  for (const [p, page] of pages.entries()) {
    for (const [w, said] of page.lines.flat().entries()) {
      const lit = Array.from({ length: 100 }, (_, f) => f).find((f) => {
        const state = captionState(pages, f, 30);
        return state?.page === p && state.word === w;
      });
      expect(Math.abs(lit! / 30 - said.startSeconds)).toBeLessThanOrEqual(0.5 / 30 + 1e-9);
    }
  }
});
