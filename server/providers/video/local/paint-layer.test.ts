import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { seeded } from "@/remotion/timing/seeded";
import { LayerMemory } from "./layer-memory";
import { paintLayer } from "./paint-layer";
import type { Placement } from "./place-layer";
import type { Plane } from "./planes";
import type { Shot } from "./shot";

const [width, height] = [200, 120];
const shot: Shot = { width, height, margin: 10, frames: 1, fps: 30, camera: "hold" };

test.each<[string, Placement, Partial<Plane>, number]>([
  ["where it is", { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }, {}, 1],
  ["by parts of a pixel", { a: 1, b: 0, c: 0, d: 1, e: 3.4, f: -7.7 }, {}, 1],
  ["larger", { a: 1.07, b: 0, c: 0, d: 1.07, e: -6.3, f: -4.1 }, {}, 1],
  ["smaller", { a: 0.96, b: 0, c: 0, d: 0.96, e: 4.2, f: 2.9 }, {}, 1],
  ["half seen through", { a: 1.02, b: 0, c: 0, d: 1.02, e: 1.5, f: 0.25 }, {}, 0.5],
  ["as light", { a: 1.02, b: 0, c: 0, d: 1.02, e: 1.5, f: 0.25 }, { blend: "screen" }, 0.7],
  ["leaning", { a: 1, b: 0, c: 0.11, d: 1, e: -9.5, f: 0.4 }, {}, 1],
  ["turned, as light", { a: 0.95, b: 0.31, c: -0.31, d: 0.95, e: 30, f: -18 }, { blend: "screen" }, 0.8],
  ["beside the frame", { a: 1, b: 0, c: 0, d: 1, e: 400, f: 0 }, {}, 1],
  ["across two edges of the frame", { a: 1.3, b: 0, c: 0, d: 1.3, e: -140, f: 55 }, {}, 1],
])("a layer %s is painted as a canvas does", (_, placed, rest, opacity) => {
  const [ground, layer] = [planeOf("ground", "#5a6f82"), planeOf("layer", null, rest)];
  const memory = new LayerMemory([ground, layer], shot);
  const { at, pixels } = memory.frame(0);
  const rests = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  paintLayer(memory, at, { shot, plane: ground, pixels: memory.layers[0]!, placed: rests, opacity: 1 });
  paintLayer(memory, at, { shot, plane: layer, pixels: memory.layers[1]!, placed, opacity });

  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "low";
  pen.drawImage(ground.canvas, -shot.margin, -shot.margin);
  const { a, b, c, d, e, f } = placed;
  pen.setTransform(a, b, c, d, e, f);
  pen.globalAlpha = opacity;
  pen.globalCompositeOperation = layer.blend;
  pen.drawImage(layer.canvas, layer.x - shot.margin, layer.y - shot.margin);
  expect(furthest(pixels, canvas.data())).toBeLessThanOrEqual(4);
});

test.each([
  ["down and to the right", 37.3, 21.6],
  ["a whole layer", 0, 0],
])("a layer that repeats itself, moved %s, leaves no seam", (_, e, f) => {
  const plane = planeOf("tile", "#7c5b9a", { motion: { wraps: true } as Plane["motion"] });
  const memory = new LayerMemory([plane], shot);
  const { at, pixels } = memory.frame(0);
  pixels.fill(0);
  paintLayer(memory, at, { shot, plane, pixels: memory.layers[0]!, placed: { a: 1, b: 0, c: 0, d: 1, e, f }, opacity: 0.5 });
  // Half of an opaque layer once on nothing: a seam painted twice is more, one left out is less.
  const alphas = new Set(pixels.filter((_, index) => index % 4 === 3));
  expect([...alphas].every((alpha) => alpha >= 127 && alpha <= 128)).toBe(true);
});

/** Soft and hard shapes, opaque on a colour, otherwise with holes. */
function planeOf(seed: string, colour: string | null, rest: Partial<Plane> = {}): Plane {
  const chance = seeded(seed);
  const size = { width: width + 2 * shot.margin, height: height + 2 * shot.margin };
  const canvas = createCanvas(size.width, size.height);
  const pen = canvas.getContext("2d");
  if (colour) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, size.width, size.height);
  }
  for (let shape = 0; shape < 24; shape++) {
    pen.fillStyle = `hsla(${chance() * 360}, 60%, 50%, ${0.3 + chance() * 0.7})`;
    pen.beginPath();
    // Not on the rim: a canvas softens a picture's own edge in its own way.
    pen.arc(30 + chance() * (size.width - 60), 30 + chance() * (size.height - 60), 4 + chance() * 24, 0, 7);
    pen.fill();
  }
  return { depth: 0.5, canvas, x: 0, y: 0, ...size, blend: "source-over", opacity: 1, ...rest };
}

/** The largest difference of a channel, of 255. */
function furthest(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);
}
