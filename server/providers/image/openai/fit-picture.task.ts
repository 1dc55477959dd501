import { rename } from "node:fs/promises";
import sharp from "sharp";
import type { Task } from "@/server/children/run-task";

export interface FitInput {
  base64: string;
  width: number;
  height: number;
  outputPath: string;
}

/** As large as a model draws, and some room. */
const MOST_PIXELS = 40_000_000;

/** Cuts what a vendor drew to a film's shape where least happens. Whether it is a picture at all is told, not thrown. */
const fit: Task<FitInput, { isPicture: boolean }> = async ({ base64, width, height, outputPath }) => {
  const bytes = Buffer.from(base64, "base64");
  const { format } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch(() => ({ format: undefined }));
  if (format === undefined) return { isPicture: false };
  await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .flatten({ background: "#fff" })
    .resize({ width, height, fit: "cover", position: sharp.strategy.attention })
    .jpeg({ quality: 92 })
    .toFile(`${outputPath}.part`);
  await rename(`${outputPath}.part`, outputPath);
  return { isPicture: true };
};
export default fit;
