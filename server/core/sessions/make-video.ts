import type { VideoBody } from "@/server/core/bodies/video-bodies";
import type { Context } from "@/server/core/context";
import { createVideo } from "./create-video";
import { openDraft } from "./open-draft";

/** The one way from a body to a film, for every route that takes one and for the studio. */
export async function makeVideo(ctx: Context, body: VideoBody, newId: string) {
  if (body.draftId !== undefined) await openDraft(ctx, body.draftId);
  const job = await createVideo(ctx, { ...body.video, id: newId });
  const warnings = [...body.warnings, ...(job.optionalComponentWarnings ?? [])];
  return { ...job, ...(warnings.length > 0 && { optionalComponentWarnings: warnings }) };
}
