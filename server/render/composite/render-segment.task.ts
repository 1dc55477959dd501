import { open } from "node:fs/promises";
import type { Task } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { loadAv } from "@/server/media/av";
import { type FramesInput, openFrames } from "./frames";
import { SegmentEncoder } from "./segment-encoder";

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
  const encoder = await SegmentEncoder.open(av, { ...job, threads, outputPath });
  const frames = await openFrames(av, input);
  try {
    for (let frame = 0; frame < job.frames; frame++) {
      signal.throwIfAborted();
      await encoder.add(await frames.frameAt(frame));
      if (frame % FRAMES_BETWEEN_NEWS === 0) onProgress(frame / job.frames);
    }
    await encoder.finish();
  } catch (error) {
    await encoder.close();
    throw error;
  } finally {
    await frames.close();
  }
  const file = await open(outputPath, "r+");
  await file.sync().finally(() => file.close());
  onProgress(1);
  return null;
};
export default renderSegment;
