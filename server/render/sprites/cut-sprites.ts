import type { Tile } from "@/remotion/sheets/Sheet";
import { PixelMemory } from "../composite/planes";
import { encodeSprite } from "./sprite-file";

export interface SheetPicture {
  /** RGBA, straight alpha. */
  rgba: Uint8Array;
  width: number;
}

/** Cuts looks out of drawn sheets. `scale` is a sheet's pixels per timeline pixel. */
export class SpriteCutter {
  private readonly memory = new PixelMemory();

  cut(sheet: SheetPicture, tile: Tile, scale: number): Buffer {
    const at = (value: number) => Math.round(value * scale);
    const top = at(tile.top);
    const seen = visiblePart(sheet, top, at(tile.box.width), at(tile.box.height));
    if (!seen) return encodeSprite({ x: 0, y: 0, width: 0, height: 0 }, new Uint8Array());
    const { left, upper, width, height } = seen;
    const rgba = new Uint8Array(width * height * 4);
    for (let row = 0; row < height; row++) {
      const from = ((top + upper + row) * sheet.width + left) * 4;
      rgba.set(sheet.rgba.subarray(from, from + width * 4), row * width * 4);
    }
    const mark = this.memory.mark();
    const planes = this.memory.alphaBytes(this.memory.alphaFromRgba(rgba, width, height));
    this.memory.release(mark);
    return encodeSprite({ x: at(tile.box.x) + left, y: at(tile.box.y) + upper, width, height }, planes);
  }
}

/** The smallest box with even sides around all that is not transparent. */
function visiblePart({ rgba, width: stride }: SheetPicture, top: number, width: number, height: number) {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  let [left, upper, right, lower] = [width, height, -1, -1];
  for (let row = 0; row < height; row++) {
    const start = (top + row) * stride;
    let first = 0;
    while (first < width && pixels[start + first]! >>> 24 === 0) first++;
    if (first === width) continue;
    let last = width - 1;
    while (pixels[start + last]! >>> 24 === 0) last--;
    upper = Math.min(upper, row);
    lower = row;
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  if (right < 0) return null;
  left -= left % 2;
  upper -= upper % 2;
  return { left, upper, width: evenUp(right + 1 - left), height: evenUp(lower + 1 - upper) };
}

const evenUp = (value: number): number => value + (value % 2);
