import type { Motion, Pen } from "@/server/providers/image/local/painting";
import type { Camera } from "./camera-path";

export interface Frame {
  width: number;
  height: number;
  margin: number;
  /** 1/720 of the shorter side. */
  unit: number;
  durationSeconds: number;
}

/** Points the pen so that a layer of this depth, drawn at (-margin, -margin), lies where camera and time put it. */
export function placeLayer(
  pen: Pen,
  frame: Frame,
  camera: Camera,
  layer: { depth: number; motion?: Motion },
  seconds: number,
): void {
  const { width, height, margin, unit } = frame;
  const zoom = 1 + (camera.zoom - 1) * (0.35 + layer.depth * 0.9);
  const drift = driftOf(frame, layer, seconds);
  const x = camera.x * layer.depth * margin * 0.85 + drift.x;
  const y = camera.y * layer.depth * margin * 0.6 + drift.y;
  pen.setTransform(zoom, 0, 0, zoom, (width / 2) * (1 - zoom) + x * zoom, (height / 2) * (1 - zoom) + y * zoom);
  const { motion } = layer;
  if (!motion) return;
  if (motion.bob) {
    const angle = (seconds / motion.bob.period) * Math.PI * 2;
    pen.translate((motion.bob.x ?? 0) * unit * Math.sin(angle * 0.7), motion.bob.y * unit * Math.sin(angle));
  }
  if (motion.sway) {
    // Two waves that never meet at the same beat look like wind, one looks like a metronome.
    const wind =
      Math.sin((seconds / motion.sway.period) * Math.PI * 2) * 0.7 +
      Math.sin((seconds / motion.sway.period) * Math.PI * 3.1 + 1) * 0.3;
    const slope = motion.sway.slope * wind;
    pen.transform(1, 0, slope, 1, -slope * motion.sway.pivotY, 0);
  }
  if (motion.spin) {
    const { spin } = motion;
    const angle = spin.turnsPerSecond
      ? spin.turnsPerSecond * seconds * Math.PI * 2
      : (spin.angle ?? 0) * Math.sin((seconds / (spin.period ?? 4)) * Math.PI * 2);
    pen.translate(spin.x, spin.y);
    pen.rotate(angle);
    pen.translate(-spin.x, -spin.y);
  }
}

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

function driftOf(frame: Frame, layer: { depth: number; motion?: Motion }, seconds: number): { x: number; y: number } {
  const drift = layer.motion?.drift;
  if (!drift) return { x: 0, y: 0 };
  const full = { x: frame.width + 2 * frame.margin, y: frame.height + 2 * frame.margin };
  if (layer.motion?.wraps) {
    const around = (value: number, size: number) => ((value % size) + size) % size;
    return { x: around(drift.x * frame.unit * seconds, full.x), y: around(drift.y * frame.unit * seconds, full.y) };
  }
  // A layer that does not repeat passes its painted place in mid-clip and may use what the camera leaves of the margin.
  const room = frame.margin * Math.max(0.1, 0.8 - layer.depth * 0.6);
  const along = (speed: number) => {
    const half = Math.abs(speed) * frame.unit * (frame.durationSeconds / 2);
    const fitting = half > room ? room / half : 1;
    return speed * frame.unit * (seconds - frame.durationSeconds / 2) * fitting;
  };
  return { x: along(drift.x), y: along(drift.y) };
}
