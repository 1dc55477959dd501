import type { Context } from "@/server/core/context";
import { findOwnFilm } from "@/server/core/edits/find-own-film";
import { renderedTimeline } from "@/server/core/edits/rendered-timeline";
import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo } from "@/server/schemas/videos";
import type { AskedWork } from "@/server/schemas/works";

/** A film as work on it needs it. Throws 409 while the film is not far enough for it. */
export async function filmToWorkOn(ctx: Context, filmId: string, asked: AskedWork) {
  const film = await findOwnFilm(ctx, filmId);
  if (!film.timeline) throw new AppError("conflict", "This film has no scenes yet.");
  const timeline = Timeline.parse(film.timeline);
  const isDone = (stage: string) => film.stages.some((run) => run.stage === stage && run.status === "COMPLETED");
  // What could not be made can be mended while the rest of the film is made.
  const isMending =
    (asked.kind === "picture" || asked.kind === "clip") &&
    timeline.scenes.some((scene) => scene.id === asked.sceneId && scene.failure !== undefined);
  const isAtRest = film.status !== "PENDING" || film.waitingFor !== null || isMending;
  if (!isAtRest) throw new AppError("conflict", "This film is being made. Wait for its next checkpoint or its end.");
  if (asked.kind === "preview" && !isDone("image_generation")) {
    throw new AppError("conflict", "The pictures are not drawn yet: there is nothing to preview before.");
  }
  if (FINISHED_FILM.includes(asked.kind) && film.status !== "COMPLETED") {
    throw new AppError("conflict", "Only a finished film can be rendered again. Let it be made to its end first.");
  }
  if (asked.kind === "speak" && !isDone("speech_generation")) {
    throw new AppError("conflict", "The narration is not spoken yet: it will be spoken as it is written now.");
  }
  if (asked.kind === "picture" && !isDone("image_generation") && !isMending) {
    throw new AppError("conflict", "The pictures are not drawn yet: they will be drawn as they are described now.");
  }
  const isRendering = asked.kind === "render" && film.status === "COMPLETED";
  const rendered = isRendering ? await renderedTimeline(ctx, film) : null;
  return {
    film,
    timeline,
    revision: film.revision,
    request: AcceptedVideo.parse(film.input),
    rendered,
    isMended: await isMended(ctx.db, film.id, asked),
  };
}

/** A scene is mended for nothing once; undoing that and asking again is another picture. */
export async function isMended(db: Db | Tx, sessionId: string, asked: AskedWork): Promise<boolean> {
  if (asked.kind !== "picture") return false;
  const { kind, sceneId } = asked;
  return (await db.filmWork.count({ where: { sessionId, sceneId, kind, status: "COMPLETED" } })) > 0;
}

const FINISHED_FILM: readonly AskedWork["kind"][] = ["render", "stems", "captionless"];
/** Made from the film as it was when it was asked for. */
export const WHOLE_FILM: readonly AskedWork["kind"][] = [...FINISHED_FILM, "preview"];
