import { describe, expect, test } from "vitest";
import { AspectRatio, frameSize, type GlobalVideo } from "@/server/schemas/timeline";
import { globalVideoOpacityAt, placeGlobalVideo } from "./global-videos";
import { aGlobalVideo } from "./testing/bare-film";

const video = (parts: Partial<GlobalVideo> = {}): GlobalVideo => ({ ...aGlobalVideo, ...parts });
const film = { width: 1280, height: 720, fps: 30 } as const;

describe("a box", () => {
  test("is its share of the frame, a circle the largest one in its middle", () => {
    expect(placeGlobalVideo(video(), film)).toMatchObject({ box: { x: 640, y: 180, width: 320, height: 360 }, radius: 0 });
    expect(placeGlobalVideo(video({ shape: "rounded" }), film)).toMatchObject({
      box: { x: 640, y: 180, width: 320, height: 360 },
      radius: 32,
    });
    expect(placeGlobalVideo(video({ shape: "circle" }), film)).toMatchObject({
      box: { x: 640, y: 200, width: 320, height: 320 },
      radius: 160,
    });
  });

  const edges = [0, 0.013, 0.31, 0.5, 0.777, 1];
  const boxes = edges.flatMap((x) => edges.flatMap((size) => [{ x, y: 1 - x, width: size, height: Math.min(1, 1.3 * size) }]));
  test.each(AspectRatio.options)("in %s lies in the frame, on the grid, whatever was asked, and circles are round", (ratio) => {
    const frame = { ...frameSize[ratio], fps: 30 } as const;
    for (const shape of ["rectangle", "rounded", "circle"] as const) {
      for (const box of boxes) {
        const { box: placed, radius } = placeGlobalVideo(video({ box, shape }), frame);
        for (const value of Object.values(placed)) expect(value % 4).toBe(0);
        expect(Math.min(placed.width, placed.height)).toBeGreaterThanOrEqual(4);
        expect(Math.min(placed.x, placed.y)).toBeGreaterThanOrEqual(0);
        expect(placed.x + placed.width).toBeLessThanOrEqual(frame.width);
        expect(placed.y + placed.height).toBeLessThanOrEqual(frame.height);
        if (shape === "circle") expect([placed.width, placed.height]).toEqual([2 * radius, 2 * radius]);
      }
    }
  });
});

describe("time", () => {
  const seen = (parts: Partial<GlobalVideo>) => {
    const { span } = placeGlobalVideo(video(parts), film);
    return (frame: number) => Number(globalVideoOpacityAt(span, frame).toFixed(3));
  };

  test("it is there from its first frame to its last and at no other", () => {
    const at = seen({});
    expect([59, 60, 149, 150].map(at)).toEqual([0, 1, 1, 0]);
  });

  test("it goes as it came, and when there is no time for both they share it", () => {
    const at = seen({ fadeSeconds: 0.5 });
    for (let i = 0; i < 45; i++) expect(at(60 + i)).toBe(at(149 - i));
    expect([60, 67, 75].map(at)).toEqual([0.011, 0.5, 1]);
    const short = seen({ endSeconds: 2.2, fadeSeconds: 2 });
    expect([59, 60, 61, 62, 63, 64, 65, 66].map(short)).toEqual([0, 0.156, 0.5, 0.844, 0.844, 0.5, 0.156, 0]);
  });

  test("one that ends before it begins is never seen", () => {
    const at = seen({ endSeconds: 1 });
    expect(Array.from({ length: 150 }, (_, frame) => at(frame)).every((opacity) => opacity === 0)).toBe(true);
  });

  test("its clip begins with it, is never slowed and stays on its last picture", () => {
    expect(placeGlobalVideo(video(), film).playback).toEqual({ startsAt: 0, rate: 1, lastAt: 29 });
  });
});
