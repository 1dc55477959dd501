import { join } from "node:path";
import { toFrame } from "@/remotion/timing/frames";
import type { Task } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import type { MediaFile } from "./film-media";
import { startMediaServer } from "./media-server";
import { renderFrame } from "./render-picture";

export interface RenderPosterInput {
  timeline: Timeline;
  files: Record<string, MediaFile>;
  /** Empty scratch folder; the finished picture is `poster.jpg` in it. */
  folder: string;
  atSeconds: number;
  chromiumPath: string;
  bundleDir: string;
}

const renderPosterTask: Task<RenderPosterInput, { width: number; height: number }> = async (input, { signal }) => {
  const { timeline, folder, chromiumPath, bundleDir } = input;
  const media = await startMediaServer(input.files);
  try {
    const props = { timeline: { ...timeline, captions: null }, mediaBase: media.base };
    const frame = toFrame(input.atSeconds, timeline.fps);
    return await renderFrame(
      { props, scale: 1, chromiumPath, bundleDir, frame, outputPath: join(folder, "poster.jpg") },
      { signal },
    );
  } finally {
    await media.close();
  }
};
export default renderPosterTask;
