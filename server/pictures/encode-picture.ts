import { rename } from "node:fs/promises";
import sharp from "sharp";
import { fromRaster, type Raster } from "./raster";

export interface WrittenPicture {
  path: string;
  mimeType: "image/jpeg" | "image/png";
  width: number;
  height: number;
}

/** Nothing that can be seen is lost at this quality, and edges keep their colours. */
const QUALITY = 93;
/** Where what was not changed must stay as it was, to a level or two. */
export const FAITHFUL = 98;

/** Writes a picture to `path` plus its ending, whole or not at all; with transparency as PNG, else as JPEG. */
export async function writePicture(
  picture: Raster,
  path: string,
  { alpha = null, quality = QUALITY }: { alpha?: Uint8Array | null; quality?: number } = {},
): Promise<WrittenPicture> {
  const { width, height } = picture;
  const size = { width, height };
  if (!alpha) {
    await fromRaster(picture).jpeg({ quality, chromaSubsampling: "4:4:4" }).toFile(`${path}.part`);
    await rename(`${path}.part`, `${path}.jpg`);
    return { path: `${path}.jpg`, mimeType: "image/jpeg", ...size };
  }
  const joined = await fromRaster(picture)
    .joinChannel(Buffer.from(alpha), { raw: { ...size, channels: 1 } })
    .raw()
    .toBuffer();
  await sharp(joined, { raw: { ...size, channels: 4 } })
    .png({ compressionLevel: 6 })
    .toFile(`${path}.part`);
  await rename(`${path}.part`, `${path}.png`);
  return { path: `${path}.png`, mimeType: "image/png", ...size };
}
