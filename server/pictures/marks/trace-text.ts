import { dilate, open, otsu } from "../morphology";
import { type Box, clip, type Plane, type Raster, union } from "../raster";
import { contrastOf, contrastOfTone, seenThrough } from "./colour-contrast";
import { boundsOf } from "./corners";
import { extendLine } from "./extend-line";
import { findRepeats } from "./find-repeats";
import type { FoundText } from "./find-text";
import type { Shift } from "./lattice";
import { edgeOf, type Glyphs, maskGlyphs } from "./mask-glyphs";
import { veilOfPaint, veilOver } from "./unblend";

/** A text to the pixel, everywhere it is. */
export interface TracedText {
  found: FoundText;
  instances: readonly { glyphs: Glyphs; lineBox: Box }[];
}

/** Of so many alike, what most of them show is what all of them are. */
const MANY = 3;
/** Too few letters look like too many things to be looked for elsewhere. */
const LEAST_REPEATED = 4;

/**
 * From what was read to the pixels that are to go: each line with the letters that were not read, and each place where the same words
 * stand again, read there or not.
 */
export async function traceText(
  picture: Raster,
  texts: readonly FoundText[],
  signal: AbortSignal | undefined,
): Promise<TracedText[]> {
  const traced: TracedText[] = [];
  for (const found of bestFirst(texts)) {
    signal?.throwIfAborted();
    const glyphs = maskGlyphs(picture, found);
    if (!glyphs) continue;
    const box = clip(boundsOf(found.corners), picture);
    const known = traced.find(({ instances }) => instances.some(({ lineBox }) => isPartOf(box, lineBox)));
    // And what was read of one of many and the scene beside it says nothing of its own.
    if (traced.some(({ instances }) => instances.length >= MANY && instances.some(({ lineBox }) => isPartOf(lineBox, box))))
      continue;
    if (known) {
      // Read again, its letters may be seen better; what several places agree on is better still.
      // And paint was told from the picture below it, which a reading of both is not.
      if (known.instances.length >= MANY || (known.found.tone?.paint && !found.tone?.paint)) continue;
      known.instances = known.instances.map((one) =>
        isPartOf(box, one.lineBox) ? { ...one, glyphs: merge(one.glyphs, glyphs) } : one,
      );
      continue;
    }
    traced.push(await trace(picture, found, glyphs));
  }
  return traced;
}

const bestFirst = (texts: readonly FoundText[]): FoundText[] => [...texts].sort((a, b) => worthOf(b) - worthOf(a));
/** A veil that was seen is known as well as what was read fairly. */
const worthOf = ({ confidence, text, isMark }: FoundText): number => Math.max(confidence, isMark ? 60 : 0) * text.length;

/** Most of a text lies where one is already. */
function isPartOf(box: Box, line: Box): boolean {
  const width = Math.min(box.x + box.width, line.x + line.width) - Math.max(box.x, line.x);
  const height = Math.min(box.y + box.height, line.y + line.height) - Math.max(box.y, line.y);
  return width > 0 && height > 0 && width * height > 0.6 * box.width * box.height;
}

async function trace(picture: Raster, read: FoundText, first: Glyphs): Promise<TracedText> {
  const contrast = read.tone ? contrastOfTone(read.tone) : contrastOf(picture, first);
  const alone = (found: FoundText, glyphs: Glyphs) => ({ glyphs, lineBox: clip(boundsOf(found.corners), picture) });
  if (!contrast) return { found: read, instances: [alone(read, first)] };
  const veil = (read.tone && veilOfPaint(read.tone)) ?? veilOver(picture, [first], edgeOf(read.height));
  const plane = seenThrough(picture, contrast);
  const found = extendLine(picture, read, { contrast, veil });
  const whole = maskGlyphs(picture, found);
  const glyphs = whole ? merge(first, whole) : first;
  const own = alone(found, glyphs);
  if (read.text.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST_REPEATED) return { found, instances: [own] };
  const shifts = await findRepeats(picture, { glyphs, contrast, height: read.height, tone: read.tone });
  return { found, instances: shifts.length === 0 ? [own] : repeated(picture, { found, own: glyphs, shifts, plane }) };
}

function repeated(
  picture: Raster,
  { found, own, shifts, plane }: { found: FoundText; own: Glyphs; shifts: readonly Shift[]; plane: Plane },
): TracedText["instances"] {
  const places = [{ x: 0, y: 0 }, ...shifts];
  const mask = places.length < MANY ? null : agreed(plane, { own, places, height: found.height });
  return places.map((shift) => {
    const there = moved(found, shift);
    const template = placed(mask ? { ...own, mask } : own, shift, picture);
    const seen = mask ? null : maskGlyphs(picture, there);
    return { glyphs: seen ? merge(template, seen) : template, lineBox: clip(boundsOf(there.corners), picture) };
  });
}

function moved(found: FoundText, { x, y }: Shift): FoundText {
  const corners = found.corners.map((corner) => ({ x: corner.x + x, y: corner.y + y })) as unknown as FoundText["corners"];
  return { ...found, corners };
}

/** The pixels that stand out wherever the mark is: what is behind it differs from place to place, and its letters do not. */
function agreed(plane: Plane, { own, places, height }: { own: Glyphs; places: readonly Shift[]; height: number }): Plane {
  const { width } = own.box;
  const radius = Math.ceil(0.2 * height);
  const hats = places.map((shift) => {
    const part = cutThere(plane, { ...own.box, x: own.box.x + shift.x, y: own.box.y + shift.y });
    const smooth = open(part.plane, radius).data;
    return { isThere: part.isThere, hat: part.plane.data.map((value, at) => value - smooth[at]!) };
  });
  const typical = new Uint8Array(own.mask.data.length);
  for (let at = 0; at < typical.length; at++) {
    const values = hats.filter(({ isThere }) => isThere[at]).map(({ hat }) => hat[at]!);
    typical[at] = values.length === 0 ? 0 : values.sort((a, b) => a - b)[values.length >> 1]!;
  }
  const line = dilate(own.mask, 2).data;
  const least = 0.6 * otsu(typical.filter((_, at) => line[at]));
  const letters = typical.map((value, at) => (line[at] && value >= Math.max(4, least) ? 1 : 0));
  return dilate({ width, height: own.box.height, data: letters }, edgeOf(height) - 2);
}

/** A part of a plane that may lie partly outside of it. */
function cutThere(plane: Plane, box: Box): { plane: Plane; isThere: Uint8Array } {
  const data = new Uint8Array(box.width * box.height);
  const isThere = new Uint8Array(data.length);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const [column, row] = [box.x + x, box.y + y];
      if (column < 0 || row < 0 || column >= plane.width || row >= plane.height) continue;
      data[y * box.width + x] = plane.data[row * plane.width + column]!;
      isThere[y * box.width + x] = 1;
    }
  }
  return { plane: { width: box.width, height: box.height, data }, isThere };
}

/** A mask moved, as far as it lies in the picture. */
function placed({ box, mask, colour }: Glyphs, shift: Shift, picture: Raster): Glyphs {
  const from = { ...box, x: box.x + shift.x, y: box.y + shift.y };
  const inside = clip(from, picture);
  const data = new Uint8Array(inside.width * inside.height);
  for (let y = 0; y < inside.height; y++) {
    const row = (inside.y - from.y + y) * mask.width + inside.x - from.x;
    data.set(mask.data.subarray(row, row + inside.width), y * inside.width);
  }
  return { box: inside, mask: { width: inside.width, height: inside.height, data }, colour };
}

/** All pixels of both. */
function merge(a: Glyphs, b: Glyphs): Glyphs {
  const box = union(a.box, b.box);
  const data = new Uint8Array(box.width * box.height);
  for (const { box: own, mask } of [a, b]) {
    for (let y = 0; y < own.height; y++) {
      for (let x = 0; x < own.width; x++) {
        if (mask.data[y * own.width + x]) data[(own.y - box.y + y) * box.width + own.x - box.x + x] = 1;
      }
    }
  }
  return { box, mask: { width: box.width, height: box.height, data }, colour: a.colour };
}
