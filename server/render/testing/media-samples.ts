import sharp from "sharp";
import { runFfmpeg } from "../ffmpeg";

const signal = new AbortController().signal;
const BITS = 7;

/** A clip whose frames carry their own number as black and white squares along the top. */
export async function writeNumberedClip(path: string, size: { width: number; height: number; frames: number }): Promise<void> {
  const { width, height, frames } = size;
  const cell = width / BITS;
  async function* pictures() {
    for (let n = 0; n < frames; n++) {
      const squares = Array.from(
        { length: BITS },
        (_, b) => `<rect x="${b * cell}" width="${cell}" height="${height / 4}" fill="${(n >> b) & 1 ? "#fff" : "#000"}"/>`,
      );
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#777"/>${squares.join("")}</svg>`;
      yield await sharp(Buffer.from(svg)).png().toBuffer();
    }
  }
  await runFfmpeg(
    [
      "-y",
      "-f",
      "image2pipe",
      "-framerate",
      "30",
      "-c:v",
      "png",
      "-i",
      "pipe:0",
      "-c:v",
      "libx264",
      "-crf",
      "12",
      "-pix_fmt",
      "yuv420p",
      path,
    ],
    { signal, input: pictures() },
  );
}

/** Reads the number back from a frame's grey picture. */
export function frameNumber(grey: Uint8Array, width: number, height: number): number {
  const row = Math.floor(height / 8) * width;
  let number = 0;
  for (let b = 0; b < BITS; b++) if (grey[row + Math.floor(((b + 0.5) * width) / BITS)]! > 128) number |= 1 << b;
  return number;
}

/** A film's frames as raw pictures, one buffer each. */
export async function decodeFrames(
  path: string,
  format: "gray" | "rgb24",
  size: { width: number; height: number },
): Promise<Buffer[]> {
  const { stdout } = await runFfmpeg(["-i", path, "-f", "image2pipe", "-c:v", "rawvideo", "-pix_fmt", format, "pipe:1"], {
    signal,
  });
  const bytes = size.width * size.height * (format === "gray" ? 1 : 3);
  return Array.from({ length: stdout.length / bytes }, (_, i) => stdout.subarray(i * bytes, (i + 1) * bytes));
}

export const writeTone = (path: string, seconds: number) =>
  runFfmpeg(["-y", "-f", "lavfi", "-i", `sine=frequency=330:duration=${seconds}`, "-ar", "48000", "-ac", "2", path], { signal });
