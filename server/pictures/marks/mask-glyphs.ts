import { smoothFill } from "../fill/smooth-fill";
import { close, dilate, erode, open, otsu } from "../morphology";
import { type Box, clip, cutRaster, grow, lumaOf, type Plane, type Raster } from "../raster";
import { boundsOf, type Point } from "./corners";
import type { FoundText } from "./find-text";
import { median } from "./median";
import { sharesOfPaint } from "./paint-map";
import { expectedOn, OTHER_THAN_LETTERS, type Tone } from "./tone";

/** Taken for the colour of nothing. */
const MIDDLE_GREY = 128;

/** The pixels of a mark, in a box of the picture. */
export interface Glyphs {
  box: Box;
  /** 1 where the mark is. */
  mask: Plane;
  /** What most of it is coloured. */
  colour: readonly [number, number, number];
}

/** Less difference than this is noise. */
const LEAST_CONTRAST = 8;

/** Of a line of text: how far its mask reaches beyond where its letters are whole. */
export const edgeOf = (height: number): number => 3 + Math.round(height * 0.015);

/**
 * The pixels of a line of text, and no others: what is thinner than a stroke and differs from its surroundings, its soft edge, and
 * its outline or shadow where it has one. Null where there is nothing like that, so that no text is there.
 */
export function maskGlyphs(
  picture: Raster,
  { corners, height, tone }: Pick<FoundText, "corners" | "height" | "tone">,
): Glyphs | null {
  const box = clip(grow(boundsOf(corners), Math.ceil(height * 0.35) + 3), picture);
  if (box.width < 6 || box.height < 6) return null;
  const part = cutRaster(picture, box);
  const inside = insideOf(corners, box, height * 0.12 + 1);
  const radius = Math.max(2, Math.ceil(height * 0.2));
  const hat = tone ? hatOfTone(part, tone, radius) : hatOf(part, inside, radius);

  const values = hat.data.filter((_, at) => inside.data[at]);
  const threshold = tone ? 0.55 * tone.strength : Math.max(LEAST_CONTRAST, otsu(values));
  const strong = threshold * 0.85;
  const mask = new Uint8Array(hat.data.length);
  let count = 0;
  for (let at = 0; at < mask.length; at++) {
    if (!inside.data[at] || hat.data[at]! < strong) continue;
    mask[at] = 1;
    count++;
  }
  const share = count / Math.max(1, values.length);
  if (share < 0.03 || share > 0.6) return null;
  keepLine(mask, box, corners, height);
  const colour = colourOf(part, mask);

  // Paint is the same on all of a letter, and nothing is drawn around it: what is left is the soft edge.
  if (tone?.paint !== undefined) return { box, mask: dilate({ ...hat, data: mask }, edgeOf(height) - 1), colour };
  const edge = 1 + Math.round(height * 0.015);
  let whole = spread({ ...hat, data: mask }, hat, Math.max(6, threshold * 0.3), edge + 1);
  whole = addOutline(whole, part, Math.ceil(height * 0.12) + 1);
  return { box, mask: dilate(whole, edge), colour };
}

/** Of an area taller than its letters, only the rows in which the letters are: where most of what stands out lies. */
function keepLine(mask: Uint8Array, box: Box, corners: FoundText["corners"], height: number): void {
  const isLevel = Math.abs(corners[0].y - corners[1].y) < 2;
  const line = Math.ceil(1.5 * height);
  if (!isLevel || boundsOf(corners).height <= line) return;
  const rows = Array.from({ length: box.height }, (_, y) =>
    mask.subarray(y * box.width, (y + 1) * box.width).reduce((sum, value) => sum + value, 0),
  );
  const within = (top: number) => rows.slice(top, top + line).reduce((sum, count) => sum + count, 0);
  let best = 0;
  for (let top = 1; top + line <= box.height; top++) if (within(top) > within(best)) best = top;
  for (let y = 0; y < box.height; y++) {
    if (y < best || y >= best + line) mask.fill(0, y * box.width, (y + 1) * box.width);
  }
}

/**
 * How much each pixel stands out as something thin: from lighter or darker surroundings, whichever way the text differs in each of
 * the three colours.
 */
function hatOf(part: Raster, inside: Plane, radius: number): Plane {
  const { width, height } = part;
  const hat = new Uint8Array(width * height);
  const ground = groundOf(part, inside.data);
  for (let channel = 0; channel < 3; channel++) {
    const values = new Uint8Array(width * height);
    for (let at = 0; at < values.length; at++) values[at] = part.data[at * 3 + channel]!;
    const plane = { width, height, data: values };
    const [opened, closed] = [open(plane, radius), close(plane, radius)];
    const above = values.map((value, at) => Math.max(0, value - ground[at * 3 + channel]!));
    const below = values.map((value, at) => Math.max(0, ground[at * 3 + channel]! - value));
    const isLight =
      standsOut(opened.data, { values, above, below }, inside) >=
      standsOut(closed.data, { values, above: below, below: above }, inside);
    const smooth = isLight ? opened.data : closed.data;
    for (let at = 0; at < values.length; at++) hat[at] = Math.max(hat[at]!, Math.abs(values[at]! - smooth[at]!));
  }
  return { width, height, data: hat };
}

/** How much each pixel stands out as something thin, and no more than letters of this tone do on its ground; their own strength is that of the tone. */
function hatOfTone(part: Raster, tone: Tone, radius: number): Plane {
  const most = tone.paint === undefined ? OTHER_THAN_LETTERS : OTHER_PAINT;
  const shares = tone.paint === undefined ? sharesOfTone(part, tone, radius) : sharesOfPaint(part, tone, radius);
  return {
    ...{ width: part.width, height: part.height },
    data: Uint8Array.from(shares, (share) => (share > most ? 0 : Math.min(255, share * tone.strength))),
  };
}

function sharesOfTone(part: Raster, tone: Tone, radius: number): Float32Array {
  const luma = lumaOf(part);
  const smooth = (tone.isLight ? open(luma, radius) : close(luma, radius)).data;
  return Float32Array.from(luma.data, (value, at) => Math.abs(value - smooth[at]!) / expectedOn(smooth[at]!, tone));
}

/** What shows so much more paint than the letters is of the scene. */
const OTHER_PAINT = 1.6;

/** What flows into an area from around it: what would be there without the text, were it smooth. */
export function groundOf({ width, height, data }: Raster, area: Uint8Array): Float32Array {
  const ground = Float32Array.from(data);
  smoothFill(ground, area, { width, height, channels: 3, turns: 90 });
  return ground;
}

/** How far the thin things of one kind lie on their side of the ground. */
function standsOut(
  smooth: Uint8Array,
  { values, above, below }: { values: Uint8Array; above: Uint8Array; below: Uint8Array },
  inside: Plane,
): number {
  const hats = values.map((value, at) => (inside.data[at] ? Math.abs(value - smooth[at]!) : 0));
  const threshold = Math.max(LEAST_CONTRAST, otsu(hats.filter((_, at) => inside.data[at])));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    if (hats[at]! < threshold) continue;
    sum += above[at]! - below[at]!;
    count++;
  }
  return count === 0 ? -255 : sum / count;
}

/** Reaches from what is certain to what still differs a little, `steps` pixels far: the soft edges of letters. */
function spread(certain: Plane, hat: Plane, least: number, steps: number): Plane {
  let mask = certain;
  for (let step = 0; step < steps; step++) {
    const near = dilate(mask, 1);
    mask = { ...mask, data: near.data.map((value, at) => (value && (mask.data[at] || hat.data[at]! >= least) ? 1 : 0)) };
  }
  return mask;
}

/** Less than this beside letters is no outline; and so much of what is right beside them must show it. */
const OUTLINE = { least: 14, share: 0.3 };

/**
 * An outline or a shadow differs from the ground the other way than its letters do, close to them and nowhere else. The ground is what
 * flows in from beyond its reach: the gaps between letters are darker than light letters, and still no outline.
 */
function addOutline(mask: Plane, part: Raster, reach: number): Plane {
  const near = dilate(mask, reach).data;
  const far = dilate(mask, reach + 3).data;
  const ground = groundOf(part, far);
  const differs = (at: number, channel: number) => part.data[at * 3 + channel]! - ground[at * 3 + channel]!;
  const letters = [0, 0, 0];
  for (let at = 0; at < near.length; at++) {
    if (mask.data[at]) for (let channel = 0; channel < 3; channel++) letters[channel]! += differs(at, channel);
  }
  const size = letters.reduce((sum, value) => sum + Math.abs(value), 0) || 1;
  const opposite = (at: number) => -letters.reduce((sum, value, channel) => sum + (value / size) * differs(at, channel), 0);
  let [ring, shown, sum] = [0, 0, 0];
  for (let at = 0; at < near.length; at++) {
    if (mask.data[at] || !near[at]) continue;
    ring++;
    const value = opposite(at);
    if (value < OUTLINE.least) continue;
    shown++;
    sum += value;
  }
  if (shown < OUTLINE.share * ring) return mask;
  const least = Math.max(OUTLINE.least, 0.35 * (sum / shown));
  return { ...mask, data: mask.data.map((value, at) => (value || (near[at] && opposite(at) >= least) ? 1 : 0)) };
}

function colourOf(part: Raster, mask: Uint8Array): Glyphs["colour"] {
  const core = erode({ width: part.width, height: part.height, data: mask }, 1).data;
  const chosen = core.some((value) => value) ? core : mask;
  const channels: number[][] = [[], [], []];
  for (let at = 0; at < chosen.length; at++) {
    if (chosen[at]) for (let channel = 0; channel < 3; channel++) channels[channel]!.push(part.data[at * 3 + channel]!);
  }
  return [median(channels[0]!, MIDDLE_GREY), median(channels[1]!, MIDDLE_GREY), median(channels[2]!, MIDDLE_GREY)];
}

/** The pixels of `box` in the four-cornered area, made larger by `by` on all sides. */
function insideOf(corners: readonly Point[], box: Box, by: number): Plane {
  const data = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const isInside = corners.every((from, index) => {
        const to = corners[(index + 1) % corners.length]!;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const side = dx * (box.y + y + 0.5 - from.y) - dy * (box.x + x + 0.5 - from.x);
        return side >= -by * Math.hypot(dx, dy);
      });
      if (isInside) data[y * box.width + x] = 1;
    }
  }
  return { width: box.width, height: box.height, data };
}
