import type { Motion } from "@/server/providers/image/local/painting";
import type { Moment, Shot } from "./shot";

/** Maps a layer's point to the frame: `x' = a x + c y + e`, `y' = b x + d y + f`. Layers are painted in frame coordinates. */
export interface Placement {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

interface Moving {
  depth: number;
  motion?: Motion;
}

/** Where camera and time put a layer of this depth. */
export function placeLayer(shot: Shot, layer: Moving, { camera, seconds }: Moment): Placement {
  const { width, height, margin } = shot;
  const zoom = 1 + (camera.zoom - 1) * (0.35 + layer.depth * 0.9);
  const drift = driftOf(shot, layer, seconds);
  const x = camera.x * layer.depth * margin * 0.85 + drift.x;
  const y = camera.y * layer.depth * margin * 0.6 + drift.y;
  let placed: Placement = {
    ...{ a: zoom, b: 0, c: 0, d: zoom },
    ...{ e: (width / 2) * (1 - zoom) + x * zoom, f: (height / 2) * (1 - zoom) + y * zoom },
  };
  const { motion } = layer;
  if (!motion) return placed;
  const unit = unitOf(shot);
  if (motion.bob) {
    const angle = (seconds / motion.bob.period) * Math.PI * 2;
    placed = moved(placed, (motion.bob.x ?? 0) * unit * Math.sin(angle * 0.7), motion.bob.y * unit * Math.sin(angle));
  }
  if (motion.sway) {
    // Two waves that never meet at the same beat look like wind, one looks like a metronome.
    const wind =
      Math.sin((seconds / motion.sway.period) * Math.PI * 2) * 0.7 +
      Math.sin((seconds / motion.sway.period) * Math.PI * 3.1 + 1) * 0.3;
    const slope = motion.sway.slope * wind;
    const leaning = moved(placed, -slope * motion.sway.pivotY, 0);
    placed = { ...leaning, c: placed.a * slope + placed.c, d: placed.b * slope + placed.d };
  }
  if (motion.spin) {
    const { spin } = motion;
    const angle = spin.turnsPerSecond
      ? spin.turnsPerSecond * seconds * Math.PI * 2
      : (spin.angle ?? 0) * Math.sin((seconds / (spin.period ?? 4)) * Math.PI * 2);
    placed = moved(turned(moved(placed, spin.x, spin.y), angle), -spin.x, -spin.y);
  }
  return placed;
}

/** Neither leaning nor turned. */
export const isUpright = ({ b, c }: Placement) => b === 0 && c === 0;

/** Opacity of a layer now. */
export function opacityOf(motion: Motion | undefined, seconds: number): number {
  if (!motion?.pulse) return 1;
  const { low, period, phase = 0 } = motion.pulse;
  const wave =
    0.5 +
    0.35 * Math.sin((seconds / period + phase) * Math.PI * 2) +
    0.15 * Math.sin((seconds / period) * Math.PI * 4.6 + phase * 9);
  return low + (1 - low) * wave;
}

/** 1/720 of the shorter side. */
const unitOf = ({ width, height }: Shot) => Math.min(width, height) / 720;

function moved(placed: Placement, x: number, y: number): Placement {
  const { a, b, c, d, e, f } = placed;
  return { a, b, c, d, e: e + a * x + c * y, f: f + b * x + d * y };
}

function turned({ a, b, c, d, e, f }: Placement, angle: number): Placement {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return { a: a * cosine + c * sine, b: b * cosine + d * sine, c: c * cosine - a * sine, d: d * cosine - b * sine, e, f };
}

function driftOf(shot: Shot, layer: Moving, seconds: number): { x: number; y: number } {
  const drift = layer.motion?.drift;
  if (!drift) return { x: 0, y: 0 };
  const { width, height, margin } = shot;
  const unit = unitOf(shot);
  if (layer.motion?.wraps) {
    const around = (value: number, size: number) => ((value % size) + size) % size;
    return {
      x: around(drift.x * unit * seconds, width + 2 * margin),
      y: around(drift.y * unit * seconds, height + 2 * margin),
    };
  }
  // A layer that does not repeat passes its painted place in mid-clip and may use what the camera leaves of the margin.
  const durationSeconds = shot.frames / shot.fps;
  const room = margin * Math.max(0.1, 0.8 - layer.depth * 0.6);
  const along = (speed: number) => {
    const half = Math.abs(speed) * unit * (durationSeconds / 2);
    const fitting = half > room ? room / half : 1;
    return speed * unit * (seconds - durationSeconds / 2) * fitting;
  };
  return { x: along(drift.x), y: along(drift.y) };
}
