import { fillHoles } from "../fill/fill-holes";
import { type Box, clip, overlaps, type Plane, type Raster } from "../raster";
import { findEmblems, findRepeatedLogos } from "./find-logos";
import { findText } from "./find-text";
import { edgeOf, type Glyphs } from "./mask-glyphs";
import { traceText } from "./trace-text";
import { liftVeil, veilOfPaint, veilOver } from "./unblend";

/** What was taken off a picture. */
export interface RemovedMark {
  /** `text` was read, `logo` repeats in corners or stands beside text, `box` was asked for. */
  kind: "text" | "logo" | "box";
  /** As far as it could be read. */
  text?: string;
  box: Box;
}

export interface Removal {
  marks: RemovedMark[];
  /** 1 where the picture was filled anew. */
  mask: Plane;
}

/**
 * Takes marks off a picture, in place: those in `boxes`, or, without any, the text, watermarks and repeated logos that it finds.
 * Only the pixels of the marks change.
 */
export async function removeMarks(
  picture: Raster,
  {
    boxes = [],
    signal,
    onProgress = () => {},
  }: { boxes?: readonly Box[]; signal?: AbortSignal; onProgress?(share: number): void },
): Promise<Removal> {
  const mask: Plane = { width: picture.width, height: picture.height, data: new Uint8Array(picture.width * picture.height) };
  const marks = boxes.length > 0 ? fromBoxes(picture, boxes, mask) : await findMarks(picture, mask, signal);
  onProgress(0.6);
  fillHoles(picture, mask, signal);
  return { marks, mask };
}

function fromBoxes(picture: Raster, boxes: readonly Box[], mask: Plane): RemovedMark[] {
  return boxes.flatMap((asked) => {
    const box = clip(asked, picture);
    if (box.width === 0 || box.height === 0) return [];
    for (let y = box.y; y < box.y + box.height; y++) {
      mask.data.fill(1, y * picture.width + box.x, y * picture.width + box.x + box.width);
    }
    return [{ kind: "box" as const, box }];
  });
}

async function findMarks(picture: Raster, mask: Plane, signal: AbortSignal | undefined): Promise<RemovedMark[]> {
  const marks: (RemovedMark & { confidence: number })[] = [];
  const traced = await traceText(picture, await findText(picture, signal), signal);
  for (const { found, instances } of traced) {
    for (const { glyphs, lineBox } of instances) {
      marks.push({ kind: "text", text: found.text, box: lineBox, confidence: found.confidence });
      for (const emblem of findEmblems(picture, glyphs, lineBox)) {
        add(mask, emblem);
        marks.push({ kind: "logo", box: emblem.box, confidence: 0 });
      }
    }
  }
  for (const logo of await findRepeatedLogos(picture)) {
    if (marks.some(({ kind, box }) => kind === "text" && overlaps(box, logo.box))) continue;
    add(mask, logo);
    marks.push({ kind: "logo", box: logo.box, confidence: 0 });
  }
  for (const { found, instances } of traced) {
    const edge = edgeOf(found.height);
    const all = instances.map(({ glyphs }) => glyphs);
    const veil = (found.tone && veilOfPaint(found.tone)) ?? veilOver(picture, all, edge);
    for (const glyphs of all) add(mask, veil ? { ...glyphs, mask: liftVeil(picture, glyphs, edge, veil) } : glyphs);
  }
  return distinct(marks);
}

function add(mask: Plane, { box, mask: own }: Glyphs): void {
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (own.data[y * box.width + x]) mask.data[(box.y + y) * mask.width + box.x + x] = 1;
    }
  }
}

/** The same text is often read more than once: the best reading of each place stays, and letters of it are no logo. */
function distinct(marks: readonly (RemovedMark & { confidence: number })[]): RemovedMark[] {
  const kept: RemovedMark[] = [];
  const best = [...marks].sort((a, b) => b.confidence - a.confidence || (b.text?.length ?? 0) - (a.text?.length ?? 0));
  for (const { confidence: _, ...mark } of best) {
    if (!kept.some((other) => covers(other.box, mark.box))) kept.push(mark);
  }
  return kept.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

/** More than half of the smaller box lies in the other one. */
function covers(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return width * height > 0.5 * Math.min(a.width * a.height, b.width * b.height);
}
