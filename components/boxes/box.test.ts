import { expect, test } from "vitest";
import { between, moved, resized, stepOf } from "./box";

const box = { x: 0.2, y: 0.2, width: 0.3, height: 0.4 };
const near = (value: object) =>
  expect(JSON.parse(JSON.stringify(value, (_, v) => (typeof v === "number" ? Math.round(v * 1e6) / 1e6 : v))));

test.each([
  [
    { x: 0.1, y: -0.1 },
    { x: 0.3, y: 0.1 },
  ],
  [
    { x: 2, y: 2 },
    { x: 0.7, y: 0.6 },
  ],
  [
    { x: -2, y: -2 },
    { x: 0, y: 0 },
  ],
])("a box moved by %o keeps its size and stays in the picture", (by, place) => {
  near(moved(box, by)).toEqual({ ...box, ...place });
});

test.each([
  ["se", { x: 0.1, y: 0.1 }, { x: 0.2, y: 0.2, width: 0.4, height: 0.5 }],
  ["nw", { x: 0.1, y: 0.1 }, { x: 0.3, y: 0.3, width: 0.2, height: 0.3 }],
  ["ne", { x: 9, y: -9 }, { x: 0.2, y: 0, width: 0.8, height: 0.6 }],
  ["sw", { x: 9, y: -9 }, { x: 0.48, y: 0.2, width: 0.02, height: 0.02 }],
] as const)("its %s corner moved by %o leaves the opposite one where it is", (corner, by, expected) => {
  near(resized(box, corner, by)).toEqual(expected);
});

test("a box is drawn from any corner, and ends at the picture's edge", () => {
  near(between({ x: 0.8, y: 0.9 }, { x: 0.5, y: 1.4 })).toEqual({ x: 0.5, y: 0.9, width: 0.3, height: 0.1 });
});

test("arrow keys move a little, with shift more, and other keys nothing", () => {
  expect(stepOf({ key: "ArrowUp", shiftKey: false })).toEqual({ x: 0, y: -0.01 });
  expect(stepOf({ key: "ArrowRight", shiftKey: true })).toEqual({ x: 0.05, y: 0 });
  expect(stepOf({ key: "a", shiftKey: false })).toBeNull();
});
