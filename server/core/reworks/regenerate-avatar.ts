import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createRework, type ReworkCall } from "./create-rework";
import { findFinished } from "./finished-film";

/** Another presenter for the same narration. */
export async function regenerateAvatar(ctx: Context, sourceId: string, call: ReworkCall) {
  const source = await findFinished(ctx, sourceId);
  if (!source.timeline.narrator) {
    throw new AppError("invalid_request", "Session does not have a narrator avatar to regenerate.");
  }
  return createRework(
    ctx,
    {
      ...{ kind: "regenerate_avatar", sources: [source], timeline: { ...source.timeline, narrator: null }, credits: 0 },
      stages: ["narrator_avatar_generation", "frame_generation", "video_generation"],
    },
    call,
  );
}
