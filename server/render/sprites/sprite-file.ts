import { readFile } from "node:fs/promises";
import { AppError } from "@/server/core/errors";
import type { AlphaPlanes, PixelMemory } from "../composite/planes";

/**
 * A drawn look as the compositor lays it over a frame: premultiplied planes, cut to what is not transparent. The file is four
 * numbers of 32 bits (x and y in the frame, width, height, all even) and the planes as they lie in memory: compressing them
 * would cost more than drawing them.
 */
export interface Sprite {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const SPRITE_HEADER_BYTES = 16;

/** `file` has the planes behind its header, which is written here. */
export function encodeSprite({ x, y, width, height }: Sprite, file: Buffer): Buffer {
  for (const [i, value] of [x, y, width, height].entries()) file.writeInt32LE(value, i * 4);
  return file;
}

/** A look that shows nothing has no planes. */
export async function readSprite(path: string, memory: PixelMemory): Promise<Sprite & { planes: AlphaPlanes | null }> {
  const file = await readFile(path);
  if (file.length < SPRITE_HEADER_BYTES) {
    throw new AppError("internal", "A drawn layer cannot be read.", { cause: new Error(path), retryable: true });
  }
  const [x, y, width, height] = [0, 4, 8, 12].map((at) => file.readInt32LE(at)) as [number, number, number, number];
  const planes = width > 0 ? memory.alphaFromBytes(file.subarray(SPRITE_HEADER_BYTES), width, height) : null;
  return { x, y, width, height, planes };
}
