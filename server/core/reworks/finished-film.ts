import type { Context } from "@/server/core/context";
import { renderedTimeline } from "@/server/core/edits/rendered-timeline";
import { AppError } from "@/server/core/errors";
import { findFilm } from "@/server/core/sessions/film-facts";
import type { StageRun } from "@/server/db/generated/client";
import type { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo } from "@/server/schemas/videos";

/** A film that others can be made from. */
export interface FinishedFilm {
  id: string;
  title: string;
  request: AcceptedVideo;
  timeline: Timeline;
  hasFooter: boolean;
  stages: readonly StageRun[];
}

export const NOT_FOUND = "Video session not found.";

/** Throws 404 for what is not the caller's, 400 with `unfinished` for a film that is not rendered yet. */
export async function findFinished(
  ctx: Context,
  id: string,
  { notFound = NOT_FOUND, unfinished = "The video session has no finished render yet: wait until its status is COMPLETED." } = {},
): Promise<FinishedFilm> {
  const session = await findFilm(ctx, id, notFound);
  if (session.status !== "COMPLETED" || !session.timeline) throw new AppError("invalid_request", unfinished);
  // What was edited since its last rendering is not finished, nor paid for.
  const timeline = await renderedTimeline(ctx, session);
  const { title, stages } = session;
  return {
    ...{ id: session.id, title, stages, timeline },
    request: AcceptedVideo.parse(session.input),
    hasFooter: timeline.footer.length > 0,
  };
}
