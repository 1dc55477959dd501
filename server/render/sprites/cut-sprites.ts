import type { Placement } from "@/remotion/sheets/place-tiles";
import type { Tile } from "@/remotion/sheets/Sheet";
import type { Box } from "@/remotion/timing/layout";
import { PixelMemory } from "../composite/planes";
import type { SheetLook } from "./pack-sheets";
import { encodeSprite } from "./sprite-file";

export interface SheetPicture {
  /** RGBA, straight alpha. */
  rgba: Uint8Array;
  width: number;
}

/** Cuts looks out of drawn sheets. `scale` is a sheet's pixels per timeline pixel. */
export class SpriteCutter {
  private readonly memory = new PixelMemory();

  cut(sheet: SheetPicture, look: SheetLook, tiles: readonly Tile[], placements: readonly Placement[], scale: number): Buffer {
    const at = (value: number) => Math.round(value * scale);
    const tile = placements[look.tile]!;
    const marked = look.marked === null ? null : placements[look.marked]!;
    const pictures = (marked ? [tile, marked] : [tile]).map(({ left, top, width, height }) => ({
      ...{ x: at(left), y: at(top), width: at(width), height: at(height) },
    }));
    const seen = around(pictures.map((picture) => visiblePart(sheet, picture)));
    if (!seen) return encodeSprite({ x: 0, y: 0, width: 0, height: 0, regions: new Map() }, []);
    const regions = new Map(
      Object.entries(marked?.regions ?? {}).map(([number, region]) => [Number(number), touched(region, seen, scale)]),
    );
    // Nothing of a group can be marked: the unmarked picture is all there is.
    const kept = regions.size > 0 ? pictures : pictures.slice(0, 1);
    const { box } = tiles[look.tile]!;
    const [x, y] = [at(box.x + tile.x) + seen.x, at(box.y + tile.y) + seen.y];
    return encodeSprite(
      { ...seen, x, y, regions },
      kept.map((picture) => this.planesOf(sheet, { ...seen, x: picture.x + seen.x, y: picture.y + seen.y })),
    );
  }

  private planesOf(sheet: SheetPicture, { x, y, width, height }: Box): Buffer {
    const mark = this.memory.mark();
    const first = sheet.rgba.subarray((y * sheet.width + x) * 4);
    const bytes = this.memory.alphaBytes(this.memory.alphaFromRgba(first, width, height, sheet.width));
    this.memory.release(mark);
    return bytes;
  }
}

/** All pixels of a picture that a region touches, from the corner of what is seen of it. */
function touched(region: Box, seen: Box, scale: number): Box {
  const left = Math.max(seen.x, Math.floor(region.x * scale));
  const top = Math.max(seen.y, Math.floor(region.y * scale));
  const right = Math.min(seen.x + seen.width, Math.ceil((region.x + region.width) * scale));
  const bottom = Math.min(seen.y + seen.height, Math.ceil((region.y + region.height) * scale));
  return { x: left - seen.x, y: top - seen.y, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The smallest box around all that is not transparent, counted from the part's corner. */
function visiblePart(picture: SheetPicture, part: Box): Box | null {
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
  return right < 0 ? null : { x: left, y: upper, width: right + 1 - left, height: lower + 1 - upper };
}

/** The smallest box with even sides around boxes; null around nothing. */
function around(boxes: readonly (Box | null)[]): Box | null {
  const some = boxes.filter((box) => box !== null);
  if (some.length === 0) return null;
  const [left, top] = [Math.min(...some.map(({ x }) => x)), Math.min(...some.map(({ y }) => y))].map(evenDown) as [
    number,
    number,
  ];
  const right = Math.max(...some.map(({ x, width }) => x + width));
  const bottom = Math.max(...some.map(({ y, height }) => y + height));
  return { x: left, y: top, width: evenUp(right - left), height: evenUp(bottom - top) };
}

const evenDown = (value: number): number => value - (value % 2);
const evenUp = (value: number): number => value + (value % 2);
