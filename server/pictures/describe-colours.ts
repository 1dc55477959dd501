import type { Raster } from "./raster";

/** Hues by their angle in degrees: where each begins. */
const HUES: readonly [number, string][] = [
  [0, "red"],
  [16, "orange"],
  [45, "yellow"],
  [68, "green"],
  [160, "teal"],
  [192, "blue"],
  [255, "violet"],
  [292, "magenta"],
  [335, "pink"],
  [350, "red"],
];

/** A title that says only what was measured, such as “Untitled picture in deep blue and warm orange”. */
export function describeColours({ width, height, data }: Raster): string {
  const weights = new Map<string, number>();
  let [light, coloured, pixels] = [0, 0, 0];
  const step = Math.max(1, Math.floor((width * height) / 40_000));
  for (let pixel = 0; pixel < width * height; pixel += step) {
    const { name, brightness, strength } = colourOf(data[pixel * 3]!, data[pixel * 3 + 1]!, data[pixel * 3 + 2]!);
    light += brightness;
    pixels++;
    if (name === null) continue;
    coloured += strength;
    weights.set(name, (weights.get(name) ?? 0) + strength);
  }
  const brightness = light / pixels;
  const tone = brightness < 0.28 ? "dark" : brightness > 0.72 ? "light" : "";
  if (coloured / pixels < 0.06) return `Untitled picture in ${greyOf(brightness, tone)} tones`;
  const [first, second] = [...weights].sort((a, b) => b[1] - a[1]);
  const main = `${tone === "dark" ? "deep " : tone === "light" ? "pale " : ""}${first![0]}`;
  return second && second[1] > 0.3 * first![1]
    ? `Untitled picture in ${main} and ${second[0]}`
    : `Untitled picture in ${main} tones`;
}

const greyOf = (brightness: number, tone: string): string =>
  brightness < 0.1 ? "black" : brightness > 0.9 ? "white" : `${tone} grey`.trim();

function colourOf(red: number, green: number, blue: number): { name: string | null; brightness: number; strength: number } {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const brightness = (most + least) / 510;
  const strength = (most - least) / 255;
  if (strength < 0.1) return { name: null, brightness, strength };
  const range = most - least;
  const turn = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const degrees = (turn * 60 + 360) % 360;
  const name = HUES.filter(([from]) => from <= degrees).at(-1)![1];
  // Dark orange is what everybody calls brown.
  return { name: name === "orange" && brightness < 0.38 ? "brown" : name, brightness, strength };
}
