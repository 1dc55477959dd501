import type { Context } from "@/server/core/context";
import { createRework, type ReworkCall } from "./create-rework";
import { findFinished } from "./finished-film";

/** A film with the same pictures and sound and files of its own. Only its file is made anew, which finds all parts there. */
export async function cloneVideo(ctx: Context, sourceId: string, call: ReworkCall) {
  const source = await findFinished(ctx, sourceId, {
    unfinished: "Video session does not have a completed video URL to clone.",
  });
  const { timeline } = source;
  return createRework(
    ctx,
    {
      ...{ kind: "clone", sources: [source], timeline, stages: ["video_generation"], credits: 0 },
      asks: { enableSubtitles: source.request.enableSubtitles },
    },
    call,
  );
}
