import type { Placement } from "@/remotion/sheets/place-tiles";
import type { Tile } from "@/remotion/sheets/Sheet";
import { PixelMemory } from "../composite/planes";
import type { SheetLook } from "./pack-sheets";
import { encodeSprite } from "./sprite-file";

export interface SheetPicture {
  /** RGBA, straight alpha. */
  rgba: Uint8Array;
  width: number;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Cuts looks out of drawn sheets. `scale` is a sheet's pixels per timeline pixel. */
export class SpriteCutter {
  private readonly memory = new PixelMemory();

  cut(sheet: SheetPicture, look: SheetLook, tiles: readonly Tile[], placements: readonly Placement[], scale: number): Buffer {
    const at = (value: number) => Math.round(value * scale);
    const place = placements[look.tile]!;
    const size = { width: at(place.width), height: at(place.height) };
    const picture = { rgba: copyPart(sheet, { x: at(place.left), y: at(place.top), ...size }), width: size.width };
    if (look.patch) patch(picture, sheet, placements[look.patch.tile]!, look.patch.region, scale);
    const seen = visiblePart(picture.rgba, size);
    if (!seen) return encodeSprite({ x: 0, y: 0, width: 0, height: 0 }, new Uint8Array());
    const mark = this.memory.mark();
    const planes = this.memory.alphaBytes(this.memory.alphaFromRgba(copyPart(picture, seen), seen.width, seen.height));
    this.memory.release(mark);
    const { box } = tiles[look.tile]!;
    const corner = { x: at(box.x + place.x) + seen.x, y: at(box.y + place.y) + seen.y };
    return encodeSprite({ ...corner, width: seen.width, height: seen.height }, planes);
  }
}

function copyPart(from: SheetPicture, { x, y, width, height }: Rectangle): Uint8Array {
  const part = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const start = ((y + row) * from.width + x) * 4;
    part.set(from.rgba.subarray(start, start + width * 4), row * width * 4);
  }
  return part;
}

/** Takes one region of a picture from another one that is alike everywhere else. */
function patch(picture: SheetPicture, sheet: SheetPicture, other: Placement, number: number, scale: number): void {
  const region = other.regions[number];
  if (!region) return;
  const height = picture.rgba.length / 4 / picture.width;
  const left = Math.max(0, Math.floor(region.x * scale));
  const right = Math.min(picture.width, Math.ceil((region.x + region.width) * scale));
  const top = Math.max(0, Math.floor(region.y * scale));
  const bottom = Math.min(height, Math.ceil((region.y + region.height) * scale));
  const [column, line] = [Math.round(other.left * scale), Math.round(other.top * scale)];
  for (let row = top; row < bottom; row++) {
    const start = ((line + row) * sheet.width + column + left) * 4;
    picture.rgba.set(sheet.rgba.subarray(start, start + Math.max(0, right - left) * 4), (row * picture.width + left) * 4);
  }
}

/** The smallest box with even sides around all that is not transparent. */
function visiblePart(rgba: Uint8Array, { width, height }: { width: number; height: number }): Rectangle | null {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  let [left, upper, right, lower] = [width, height, -1, -1];
  for (let row = 0; row < height; row++) {
    const start = row * width;
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
  return { x: left, y: upper, width: evenUp(right + 1 - left), height: evenUp(lower + 1 - upper) };
}

const evenUp = (value: number): number => value + (value % 2);
