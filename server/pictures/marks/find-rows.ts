import { fromRaster, lumaOf, type Raster } from "../raster";
import { findLetters, type Letter, steadyPatches } from "./find-letters";
import { findLines, type LetterRow } from "./find-lines";
import { paintMap } from "./paint-map";

/** Rows of letters are looked for at this size of the longer side. */
const LOOK_AT = 900;
/** What is as thick as thirteen pixels there is no stroke of a letter. */
const STROKE = 6;

/** The rows of letters in a picture, the surest first: those that differ in lightness, and those that white or black paint shows. */
export async function findRows(picture: Raster): Promise<LetterRow[]> {
  const scale = Math.min(1, LOOK_AT / Math.max(picture.width, picture.height));
  const small = await shrink(picture, scale);
  const byPaint = (["light", "dark"] as const).flatMap((paint) => {
    const letters = steadyPatches(paintMap(small, paint, STROKE), true);
    return findLines(
      letters.map((letter) => ({ ...letter, isLight: paint === "light" })),
      "paint",
    );
  });
  const rows = [...byPaint, ...findLines(findLetters(lumaOf(small)))].sort((a, b) => b.score - a.score);
  return rows.map((row) => ({ ...row, letters: row.letters.map((letter) => enlarged(letter, 1 / scale)) }));
}

async function shrink(picture: Raster, scale: number): Promise<Raster> {
  if (scale === 1) return picture;
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  const data = await fromRaster(picture)
    .resize({ ...size, fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
  return { ...size, data };
}

const enlarged = (letter: Letter, by: number): Letter => ({
  ...letter,
  ...{ x: (letter.x + 0.5) * by, y: (letter.y + 0.5) * by, size: letter.size * by, stroke: letter.stroke * by },
});
