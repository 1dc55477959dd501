import { componentsOf, dilate } from "../morphology";
import { type Box, clip, cutPlane, cutRaster, fromPlane, grow, lumaOf, overlaps, type Plane, type Raster } from "../raster";
import type { Glyphs } from "./mask-glyphs";

/** Logos are looked for at this size of the shorter side. */
const LOOK_AT = 540;
/** Share of each side that counts as its corner. */
const CORNER = 0.28;
/** How much the distances of a repeated logo to its two edges may differ from corner to corner, in pixels there. */
const SAME_MARGIN = 8;
/** How alike two things in two corners are when they are one logo; 1 is the same. */
const LEAST_LIKENESS = 0.8;
const STANDS_OUT = 16;
const MOST_PARTS = 2;

/** Something that stands in two or more corners of a picture, the same each time: no scene does that by itself. */
export async function findRepeatedLogos(picture: Raster): Promise<Glyphs[]> {
  const scale = Math.min(1, LOOK_AT / Math.min(picture.width, picture.height));
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  const small = fromPlane(lumaOf(picture))
    .resize({ ...size, fit: "fill" })
    .toColourspace("b-w");
  const luma: Plane = { ...size, data: await small.clone().raw().toBuffer() };
  const around = await small.clone().blur(10).raw().toBuffer();
  const salient = new Uint8Array(luma.data.length);
  for (let at = 0; at < salient.length; at++) salient[at] = Math.abs(luma.data[at]! - around[at]!) > STANDS_OUT ? 1 : 0;
  const things = [...componentsOf(dilate({ ...size, data: salient }, 3)), ...steadyThings(luma)];
  const cornered = things.flatMap((thing) => {
    const box = clip(thing, size);
    const corner = isLogoSized(thing, size) ? cornerOf(thing, size) : null;
    return corner === null ? [] : [{ corner, box, edges: edgesOf(luma, box) }];
  });
  const repeated = new Set<Box>();
  for (const one of cornered) {
    for (const other of cornered) {
      if (other.corner <= one.corner || !isSimilarSize(one.box, other.box)) continue;
      if (!hasSameMargins(one.box, other.box, size)) continue;
      if (likeness(one.edges, other.edges) >= LEAST_LIKENESS) for (const { box } of [one, other]) repeated.add(box);
    }
  }
  const largestFirst = [...repeated].sort((a, b) => b.width * b.height - a.width * a.height);
  const distinct = largestFirst.filter((box, index) => !largestFirst.slice(0, index).some((other) => overlaps(box, other)));
  // A logo, of two parts perhaps, stands once in its corner; what stands there again and again are windows or tiles.
  const inCorner = (corner: number | null) => distinct.filter((box) => cornerOf(box, size) === corner).length;
  if (distinct.some((box) => inCorner(cornerOf(box, size)) > MOST_PARTS)) return [];
  return distinct.flatMap(({ x, y, width, height }) => {
    const box = { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
    return maskGraphic(picture, clip(grow(box, 4 / scale), picture));
  });
}

/** Thresholds so far apart tell a thing from all that it touches: white from a cloud, black from a trunk. */
const STEP = 16;

/** What stands together in the corners at any threshold, from the light end and from the dark one. */
function steadyThings(luma: Plane): Box[] {
  const [width, height] = [Math.ceil(luma.width * (CORNER + 0.1)), Math.ceil(luma.height * (CORNER + 0.1))];
  const found = new Map<string, Box>();
  for (const x of [0, luma.width - width]) {
    for (const y of [0, luma.height - height]) {
      const corner = cutPlane(luma, { x, y, width, height });
      for (let threshold = STEP; threshold < 256; threshold += STEP) {
        for (const isLight of [true, false]) {
          const data = corner.data.map((value) => (value >= threshold === isLight ? 1 : 0));
          for (const thing of componentsOf({ width, height, data })) {
            const box = grow({ ...thing, x: thing.x + x, y: thing.y + y }, 1);
            if (isLogoSized(box, luma)) found.set([box.x, box.y, box.width, box.height].map((at) => at >> 1).join(), box);
          }
        }
      }
    }
  }
  return [...found.values()];
}

const isLogoSized = ({ width, height }: Box, size: { width: number; height: number }): boolean => {
  const short = Math.min(size.width, size.height);
  return Math.min(width, height) >= 12 && Math.max(width, height) <= short * 0.4 && width / height < 6 && height / width < 6;
};

/** 0 to 3, or null in the middle of the picture. */
function cornerOf({ x, y, width, height }: Box, size: { width: number; height: number }): number | null {
  const [across, down] = [(x + width / 2) / size.width, (y + height / 2) / size.height];
  const column = across < CORNER ? 0 : across > 1 - CORNER ? 1 : null;
  const row = down < CORNER ? 0 : down > 1 - CORNER ? 1 : null;
  return column === null || row === null ? null : row * 2 + column;
}

const isSimilarSize = (a: Box, b: Box): boolean =>
  Math.abs(a.width - b.width) <= 0.2 * Math.max(a.width, b.width) + 2 &&
  Math.abs(a.height - b.height) <= 0.2 * Math.max(a.height, b.height) + 2;

/** Who puts a logo into corners puts it equally far into each. */
function hasSameMargins(a: Box, b: Box, size: { width: number; height: number }): boolean {
  const across = (box: Box) => Math.min(box.x, size.width - box.x - box.width);
  const down = (box: Box) => Math.min(box.y, size.height - box.y - box.height);
  return Math.abs(across(a) - across(b)) <= SAME_MARGIN && Math.abs(down(a) - down(b)) <= SAME_MARGIN;
}

/** How steep the picture is at each pixel: the same for a logo on light and on dark ground. */
function edgesOf(luma: Plane, box: Box): Plane {
  const { width, height, data } = cutPlane(luma, clip(grow(box, 3), luma));
  const edges = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      edges[at] = Math.min(255, Math.hypot(data[at + 1]! - data[at - 1]!, data[at + width]! - data[at - width]!));
    }
  }
  return { width, height, data: edges };
}

/** The best correlation of two small planes over shifts of a few pixels. */
function likeness(a: Plane, b: Plane): number {
  let best = 0;
  for (let dy = -5; dy <= 5; dy++) for (let dx = -5; dx <= 5; dx++) best = Math.max(best, correlation(a, b, dx, dy));
  return best;
}

function correlation(a: Plane, b: Plane, dx: number, dy: number): number {
  let [count, sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0, 0];
  for (let y = Math.max(0, -dy); y < Math.min(a.height, b.height - dy); y++) {
    for (let x = Math.max(0, -dx); x < Math.min(a.width, b.width - dx); x++) {
      const one = a.data[y * a.width + x]!;
      const other = b.data[(y + dy) * b.width + x + dx]!;
      count++;
      sumA += one;
      sumB += other;
      sumAA += one * one;
      sumBB += other * other;
      sumAB += one * other;
    }
  }
  if (count < 0.6 * a.data.length) return 0;
  const [varianceA, varianceB] = [sumAA - sumA ** 2 / count, sumBB - sumB ** 2 / count];
  return varianceA <= 0 || varianceB <= 0 ? 0 : (sumAB - (sumA * sumB) / count) / Math.sqrt(varianceA * varianceB);
}

/** All that stands in a box on the ground that its rim shows, with what it encloses. */
export function maskGraphic(picture: Raster, box: Box): Glyphs[] {
  if (box.width < 4 || box.height < 4) return [];
  const part = cutRaster(picture, box);
  const { width, height, data } = part;
  const ground = groundOf(part);
  const differs = new Uint8Array(width * height);
  for (let at = 0; at < differs.length; at++) {
    const far = Math.max(...[0, 1, 2].map((channel) => Math.abs(data[at * 3 + channel]! - ground[at * 3 + channel]!)));
    differs[at] = far > 14 ? 1 : 0;
  }
  const mask = enclose(dilate({ width, height, data: differs }, 2));
  return mask.data.some((value) => value) ? [{ box, mask, colour: [128, 128, 128] }] : [];
}

/** The ground below a box as its four sides show it: each pixel between what is left, right, above and below. */
function groundOf({ width, height, data }: Raster): Float32Array {
  const ground = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [left, right, top, bottom] = [1 / (x + 1), 1 / (width - x), 1 / (y + 1), 1 / (height - y)];
      const total = left + right + top + bottom;
      for (let channel = 0; channel < 3; channel++) {
        const value = (column: number, row: number) => data[(row * width + column) * 3 + channel]!;
        ground[(y * width + x) * 3 + channel] =
          (value(0, y) * left + value(width - 1, y) * right + value(x, 0) * top + value(x, height - 1) * bottom) / total;
      }
    }
  }
  return ground;
}

/** Fills what cannot be reached from outside. */
function enclose({ width, height, data }: Plane): Plane {
  const outside = new Uint8Array(data.length);
  const waiting: number[] = [];
  const reach = (x: number, y: number) => {
    const at = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || data[at] || outside[at]) return;
    outside[at] = 1;
    waiting.push(at);
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) reach(x, y);
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) reach(x, y);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    reach(x - 1, y);
    reach(x + 1, y);
    reach(x, y - 1);
    reach(x, y + 1);
  }
  return { width, height, data: outside.map((value) => (value ? 0 : 1)) };
}

/** How far an emblem's colour may be from its text's. */
const SAME_COLOUR = 16;
/** How far what is around an emblem must be from it. */
const OTHER_COLOUR = 48;

/** The emblem of a wordmark: one thing in the text's own colour, of about its height, right beside it and free on all sides. */
export function findEmblems(picture: Raster, text: Glyphs, lineBox: Box): Glyphs[] {
  const { height } = lineBox;
  const area = clip(grow(lineBox, Math.round(2.6 * height)), picture);
  const part = cutRaster(picture, area);
  const same = new Uint8Array(area.width * area.height);
  const differs = new Uint8Array(area.width * area.height);
  for (let at = 0; at < same.length; at++) {
    let far = 0;
    for (let channel = 0; channel < 3; channel++) {
      far = Math.max(far, Math.abs(part.data[at * 3 + channel]! - text.colour[channel]!));
    }
    same[at] = far <= SAME_COLOUR ? 1 : 0;
    differs[at] = far >= OTHER_COLOUR ? 1 : 0;
  }
  const line = { ...lineBox, x: lineBox.x - area.x, y: lineBox.y - area.y };
  const emblems = componentsOf({ width: area.width, height: area.height, data: same }).filter(
    (thing) => isBeside(thing, line) && isFree(thing, differs, area.width),
  );
  return emblems.map((thing) => {
    const box = clip(grow(thing, 5), area);
    const mask = new Uint8Array(area.width * area.height);
    for (const at of thing.pixels) mask[at] = 1;
    const cut = enclose(dilate(cutPlane({ width: area.width, height: area.height, data: mask }, box), 3));
    return { box: { ...box, x: box.x + area.x, y: box.y + area.y }, mask: cut, colour: text.colour };
  });
}

/** On the line, less than its height away from it, and between half and two and a half times as large. */
function isBeside(thing: Box, line: Box): boolean {
  const size = Math.max(thing.width, thing.height);
  const isSized = size >= 0.6 * line.height && size <= 2.5 * line.height && Math.min(thing.width, thing.height) > 0.5 * size;
  const off = Math.abs(thing.y + thing.height / 2 - (line.y + line.height / 2));
  const gap = Math.max(line.x - (thing.x + thing.width), thing.x - (line.x + line.width));
  return isSized && off < 0.5 * line.height && gap > 0 && gap < 1.2 * line.height;
}

/** Almost all of what surrounds it, three pixels away, is of another colour. */
function isFree(thing: Box, differs: Uint8Array, width: number): boolean {
  const height = differs.length / width;
  const frame = grow(thing, 3);
  if (frame.x < 0 || frame.y < 0 || frame.x + frame.width > width || frame.y + frame.height > height) return false;
  let [rim, other] = [0, 0];
  for (let y = frame.y; y < frame.y + frame.height; y++) {
    const isEnd = y === frame.y || y === frame.y + frame.height - 1;
    for (let x = frame.x; x < frame.x + frame.width; x += isEnd ? 1 : frame.width - 1) {
      rim++;
      other += differs[y * width + x]!;
    }
  }
  return other > 0.9 * rim;
}
