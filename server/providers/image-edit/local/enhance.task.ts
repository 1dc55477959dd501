import sharp from "sharp";
import type { Task } from "@/server/children/run-task";
import { writePicture } from "@/server/pictures/encode-picture";
import { finish, resizeTruly } from "@/server/pictures/enlarge";
import { cropTo, extendTo, type Fitting, fittingFor } from "@/server/pictures/fit-shape";
import { type Raster, readRaster } from "@/server/pictures/raster";
import type { EditedPicture, EnhanceRequest } from "../image-edit";

export type EnhanceInput = Omit<EnhanceRequest, "signal" | "onProgress">;
export type EnhanceOutput = EditedPicture & { fitting: Fitting };

const enhance: Task<EnhanceInput, EnhanceOutput> = async ({ path, outputPath, longSide, ratio }, { signal, onProgress }) => {
  const source = await readRaster(path);
  const size = sizeOf(longSide, ratio);
  if (source.alpha) return keepTransparent(path, source, outputPath, size);
  const fitting = fittingFor(source, ratio);
  const picture: Raster = fitting === "extended" ? source : fitting === "cropped" ? await cropTo(source, ratio) : source;
  const shown = fitting === "extended" ? within(source, size) : size;
  onProgress(0.2);
  signal.throwIfAborted();
  const large = await resizeTruly(picture, shown);
  onProgress(0.7);
  signal.throwIfAborted();
  const crisp = await finish(large, shown.width / picture.width);
  const framed = fitting === "extended" ? await extendTo(crisp, size) : crisp;
  signal.throwIfAborted();
  return { ...(await writePicture(framed, outputPath)), fitting };
};
export default enhance;

interface Size {
  width: number;
  height: number;
}

const even = (length: number): number => Math.max(2, Math.round(length / 2) * 2);

const sizeOf = (longSide: number, ratio: number): Size =>
  ratio >= 1 ? { width: longSide, height: even(longSide / ratio) } : { width: even(longSide * ratio), height: longSide };

/** The picture's own shape, as large as fits. */
function within(picture: Size, frame: Size): Size {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
}

/** What lies free on nothing stays so: the frame around it is nothing, too. */
async function keepTransparent(path: string, source: Size, outputPath: string, size: Size): Promise<EnhanceOutput> {
  const shown = within(source, size);
  const { data } = await sharp(path)
    .ensureAlpha()
    .resize({ ...shown, fit: "fill", kernel: "lanczos3" })
    .sharpen({ sigma: 0.8, m1: 0, m2: 1.5 })
    .extend(marginsOf(shown, size))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Uint8Array(size.width * size.height * 3);
  const alpha = new Uint8Array(size.width * size.height);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    colours.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
    alpha[pixel] = data[pixel * 4 + 3]!;
  }
  const written = await writePicture({ ...size, data: colours }, outputPath, { alpha });
  return { ...written, fitting: shown.width === size.width && shown.height === size.height ? "kept" : "extended" };
}

function marginsOf(shown: Size, size: Size) {
  const left = Math.floor((size.width - shown.width) / 2);
  const top = Math.floor((size.height - shown.height) / 2);
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  return { left, top, right: size.width - shown.width - left, bottom: size.height - shown.height - top, background };
}
