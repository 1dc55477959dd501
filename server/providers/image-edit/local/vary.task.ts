import type { Task } from "@/server/children/run-task";
import { writePicture } from "@/server/pictures/encode-picture";
import { finish, resizeTruly } from "@/server/pictures/enlarge";
import { extendTo, fittingFor } from "@/server/pictures/fit-shape";
import { type Raster, readRaster } from "@/server/pictures/raster";
import { frame, grade, planVariations, tonesOf, type Variation } from "@/server/pictures/vary";
import type { EditedPicture, VaryRequest } from "../image-edit";

export type VaryInput = Omit<VaryRequest, "signal" | "onProgress">;
export type VaryOutput = EditedPicture & { says: string };

/** Some 1.6 million pixels, in any shape. */
const PIXELS = 1_600_000;

const vary: Task<VaryInput, VaryOutput> = async (input, { signal }) => {
  const { paths, prompt, ratio, index, count, outputPath } = input;
  const variation = planVariations(count, paths.length, prompt)[index]!;
  const source = await opaque(paths[variation.source]!);
  signal.throwIfAborted();
  const towards = variation.source === 0 ? null : await tonesOf(await opaque(paths[0]!));
  const framed = await show(source, variation, ratio);
  signal.throwIfAborted();
  return { ...(await writePicture(await grade(framed, variation.look, towards), outputPath)), says: variation.says };
};
export default vary;

/** What is transparent lies on white. */
async function opaque(path: string): Promise<Raster> {
  const { alpha, ...picture } = await readRaster(path);
  if (!alpha) return picture;
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    const share = alpha[pixel]! / 255;
    for (let channel = 0; channel < 3; channel++) {
      const at = pixel * 3 + channel;
      picture.data[at] = Math.round(picture.data[at]! * share + 255 * (1 - share));
    }
  }
  return picture;
}

async function show(source: Raster, { framing }: Variation, ratio: number): Promise<Raster> {
  const width = Math.round(Math.sqrt(PIXELS * ratio) / 2) * 2;
  const size = { width, height: Math.round(width / ratio / 2) * 2 };
  if (framing.zoom === null && fittingFor(source, ratio) === "extended") {
    const scale = Math.min(size.width / source.width, size.height / source.height);
    const whole = { width: Math.round(source.width * scale), height: Math.round(source.height * scale) };
    return extendTo(await finish(await resizeTruly(source, whole), scale), size);
  }
  const part = await frame(source, framing, ratio);
  return finish(await resizeTruly(part, size), size.width / part.width);
}
