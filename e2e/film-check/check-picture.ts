import { runFfmpeg } from "@/server/render/ffmpeg";
import { clock, type Finding, round } from "./finding";

const WIDTH = 320;
const SAMPLES_PER_SECOND = 10;
const BLACK_LUMA = 20;
const WINDOW_SECONDS = 2;
/** Below the mean difference of two moments 2 s apart, in grey levels, the picture stands still; coding noise alone makes less. */
const STILL_DIFFERENCE = 0.12;
/** Captions and footers move on their own, so stillness is judged above them. */
const JUDGED_SHARE = 0.5;
/** Two scenes whose 64-bit hashes differ in no more bits look like the same picture. */
const SAME_BITS = 6;

/** Black and frozen moments, and scenes that look alike. `middles` are the scenes' midpoints in seconds. */
export async function checkPicture(
  path: string,
  size: { width: number; height: number },
  middles: readonly number[],
): Promise<Finding> {
  const height = 2 * Math.round((WIDTH * size.height) / size.width / 2);
  const filter = ["-vf", `scale=${WIDTH}:${height}:flags=area`, "-r", String(SAMPLES_PER_SECOND)];
  const { stdout } = await runFfmpeg(
    ["-i", path, ...filter, "-f", "image2pipe", "-c:v", "rawvideo", "-pix_fmt", "gray", "pipe:1"],
    {
      signal: new AbortController().signal,
    },
  );
  const bytes = WIDTH * height;
  const frames = Array.from({ length: Math.floor(stdout.length / bytes) }, (_, i) => stdout.subarray(i * bytes, (i + 1) * bytes));
  const problems: string[] = [];

  const lumas = frames.map(mean);
  const black = lumas.findIndex((luma) => luma < BLACK_LUMA);
  if (black >= 0) problems.push(`It is black at ${clock(black / SAMPLES_PER_SECOND)} (mean luma ${round(lumas[black]!)}).`);

  const apart = WINDOW_SECONDS * SAMPLES_PER_SECOND;
  const judged = WIDTH * Math.floor(height * JUDGED_SHARE);
  const moves = frames.slice(0, -apart).map((frame, i) => difference(frame, frames[i + apart]!, judged));
  const still = moves.findIndex((move) => move < STILL_DIFFERENCE);
  if (still >= 0) problems.push(`The picture stands still for ${WINDOW_SECONDS} s from ${clock(still / SAMPLES_PER_SECOND)}.`);

  const hashes = middles.map((seconds) => {
    const at = Math.min(frames.length - 1, Math.round(seconds * SAMPLES_PER_SECOND));
    return frames[at] ? differenceHash(frames[at], height) : "";
  });
  let closest = 64;
  for (const [b, hash] of hashes.entries()) {
    for (let a = 0; a < b; a++) {
      const bits = [...hash].filter((bit, i) => bit !== hashes[a]![i]).length;
      closest = Math.min(closest, bits);
      if (bits <= SAME_BITS) problems.push(`Scenes ${a + 1} and ${b + 1} show the same picture (${bits} of 64 bits differ).`);
    }
  }
  return {
    problems,
    facts: {
      darkestLuma: round(Math.min(...lumas)),
      leastMovementIn2Seconds: round(Math.min(...moves)),
      ...(middles.length > 1 && { closestScenesBits: closest }),
    },
  };
}

function mean(frame: Uint8Array): number {
  let sum = 0;
  for (const value of frame) sum += value;
  return sum / frame.length;
}

function difference(a: Uint8Array, b: Uint8Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / count;
}

/** 64 bits: is each cell of a 9 × 8 grid brighter than its right neighbour? Robust to brightness, size and coding. */
function differenceHash(frame: Uint8Array, height: number): string {
  const cell = (column: number, row: number) => {
    const [left, right] = [Math.floor((column * WIDTH) / 9), Math.floor(((column + 1) * WIDTH) / 9)];
    const [top, bottom] = [Math.floor((row * height) / 8), Math.floor(((row + 1) * height) / 8)];
    let sum = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += frame[y * WIDTH + x]!;
    return sum / ((right - left) * (bottom - top));
  };
  let bits = "";
  for (let row = 0; row < 8; row++) {
    const cells = Array.from({ length: 9 }, (_, column) => cell(column, row));
    for (let column = 0; column < 8; column++) bits += cells[column]! > cells[column + 1]! ? "1" : "0";
  }
  return bits;
}
