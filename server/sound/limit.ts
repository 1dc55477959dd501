import { gainOf } from "./decibels";
import { raiseTruePeaks } from "./true-peak";

const LOOK_AHEAD_SECONDS = 0.004;
const RELEASE_SECONDS = 0.09;
/** The moving gain itself bends the wave a little between samples. */
const MARGIN_DB = 0.1;

/**
 * Keeps the true peak of all channels together under `ceilingDb`, in place. The gain falls smoothly before a peak, never at
 * it, and the channels share it, so that the stereo image stands still.
 */
export function limit(channels: readonly Float32Array[], rate: number, ceilingDb: number): void {
  const ceiling = gainOf(ceilingDb - MARGIN_DB);
  const length = channels[0]?.length ?? 0;
  const gain = new Float32Array(length);
  // A wave of which all samples near a point stay under half the ceiling does not exceed it between them.
  for (const channel of channels) raiseTruePeaks(channel, gain, ceiling * 0.5);
  let needed = false;
  for (let i = 0; i < length; i++) {
    if (gain[i]! > ceiling) needed = true;
    gain[i] = gain[i]! > ceiling ? ceiling / gain[i]! : 1;
  }
  if (!needed) return;
  const reach = Math.round(rate * LOOK_AHEAD_SECONDS);
  spreadMinimum(gain, reach);
  release(gain, Math.exp(-1 / (rate * RELEASE_SECONDS)));
  average(gain, reach);
  for (const channel of channels) for (let i = 0; i < length; i++) channel[i] = channel[i]! * gain[i]!;
}

/** Each value becomes the lowest within `reach` on both sides, which is what lets the average below stay under it. */
function spreadMinimum(values: Float32Array, reach: number): void {
  const length = values.length;
  const source = Float32Array.from(values);
  const queue = new Int32Array(length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < length + reach; i++) {
    if (i < length) {
      while (tail > head && source[queue[tail - 1]!]! >= source[i]!) tail--;
      queue[tail++] = i;
    }
    const at = i - reach;
    if (at < 0) continue;
    while (queue[head]! < at - reach) head++;
    values[at] = source[queue[head]!]!;
  }
}

function release(values: Float32Array, keep: number): void {
  let held = 1;
  for (let i = 0; i < values.length; i++) {
    held = Math.min(values[i]!, 1 - (1 - held) * keep);
    values[i] = held;
  }
}

/** Moving average over `reach` on both sides, so over values that are all low enough already. */
function average(values: Float32Array, reach: number): void {
  const source = Float32Array.from(values);
  const length = source.length;
  const at = (i: number) => source[Math.max(0, Math.min(length - 1, i))]!;
  let sum = 0;
  for (let i = -reach; i <= reach; i++) sum += at(i);
  for (let i = 0; i < length; i++) {
    values[i] = sum / (2 * reach + 1);
    sum += at(i + reach + 1) - at(i - reach);
  }
}
