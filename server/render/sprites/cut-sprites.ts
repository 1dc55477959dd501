import type { Placement } from "@/remotion/sheets/place-tiles";
import type { Tile } from "@/remotion/sheets/Sheet";
import { PixelMemory } from "../composite/planes";
import type { SheetLook } from "./pack-sheets";
import { encodeSprite, SPRITE_HEADER_BYTES } from "./sprite-file";

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

/** Cuts looks out of drawn sheets. `scale` is a sheet's pixels per timeline pixel. Pictures are copied as little as can be. */
export class SpriteCutter {
  private readonly memory = new PixelMemory();

  cut(sheet: SheetPicture, look: SheetLook, tiles: readonly Tile[], placements: readonly Placement[], scale: number): Buffer {
    const at = (value: number) => Math.round(value * scale);
    const place = placements[look.tile]!;
    const part = { x: at(place.left), y: at(place.top), width: at(place.width), height: at(place.height) };
    const mended = look.patch && patched(sheet, part, placements[look.patch.tile]!, look.patch.region, scale);
    const [picture, own] = mended ? [mended, { ...part, x: 0, y: 0 }] : [sheet, part];
    const seen = visiblePart(picture, own);
    if (!seen) return encodeSprite({ x: 0, y: 0, width: 0, height: 0 }, Buffer.alloc(SPRITE_HEADER_BYTES));
    const { width, height } = seen;
    const first = picture.rgba.subarray(((own.y + seen.y) * picture.width + own.x + seen.x) * 4);
    const mark = this.memory.mark();
    const file = this.memory.alphaBytes(this.memory.alphaFromRgba(first, width, height, picture.width), SPRITE_HEADER_BYTES);
    this.memory.release(mark);
    const { box } = tiles[look.tile]!;
    return encodeSprite({ x: at(box.x + place.x) + seen.x, y: at(box.y + place.y) + seen.y, width, height }, file);
  }
}

/** A part of the sheet, with one region taken from another tile that is alike everywhere else. */
function patched(sheet: SheetPicture, part: Rectangle, other: Placement, number: number, scale: number): SheetPicture | null {
  const region = other.regions[number];
  if (!region) return null;
  const rgba = Buffer.allocUnsafe(part.width * part.height * 4);
  for (let row = 0; row < part.height; row++) {
    const start = ((part.y + row) * sheet.width + part.x) * 4;
    rgba.set(sheet.rgba.subarray(start, start + part.width * 4), row * part.width * 4);
  }
  const left = Math.max(0, Math.floor(region.x * scale));
  const right = Math.min(part.width, Math.ceil((region.x + region.width) * scale));
  const top = Math.max(0, Math.floor(region.y * scale));
  const bottom = Math.min(part.height, Math.ceil((region.y + region.height) * scale));
  const [column, line] = [Math.round(other.left * scale), Math.round(other.top * scale)];
  for (let row = top; row < bottom; row++) {
    const start = ((line + row) * sheet.width + column + left) * 4;
    rgba.set(sheet.rgba.subarray(start, start + Math.max(0, right - left) * 4), (row * part.width + left) * 4);
  }
  return { rgba, width: part.width };
}

/** The smallest box with even sides around all that is not transparent, counted from the part's corner. */
function visiblePart(picture: SheetPicture, part: Rectangle): Rectangle | null {
  const { buffer, byteOffset, byteLength } = picture.rgba;
  const pixels = new Uint32Array(buffer, byteOffset, byteLength / 4);
  let [left, upper, right, lower] = [part.width, part.height, -1, -1];
  for (let row = 0; row < part.height; row++) {
    const start = (part.y + row) * picture.width + part.x;
    let first = 0;
    while (first < part.width && pixels[start + first]! >>> 24 === 0) first++;
    if (first === part.width) continue;
    let last = part.width - 1;
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
