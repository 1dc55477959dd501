import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { translatorOrRefuse } from "@/server/core/sessions/translator-or-refuse";
import { createRework, type ReworkCall } from "./create-rework";
import { findFinished } from "./finished-film";

export async function removeSubtitles(ctx: Context, sourceId: string, call: ReworkCall) {
  const source = await findFinished(ctx, sourceId);
  const timeline = { ...source.timeline, captions: null };
  return createRework(
    ctx,
    { kind: "remove_subtitles", sources: [source], timeline, stages: ["frame_generation", "video_generation"], credits: 0 },
    call,
  );
}

/** Captions of what is said. They are made anew, from the times of the words. */
export async function addSubtitles(ctx: Context, sourceId: string, subtitleLanguage: string | undefined, call: ReworkCall) {
  const source = await findFinished(ctx, sourceId);
  const { timeline } = source;
  if (!timeline.audio.some((layer) => layer.type === "speech")) {
    throw new AppError("invalid_request", "Session does not contain any speech to write subtitles for.");
  }
  if (subtitleLanguage && subtitleLanguage !== timeline.language) {
    await translatorOrRefuse(ctx.findTranslator, timeline.language, subtitleLanguage);
  }
  const asks = { enableSubtitles: true, ...(subtitleLanguage && { subtitleLanguage }) };
  return createRework(
    ctx,
    {
      ...{ kind: "add_subtitles", sources: [source], timeline: { ...timeline, captions: null }, asks, credits: 0 },
      stages: ["transcript_generation", "frame_generation", "video_generation"],
    },
    call,
  );
}
