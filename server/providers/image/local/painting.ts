import { type Canvas, createCanvas, type Image, type SKRSContext2D } from "@napi-rs/canvas";
import { createNoise2D } from "simplex-noise";
import { type Colour, lit, mix } from "./colour";
import { type Growth, growthOf, type Light, lightOf } from "./light";
import { type LookColours, looks } from "./looks";
import { randomOf } from "./random";
import type { Recipe } from "./recipe";

export type Pen = SKRSContext2D;

/** How a layer moves by itself. Speeds are units of 1/720 of the shorter side per second; periods are seconds. */
export interface Motion {
  drift?: { x: number; y: number };
  /** The layer repeats: what leaves on one side comes back on the other (rain, snow, bubbles). */
  wraps?: boolean;
  /** Leans to and fro around the line `pivotY`, by a slope. */
  sway?: { pivotY: number; slope: number; period: number };
  bob?: { x?: number; y: number; period: number };
  /** Opacity between `low` and 1. */
  pulse?: { low: number; period: number; phase?: number };
  /** Turns around a point: all the way (`turnsPerSecond`) or to and fro (`angle`, `period`). */
  spin?: { x: number; y: number; turnsPerSecond?: number; angle?: number; period?: number };
}

export interface Layer {
  /** 0 stays, 1 moves with the camera, above 1 is nearer than the subject. */
  depth: number;
  canvas: Canvas;
  blend: "source-over" | "screen" | "multiply" | "soft-light";
  motion?: Motion;
}

/** A layer reaches past the frame on every side by this share of the longer side, so that a moving camera never sees an edge. */
const MARGIN = 0.09;

/** A picture being painted: its size, its light, its random numbers, and the layers so far from far to near. */
export class Painting {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** One unit: 1/720 of the shorter side. Every length is given in it, so that all sizes show the same picture. */
  readonly u: number;
  readonly light: Light;
  readonly growth: Growth;
  readonly look: LookColours;
  readonly random: () => number;
  readonly noise: (x: number, y: number) => number;
  readonly layers: Layer[] = [];

  constructor(
    readonly recipe: Recipe,
    readonly icons: ReadonlyMap<string, Image>,
  ) {
    this.width = recipe.width;
    this.height = recipe.height;
    this.margin = Math.round(Math.max(this.width, this.height) * MARGIN);
    this.u = Math.min(this.width, this.height) / 720;
    this.light = lightOf(recipe.time, recipe.weather);
    this.growth = growthOf[recipe.season];
    this.look = looks[recipe.look];
    this.random = randomOf(recipe.seed);
    this.noise = createNoise2D(this.random);
  }

  get left(): number {
    return -this.margin;
  }
  get top(): number {
    return -this.margin;
  }
  get right(): number {
    return this.width + this.margin;
  }
  get bottom(): number {
    return this.height + this.margin;
  }
  get isLandscape(): boolean {
    return this.width > this.height * 1.2;
  }
  get isPortrait(): boolean {
    return this.height > this.width * 1.2;
  }

  /** Picks by the frame's shape. */
  byShape<T>(landscape: T, portrait: T, square: T = landscape): T {
    return this.isLandscape ? landscape : this.isPortrait ? portrait : square;
  }

  /** The horizon, moved by what the plan asks; `middle` is a share of the height. */
  horizonAt(middle: number): number {
    return this.height * (middle - this.recipe.horizon * 0.1);
  }

  /** Adds a layer and paints it in frame coordinates (0,0 is the frame's corner; it may paint out to `left`…`bottom`). */
  layer(depth: number, draw: (pen: Pen) => void, options: { motion?: Motion; blend?: Layer["blend"] } = {}): void {
    const canvas = this.sheet();
    const pen = canvas.getContext("2d");
    if (this.recipe.mirrored) pen.setTransform(-1, 0, 0, 1, this.width + this.margin, this.margin);
    else pen.setTransform(1, 0, 0, 1, this.margin, this.margin);
    draw(pen);
    const layer: Layer = { depth, canvas, blend: options.blend ?? "source-over" };
    if (options.motion) layer.motion = this.recipe.mirrored ? mirrorMotion(options.motion, this.width) : options.motion;
    this.layers.push(layer);
  }

  /** An empty canvas of a layer's size. */
  sheet(): Canvas {
    return createCanvas(this.width + 2 * this.margin, this.height + 2 * this.margin);
  }

  /** All layers so far on one sheet, for mirrors and wet streets; in pixels, not mirrored again. */
  flatten(): Canvas {
    const canvas = this.sheet();
    const pen = canvas.getContext("2d");
    for (const layer of this.layers) {
      // What comes and goes, such as lightning, must not stay behind in the mirror.
      if (layer.motion?.pulse && layer.motion.pulse.low < 0.3) continue;
      pen.globalCompositeOperation = layer.blend;
      pen.drawImage(layer.canvas, 0, 0);
    }
    return canvas;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
  chance(share: number): boolean {
    return this.random() < share;
  }
  has(...subjects: string[]): boolean {
    return subjects.some((subject) => this.recipe.subjects.includes(subject));
  }

  /** Layered noise, about -1 to 1. */
  fbm(x: number, y: number, octaves = 4): number {
    let sum = 0;
    let amplitude = 0.5;
    let frequency = 1;
    for (let i = 0; i < octaves; i++) {
      sum += amplitude * this.noise(x * frequency, y * frequency);
      amplitude *= 0.5;
      frequency *= 2;
    }
    return sum;
  }

  /** A surface in this scene's light, veiled by the air between: `distance` 0 near to 1 at the horizon. */
  tone(surface: Colour, distance = 0): Colour {
    const veil = 1 - Math.exp(-distance * 1.5 * this.light.hazeDensity);
    return mix(lit(surface, this.light.ambient), this.light.haze, veil * 0.92);
  }

  /** A foreground silhouette that still keeps a little of its own colour. */
  silhouette(surface: Colour, share = 0.7): Colour {
    return mix(this.tone(surface), this.light.shadow, share);
  }
}

function mirrorMotion(motion: Motion, width: number): Motion {
  return {
    ...motion,
    ...(motion.drift && { drift: { x: -motion.drift.x, y: motion.drift.y } }),
    ...(motion.sway && { sway: { ...motion.sway, slope: -motion.sway.slope } }),
    ...(motion.spin && {
      spin: {
        ...motion.spin,
        x: width - motion.spin.x,
        ...(motion.spin.turnsPerSecond !== undefined && { turnsPerSecond: -motion.spin.turnsPerSecond }),
        ...(motion.spin.angle !== undefined && { angle: -motion.spin.angle }),
      },
    }),
  };
}
