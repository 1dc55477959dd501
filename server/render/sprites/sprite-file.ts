import { readFile } from "node:fs/promises";
import type { Box } from "@/remotion/timing/layout";
import { AppError } from "@/server/core/errors";
import type { AlphaPlanes, PixelMemory } from "../composite/planes";

/**
 * A drawn look as the compositor lays it over a frame: premultiplied planes, cut to what is not transparent. A group of looks that
 * differ in one marked region each has two pictures, nothing marked and everything, and says where its regions are. The file is
 * numbers of 32 bits (x and y in the frame, width, height, all even, how many regions, and of each its number and its box) and the
 * planes as they lie in memory: compressing them would cost more than drawing them.
 */
export interface Sprite extends Box {
  /** Boxes of the regions by their number, in pixels from the sprite's corner; without any there is no marked picture. */
  regions: Map<number, Box>;
}

const FIELD_BYTES = 4;
const HEADER_FIELDS = 5;
const REGION_FIELDS = 5;

/** `pictures` are the planes as bytes: the look, or with regions first the unmarked and then the marked one. */
export function encodeSprite({ x, y, width, height, regions }: Sprite, pictures: readonly Buffer[]): Buffer {
  const boxes = [...regions].flatMap(([number, box]) => [number, box.x, box.y, box.width, box.height]);
  const fields = [x, y, width, height, regions.size, ...boxes];
  const header = Buffer.alloc(fields.length * FIELD_BYTES);
  for (const [i, value] of fields.entries()) header.writeInt32LE(value, i * FIELD_BYTES);
  return Buffer.concat([header, ...pictures]);
}

export interface LoadedSprite extends Sprite {
  /** Null of a look that shows nothing. */
  planes: AlphaPlanes | null;
  /** The same with everything marked. */
  marked: AlphaPlanes | null;
}

export async function readSprite(path: string, memory: PixelMemory): Promise<LoadedSprite> {
  const file = await readFile(path);
  const field = (at: number): number => {
    if (file.length >= (at + 1) * FIELD_BYTES) return file.readInt32LE(at * FIELD_BYTES);
    throw new AppError("internal", "A drawn layer cannot be read.", { cause: new Error(path), retryable: true });
  };
  const box = (at: number): Box => ({ x: field(at), y: field(at + 1), width: field(at + 2), height: field(at + 3) });
  const count = field(HEADER_FIELDS - 1);
  const firsts = Array.from({ length: count }, (_, i) => HEADER_FIELDS + i * REGION_FIELDS);
  const regions = new Map(firsts.map((at) => [field(at), box(at + 1)]));
  const sprite = { ...box(0), regions };
  if (sprite.width === 0) return { ...sprite, planes: null, marked: null };
  const pictures = file.subarray((HEADER_FIELDS + count * REGION_FIELDS) * FIELD_BYTES);
  const { width, height } = sprite;
  const planes = memory.alphaFromBytes(pictures, width, height);
  const isGroup = count > 0;
  const marked = isGroup ? memory.alphaFromBytes(pictures.subarray(pictures.length / 2), width, height) : null;
  return { ...sprite, planes, marked };
}
