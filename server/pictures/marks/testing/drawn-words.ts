import { randomFrom } from "@/server/sound/random";
import type { Plane, Raster } from "../../raster";

export const SIZE = { width: 320, height: 200 };
/** Letters of strokes, six by six: no font is needed to know a row of them. */
const LETTERS = [
  "111111" + "100000" + "111110" + "100000" + "100000" + "111111",
  "100001" + "100001" + "111111" + "100001" + "100001" + "100001",
  "100001" + "100001" + "100001" + "100001" + "100001" + "111111",
  "111111" + "001100" + "001100" + "001100" + "001100" + "001100",
  "111110" + "100001" + "111110" + "100000" + "100000" + "100000",
  "100000" + "100000" + "100000" + "100000" + "100000" + "111111",
];

const isStroke = (letter: number, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < 6 && y < 6 && LETTERS[letter % LETTERS.length]![y * 6 + x] === "1";

/** Six letters in a row from a place, turned, as a mask. */
export function word({ x, y }: { x: number; y: number }, degrees = 0): Plane {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const data = new Uint8Array(SIZE.width * SIZE.height);
  for (let at = 0; at < data.length; at++) {
    const [dx, dy] = [(at % SIZE.width) - x, Math.floor(at / SIZE.width) - y];
    const [along, down] = [dx * cos + dy * sin, dy * cos - dx * sin];
    const letter = Math.floor(along / 22);
    if (letter < 0 || letter > 5) continue;
    if (isStroke(letter, Math.floor((along - letter * 22) / 3), Math.floor(down / 3))) data[at] = 1;
  }
  return { ...SIZE, data };
}

/** Soft hills of grey with grain. */
export function ground(seed: number): Raster {
  const random = randomFrom(seed);
  const data = new Uint8Array(SIZE.width * SIZE.height * 3);
  for (let at = 0; at < SIZE.width * SIZE.height; at++) {
    const [x, y] = [at % SIZE.width, Math.floor(at / SIZE.width)];
    const tone = 100 + 45 * Math.sin(x / 23) * Math.cos(y / 17) + random() * 6;
    data.set([tone, tone * 0.9 + 10, tone * 0.7 + 20], at * 3);
  }
  return { ...SIZE, data };
}

export const laid = (picture: Raster, mask: Plane, alpha: number, paint = 255): Raster => ({
  ...picture,
  data: picture.data.map((value, at) =>
    mask.data[Math.floor(at / 3)] ? Math.round(value * (1 - alpha) + paint * alpha) : value,
  ),
});
