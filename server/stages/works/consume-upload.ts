import { AppError } from "@/server/core/errors";
import { dropVideo } from "@/server/core/uploads/video-uploads";
import type { StageDeps } from "../deps";

/** Makes something of an uploaded video, and throws the upload away. */
export async function consumeUpload(deps: StageDeps, upload: string, takeIn: () => Promise<void>): Promise<void> {
  try {
    await takeIn();
  } catch (error) {
    // What cannot be used now never can; what is tried again is needed again.
    if (error instanceof AppError && !error.retryable) await dropVideo(deps, upload);
    throw error;
  }
  await dropVideo(deps, upload);
}
