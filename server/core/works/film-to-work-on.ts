import type { Context } from "@/server/core/context";
import { findOwnFilm } from "@/server/core/edits/find-own-film";
import { pastTimeline } from "@/server/core/edits/past-timeline";
import { AppError } from "@/server/core/errors";
import { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo } from "@/server/schemas/videos";
import type { AskedWork } from "@/server/schemas/works";

/** A film as work on it needs it. Throws 409 while the film is not far enough for it. */
export async function filmToWorkOn(ctx: Context, filmId: string, asked: AskedWork) {
  const film = await findOwnFilm(ctx, filmId);
  if (!film.timeline) throw new AppError("conflict", "This film has no scenes yet.");
  const timeline = Timeline.parse(film.timeline);
  const isDone = (stage: string) => film.stages.some((run) => run.stage === stage && run.status === "COMPLETED");
  const isAtRest = film.status !== "PENDING" || film.waitingFor !== null;
  if (!isAtRest) throw new AppError("conflict", "This film is being made. Wait for its next checkpoint or its end.");
  if (WHOLE_FILM.includes(asked.kind) && film.status !== "COMPLETED") {
    throw new AppError("conflict", "Only a finished film can be rendered again. Let it be made to its end first.");
  }
  if (asked.kind === "speak" && !isDone("speech_generation")) {
    throw new AppError("conflict", "The narration is not spoken yet: it will be spoken as it is written now.");
  }
  if (asked.kind === "picture" && !isDone("image_generation")) {
    throw new AppError("conflict", "The pictures are not drawn yet: they will be drawn as they are described now.");
  }
  return {
    film,
    timeline,
    revision: film.revision,
    request: AcceptedVideo.parse(film.input),
    rendered: await rendered(ctx, film),
  };
}

const WHOLE_FILM: readonly AskedWork["kind"][] = ["render", "stems", "captionless"];

/** The film as its file shows it. Films from before there were editors were never edited after. */
async function rendered(
  ctx: Context,
  film: { id: string; timeline: unknown; revision: number; renderedRevision: number | null; status: string },
): Promise<Timeline | null> {
  if (film.status !== "COMPLETED") return null;
  const now = { timeline: Timeline.parse(film.timeline), revision: film.revision };
  const revision = film.renderedRevision ?? (await lastStageRevision(ctx, film.id)) ?? film.revision;
  return ctx.db.$transaction((tx) => pastTimeline(tx, film.id, now, Math.min(revision, film.revision)));
}

export async function lastStageRevision(ctx: Pick<Context, "db">, sessionId: string): Promise<number | null> {
  const { _max } = await ctx.db.timelineEdit.aggregate({ where: { sessionId, kind: "stage" }, _max: { revision: true } });
  return _max.revision;
}
