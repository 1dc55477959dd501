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

const HEADER_BYTES = 16;

export function encodeSprite(sprite: Sprite, planes: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  for (const [i, value] of [sprite.x, sprite.y, sprite.width, sprite.height].entries()) header.writeInt32LE(value, i * 4);
  return Buffer.concat([header, planes]);
}

/** A look that shows nothing has no planes. */
export async function readSprite(path: string, memory: PixelMemory): Promise<Sprite & { planes: AlphaPlanes | null }> {
  const file = await readFile(path);
  if (file.length < HEADER_BYTES) {
    throw new AppError("internal", "A drawn layer cannot be read.", { cause: new Error(path), retryable: true });
  }
  const [x, y, width, height] = [0, 4, 8, 12].map((at) => file.readInt32LE(at)) as [number, number, number, number];
  const planes = width > 0 ? memory.alphaFromBytes(file.subarray(HEADER_BYTES), width, height) : null;
  return { x, y, width, height, planes };
}
