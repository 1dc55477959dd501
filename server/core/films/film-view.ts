import type { Context } from "@/server/core/context";
import { listStageCharges } from "@/server/core/credits/list-stage-charges";
import { findFilm, listParts, toFacts } from "@/server/core/sessions/film-facts";
import { progressOf } from "@/server/core/sessions/stage-map";
import { toRender } from "@/server/core/sessions/to-render";
import type { SessionStatus, Stage } from "@/server/schemas/stages";
import type { RenderView } from "@/server/schemas/status";
import type { Timeline } from "@/server/schemas/timeline";
import { type StageView, toStageViews } from "./stage-view";

/** A film as the studio shows it while it is made and afterwards. Media are storage keys under `/media/`. */
export interface FilmView {
  id: string;
  title: string;
  prompt: string;
  status: SessionStatus;
  /** Why it failed, as a sentence. */
  failure: string | null;
  revision: number;
  /** 0 to 100. */
  progress: number;
  stages: StageView[];
  /** The stage it waits before until it is approved. */
  waitingFor: Stage | null;
  /** Null until the rendering is planned. */
  render: RenderView | null;
  timeline: Timeline | null;
  filmKey: string | null;
  posterKey: string | null;
}

/** One film of the caller. Throws `not_found` for any other id. */
export async function getFilmView(ctx: Context, sessionId: string): Promise<FilmView> {
  const session = await findFilm(ctx, sessionId, "There is no such film.");
  const [charges, parts] = await Promise.all([listStageCharges(ctx.db, session.id), listParts(ctx, session.id)]);
  const facts = toFacts(session, charges, (key) => key, { parts, now: ctx.now() });
  return {
    id: session.id,
    title: session.title || titleFrom(facts.request.prompt),
    prompt: facts.request.prompt,
    status: facts.status,
    failure: facts.failure,
    revision: session.revision,
    progress: progressOf(facts),
    stages: toStageViews(session.stages),
    waitingFor: facts.waitingFor as Stage | null,
    render: toRender(facts, facts.now) ?? null,
    timeline: facts.timeline && withoutRecipes(facts.timeline),
    filmKey: facts.result?.key ?? null,
    posterKey: facts.result?.posterKey ?? facts.posterKey ?? firstPicture(facts.timeline),
  };
}

/** A poster until there is one. */
export const firstPicture = (timeline: Timeline | null): string | null =>
  timeline?.scenes.find((scene) => scene.image)?.image?.key ?? null;

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
