import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { VideoProvider } from "../video";
import type { AnimateInput } from "./animate.task";

/**
 * Moves a camera over a picture: between the layers of an illustration that carries its recipe, across a photo otherwise.
 * The clip has exactly `round(durationSeconds * fps)` frames.
 */
export const localVideo: VideoProvider = {
  name: "local",
  async animate({ picture, camera, durationSeconds, width, height, fps, outputPath, signal, onProgress }) {
    const frames = Math.round(durationSeconds * fps);
    if (frames < 1)
      throw new AppError(
        "invalid_request",
        `A clip of ${durationSeconds} seconds has no frame; ask for at least ${1 / fps} seconds.`,
      );
    if (width % 2 || height % 2 || width < 16 || height < 16 || width > 4096 || height > 4096) {
      throw new AppError(
        "invalid_request",
        `A clip of ${width}×${height} pixels cannot be encoded; sides are even and go from 16 to 4096.`,
      );
    }
    const input: AnimateInput = {
      picturePath: picture.path,
      ...(picture.recipe !== undefined && { recipe: picture.recipe }),
      ...{ camera, frames, fps, width, height, outputPath },
    };
    await runTask<AnimateInput, null>(new URL("./animate.task.ts", import.meta.url), input, {
      signal,
      ...(onProgress && { onProgress }),
    });
    return { mimeType: "video/mp4", width, height, durationSeconds: frames / fps };
  },
};
