import { copyFile, rename } from "node:fs/promises";
import type { Task } from "@/server/children/run-task";
import { FAITHFUL, writePicture } from "@/server/pictures/encode-picture";
import { type RemovedMark, removeMarks } from "@/server/pictures/marks/remove-marks";
import { readRaster } from "@/server/pictures/raster";
import type { EditedPicture, RemoveMarksRequest } from "../image-edit";

export type RemoveMarksInput = Omit<RemoveMarksRequest, "signal" | "onProgress">;
export type RemoveMarksOutput = EditedPicture & { marks: RemovedMark[] };

const removeMarksFrom: Task<RemoveMarksInput, RemoveMarksOutput> = async (
  { path, outputPath, boxes },
  { signal, onProgress },
) => {
  const { alpha, ...picture } = await readRaster(path);
  const { marks } = await removeMarks(picture, { boxes, signal, onProgress });
  signal.throwIfAborted();
  if (marks.length > 0) return { ...(await writePicture(picture, outputPath, { alpha, quality: FAITHFUL })), marks };
  // Untouched is untouched: not even encoded again.
  const isPng = path.endsWith(".png");
  const to = `${outputPath}.${isPng ? "png" : "jpg"}`;
  await copyFile(path, `${to}.part`);
  await rename(`${to}.part`, to);
  return { path: to, mimeType: isPng ? "image/png" : "image/jpeg", width: picture.width, height: picture.height, marks };
};
export default removeMarksFrom;
