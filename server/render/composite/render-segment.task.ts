import { open } from "node:fs/promises";
import type { Task } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { loadAv } from "@/server/media/av";
import { VideoFile } from "@/server/media/video-file";
import { encoderSettings, KEY_FRAME_SECONDS } from "../plan/encoding";
import { type FramesInput, openFrames } from "./frames";

export interface RenderSegmentInput extends FramesInput {
  threads: number;
  outputPath: string;
}

const FRAMES_BETWEEN_NEWS = 5;

/** Makes one segment: scenes, looks over them, encoded. Progress is the share of frames. */
const renderSegment: Task<RenderSegmentInput, null> = async (input, { signal, onProgress }) => {
  const av = await loadAv();
  if (!av) throw new AppError("unavailable", "This machine has no FFmpeg bindings; films are rendered by plain Remotion here.");
  const { job, outputPath, threads } = input;
  const file = await VideoFile.open(av, {
    ...{ width: job.width, height: job.height, fps: job.fps, threads, outputPath },
    ...{ encoder: job.encoding.encoder, settings: encoderSettings(job.encoding) },
    keyFrames: Math.round(job.fps * KEY_FRAME_SECONDS),
  });
  const frames = await openFrames(av, input);
  try {
    for (let frame = 0; frame < job.frames; frame++) {
      signal.throwIfAborted();
      const painted = await frames.frameAt(frame);
      await file.add(painted.frame, painted.giveBack);
      if (frame % FRAMES_BETWEEN_NEWS === 0) onProgress(frame / job.frames);
    }
    await file.finish();
  } finally {
    await file.close();
    await frames.close();
  }
  const written = await open(outputPath, "r+");
  await written.sync().finally(() => written.close());
  onProgress(1);
  return null;
};
export default renderSegment;
