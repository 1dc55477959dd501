import { expect, test } from "vitest";
import { footerSpans } from "./footer-spans";

const scenes = [
  { startSeconds: 0, endSeconds: 2 },
  { startSeconds: 2, endSeconds: 5 },
  { startSeconds: 5, endSeconds: 6 },
];
const item = (sceneIndex: number, text: string) => ({ sceneIndex, text, url: null, logo: null });

test("the same footer in neighbouring scenes enters once", () => {
  const spans = footerSpans([item(2, "Book now"), item(0, "Book now"), item(1, "Book now")], scenes, 30);
  expect(spans.map(({ from, durationInFrames }) => [from, durationInFrames])).toEqual([[0, 180]]);
});

test("another text, or a scene without footer between, makes it enter anew; unknown scenes have none", () => {
  const spans = footerSpans([item(0, "Book now"), item(2, "Book now"), item(1, "Call us"), item(7, "Lost")], scenes, 30);
  expect(spans.map(({ from, durationInFrames }) => [from, durationInFrames])).toEqual([
    [0, 60],
    [60, 90],
    [150, 30],
  ]);
});
