import { fromRaster, type Raster } from "./raster";

/** How a set is graded as a whole, so that its pictures belong together. */
export type Look = "natural" | "warm" | "cool" | "vivid" | "soft" | "mono";

/** One picture of a set: which of the sources, how much of it, around which point. */
export interface Variation {
  source: number;
  framing: Framing;
  look: Look;
  /** What it is, for whoever asked. */
  says: string;
}

export interface Framing {
  name: string;
  /** Share of the largest area of the wanted shape; null shows the whole picture. */
  zoom: number | null;
  /** The point that is kept in view: where most happens, or a place in shares of the picture. */
  around: "subject" | { x: number; y: number };
}

const FRAMINGS: readonly Framing[] = [
  { name: "Whole picture", zoom: null, around: "subject" },
  { name: "Closer on the subject", zoom: 0.62, around: "subject" },
  { name: "Left part", zoom: 0.72, around: { x: 0.2, y: 0.5 } },
  { name: "Right part", zoom: 0.72, around: { x: 0.8, y: 0.5 } },
  { name: "Detail", zoom: 0.42, around: "subject" },
  { name: "Upper part", zoom: 0.72, around: { x: 0.5, y: 0.2 } },
  { name: "Lower part", zoom: 0.72, around: { x: 0.5, y: 0.8 } },
  { name: "Upper left corner", zoom: 0.55, around: { x: 0.15, y: 0.15 } },
  { name: "Lower right corner", zoom: 0.55, around: { x: 0.85, y: 0.85 } },
  { name: "Upper right corner", zoom: 0.55, around: { x: 0.85, y: 0.15 } },
  { name: "Lower left corner", zoom: 0.55, around: { x: 0.15, y: 0.85 } },
  { name: "Middle", zoom: 0.5, around: { x: 0.5, y: 0.5 } },
];

const LOOK_WORDS: readonly [RegExp, Look][] = [
  [/\b(?:black[- ]and[- ]white|monochrom\w*|greyscale|grayscale|noir)\b/i, "mono"],
  [/\b(?:warm\w*|golden|sunset|sunny|cosy|cozy|autumn\w*|amber)\b/i, "warm"],
  [/\b(?:cool|cold|winter\w*|icy|blue hour|night|moon\w*)\b/i, "cool"],
  [/\b(?:vivid|vibrant|bold|bright|colou?rful|punchy|pop)\b/i, "vivid"],
  [/\b(?:soft\w*|pastel\w*|dreamy|gentle|airy|faded|muted|vintage)\b/i, "soft"],
];
const CLOSE = /\b(?:close[- ]?ups?|details?|macro|tight)\b/i;

/** Which pictures a set has: every source in turn, no framing of one twice, all in the one look that the words ask for. */
export function planVariations(count: number, sources: number, prompt: string): Variation[] {
  const look = LOOK_WORDS.find(([words]) => words.test(prompt))?.[1] ?? "natural";
  const order = CLOSE.test(prompt) ? [1, 4, 11, 2, 3, 5, 6, 7, 8, 9, 10, 0] : FRAMINGS.map((_, index) => index);
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / sources);
    const base = FRAMINGS[order[turn % order.length]!]!;
    // A second time around every framing is a little closer than before.
    const again = Math.floor(turn / order.length);
    const framing = again === 0 ? base : { ...base, zoom: (base.zoom ?? 0.9) * 0.85 ** again };
    const says = look === "natural" ? framing.name : `${framing.name}, ${lookNames[look]}`;
    return { source: index % sources, framing, look, says };
  });
}

/** As many as can be told apart of one source. */
export const FRAMINGS_PER_SOURCE = FRAMINGS.length;

const lookNames: Record<Look, string> = {
  natural: "natural tones",
  warm: "warm tones",
  cool: "cool tones",
  vivid: "vivid colours",
  soft: "soft tones",
  mono: "black and white",
};

/** The part of a picture that a framing shows, in the wanted shape. */
export async function frame(picture: Raster, { zoom, around }: Framing, ratio: number): Promise<Raster> {
  const isWide = picture.width / picture.height > ratio;
  const largest = isWide
    ? { width: picture.height * ratio, height: picture.height }
    : { width: picture.width, height: picture.width / ratio };
  const share = Math.sqrt(zoom ?? 1);
  const width = Math.max(8, Math.min(picture.width, Math.round(largest.width * share)));
  const height = Math.max(8, Math.min(picture.height, Math.round(largest.height * share)));
  const centre = around === "subject" ? await subjectOf(picture) : around;
  const left = Math.max(0, Math.min(picture.width - width, Math.round(centre.x * picture.width - width / 2)));
  const top = Math.max(0, Math.min(picture.height - height, Math.round(centre.y * picture.height - height / 2)));
  const data = await fromRaster(picture).extract({ left, top, width, height }).raw().toBuffer();
  return { width, height, data };
}

const LOOK_AT = 48;

/** Where most happens: strong edges and strong colours, the middle rather than the margin; in shares of the picture. */
export async function subjectOf(picture: Raster): Promise<{ x: number; y: number }> {
  const small = await fromRaster(picture).resize(LOOK_AT, LOOK_AT, { fit: "fill" }).raw().toBuffer();
  const at = (x: number, y: number, channel: number) => small[(y * LOOK_AT + x) * 3 + channel]!;
  const weight = new Float32Array(LOOK_AT * LOOK_AT);
  for (let y = 1; y < LOOK_AT - 1; y++) {
    for (let x = 1; x < LOOK_AT - 1; x++) {
      let edge = 0;
      for (let channel = 0; channel < 3; channel++) {
        edge += Math.abs(at(x + 1, y, channel) - at(x - 1, y, channel)) + Math.abs(at(x, y + 1, channel) - at(x, y - 1, channel));
      }
      const colours = [at(x, y, 0), at(x, y, 1), at(x, y, 2)];
      const strength = Math.max(...colours) - Math.min(...colours);
      const fromMiddle = Math.hypot(x / LOOK_AT - 0.5, y / LOOK_AT - 0.5);
      weight[y * LOOK_AT + x] = (edge + 0.4 * strength) * (1.1 - fromMiddle);
    }
  }
  return peakOf(weight);
}

/** The middle of the busiest window. */
function peakOf(weight: Float32Array): { x: number; y: number } {
  const half = Math.round(LOOK_AT * 0.18);
  let best = -1;
  let peak = { x: 0.5, y: 0.5 };
  for (let y = half; y < LOOK_AT - half; y += 2) {
    for (let x = half; x < LOOK_AT - half; x += 2) {
      let sum = 0;
      for (let wy = y - half; wy <= y + half; wy++)
        for (let wx = x - half; wx <= x + half; wx++) sum += weight[wy * LOOK_AT + wx]!;
      if (sum <= best) continue;
      best = sum;
      peak = { x: (x + 0.5) / LOOK_AT, y: (y + 0.5) / LOOK_AT };
    }
  }
  return peak;
}

/** Mean and spread of each colour. */
export interface Tones {
  mean: readonly [number, number, number];
  spread: readonly [number, number, number];
}

export async function tonesOf(picture: Raster): Promise<Tones> {
  const { channels } = await fromRaster(picture).stats();
  const of = (read: (channel: (typeof channels)[number]) => number) =>
    [0, 1, 2].map((index) => read(channels[index]!)) as unknown as Tones["mean"];
  return { mean: of(({ mean }) => mean), spread: of(({ stdev }) => Math.max(8, stdev)) };
}

/** How far the pictures of a set move towards the tones of its first one. */
const TOGETHER = 0.4;

/** Grades a picture: towards the set's tones first, then in its look. */
export async function grade(picture: Raster, look: Look, towards: Tones | null): Promise<Raster> {
  const matched = towards ? await matchTones(picture, towards) : picture;
  const graded = looks[look](fromRaster(matched)).removeAlpha().toColourspace("srgb");
  const { data, info } = await graded.raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { ...picture, data };
  const spread = new Uint8Array(picture.width * picture.height * 3);
  for (let pixel = 0; pixel < data.length; pixel++) spread.fill(data[pixel]!, pixel * 3, pixel * 3 + 3);
  return { ...picture, data: spread };
}

async function matchTones(picture: Raster, towards: Tones): Promise<Raster> {
  const own = await tonesOf(picture);
  const gains = own.spread.map(
    (spread, channel) => 1 + TOGETHER * (Math.min(1.6, Math.max(0.6, towards.spread[channel]! / spread)) - 1),
  );
  const offsets = own.mean.map((mean, channel) => mean + TOGETHER * (towards.mean[channel]! - mean) - gains[channel]! * mean);
  const data = await fromRaster(picture).linear(gains, offsets).raw().toBuffer();
  return { ...picture, data };
}

type Pipeline = ReturnType<typeof fromRaster>;
const looks: Record<Look, (picture: Pipeline) => Pipeline> = {
  natural: (picture) => picture,
  warm: (picture) => picture.linear([1.06, 1.0, 0.9], [4, 1, -2]).modulate({ saturation: 1.06 }),
  cool: (picture) => picture.linear([0.9, 0.99, 1.07], [-2, 1, 4]).modulate({ saturation: 0.98 }),
  vivid: (picture) => picture.linear(1.06, -8).modulate({ saturation: 1.28 }),
  soft: (picture) => picture.linear(0.86, 26).modulate({ saturation: 0.82 }),
  mono: (picture) => picture.greyscale().linear(1.06, -6),
};
