import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { StageView } from "@/server/core/films/stage-view";
import { getStageStatuses } from "@/server/core/films/stage-view";
import { SessionStatus, type Stage } from "@/server/schemas/stages";
import { Timeline } from "@/server/schemas/timeline";

/** A film as the studio shows it while it is made and afterwards. Media are storage keys under `/media/`. */
export interface FilmView {
  id: string;
  title: string;
  prompt: string;
  status: SessionStatus;
  /** Why it failed, as a sentence. */
  failure: string | null;
  revision: number;
  stages: StageView[];
  /** The stage it waits before until it is approved. */
  waitingFor: Stage | null;
  timeline: Timeline | null;
  filmKey: string | null;
  posterKey: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** One film of the caller. Throws `not_found` for any other id. */
export async function getFilmView(ctx: Context, sessionId: string): Promise<FilmView> {
  const session = await ctx.db.videoSession.findFirst({
    where: { id: sessionId, userId: ctx.actor.userId },
    include: { stages: true },
  });
  if (!session) throw new AppError("not_found", "There is no such film.");
  const result = session.result as { key?: string; posterKey?: string } | null;
  const timeline = session.timeline ? withoutRecipes(Timeline.parse(session.timeline)) : null;
  return {
    id: session.id,
    title: session.title || titleFrom(promptOf(session.input)),
    prompt: promptOf(session.input),
    status: SessionStatus.parse(session.status),
    failure: session.failure,
    revision: session.revision,
    stages: getStageStatuses(session.stages),
    waitingFor: session.waitingFor as Stage | null,
    timeline,
    filmKey: result?.key ?? null,
    posterKey: result?.posterKey ?? timeline?.scenes.find((scene) => scene.image)?.image?.key ?? null,
    createdAt: session.createdAt,
    finishedAt: session.finishedAt,
  };
}

const promptOf = (input: unknown): string => String((input as { prompt?: unknown } | null)?.prompt ?? "");

export function titleFrom(prompt: string): string {
  const words = prompt.trim().split(/\s+/).slice(0, 8).join(" ");
  return words.length > 60 ? `${words.slice(0, 57)}…` : words || "Untitled film";
}

/** A recipe is for the drawing process; the browser has the picture. */
function withoutRecipes(timeline: Timeline): Timeline {
  const scenes = timeline.scenes.map((scene) => {
    if (!scene.image) return scene;
    const { recipe: _, ...image } = scene.image;
    return { ...scene, image };
  });
  return { ...timeline, scenes };
}
