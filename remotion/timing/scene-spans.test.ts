import { expect, test } from "vitest";
import { opacityAt, sceneSpans } from "./scene-spans";

const scene = (startSeconds: number, endSeconds: number, fade = 0) => ({
  startSeconds,
  endSeconds,
  transition: { kind: fade > 0 ? ("fade" as const) : ("cut" as const), seconds: fade },
});

test("cuts give neighbouring spans that touch on the same frame, whatever the rounding", () => {
  const borders = [0, 1.017, 2.05, 3.333, 7.777];
  const spans = sceneSpans(
    borders.slice(1).map((end, i) => scene(borders[i]!, end)),
    30,
  );
  for (const [i, span] of spans.entries()) {
    expect(span.from).toBe(i === 0 ? 0 : spans[i - 1]!.to);
    expect(span).toMatchObject({ from: span.start, to: span.end, fadeFrames: 0 });
  }
});

test("a fade lies half on each side of the border, over the whole scene beneath", () => {
  const [first, second] = sceneSpans([scene(0, 4), scene(4, 8, 1)], 30);
  expect(first).toMatchObject({ from: 0, to: 135 });
  expect(second).toMatchObject({ from: 105, to: 240, fadeFrames: 30 });
  expect(opacityAt(first!, 134)).toBe(1);
  expect([105, 119.5, 134].map((f) => opacityAt(second!, f)).map((o) => Math.round(o * 100))).toEqual([0, 50, 100]);
  expect(opacityAt(second!, 104)).toBe(0);
  expect(opacityAt(second!, 135)).toBe(1);
});

test("a film does not fade in, and a fade never takes more than half of a short scene", () => {
  const [first, second, third] = sceneSpans([scene(0, 4, 2), scene(4, 5, 2), scene(5, 9, 2)], 30);
  expect(first!.fadeFrames).toBe(0);
  expect(second!.fadeFrames).toBe(14);
  expect(second!.from + second!.fadeFrames).toBeLessThanOrEqual(third!.from);
});
