import type { Context } from "@/server/core/context";
import { listStageCharges, type StageCharges } from "@/server/core/credits/list-stage-charges";
import { videoPrice } from "@/server/core/credits/prices";
import { toCredits } from "@/server/core/credits/units";
import { publicPathOf } from "@/server/core/publications/published-fields";
import { type FilmFacts, findFilm, listParts, publicIdOf, toFacts } from "@/server/core/sessions/film-facts";
import { progressOf } from "@/server/core/sessions/stage-map";
import { toRender } from "@/server/core/sessions/to-render";
import type { VideoSession } from "@/server/db/generated/client";
import type { SessionStatus, Stage } from "@/server/schemas/stages";
import type { RenderView } from "@/server/schemas/status";
import type { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo, type VideoKind } from "@/server/schemas/videos";
import { type DeskView, readDesk } from "./desk-view";
import { type StageView, toStageViews } from "./stage-view";
import { withoutRecipes } from "./without-recipes";

/** All of a film but its timeline: how far it is, what it waits for, what it cost. Media are storage keys under `/media/`. */
export interface FilmProgress {
  /** The id by which its viewer knows it. */
  id: string;
  kind: VideoKind;
  title: string;
  prompt: string;
  aspectRatio: Timeline["aspectRatio"];
  status: SessionStatus;
  /** Why it failed, as a sentence. */
  failure: string | null;
  /** 0 to 100. */
  progress: number;
  stages: StageView[];
  /** The stage it waits before until it is approved. */
  waitingFor: Stage | null;
  /** Null until the rendering is planned. */
  render: RenderView | null;
  filmKey: string | null;
  posterKey: string | null;
  /** Its whole price in credits, and what was charged of it so far, refunds taken off. */
  cost: { price: number; charged: number };
  isArchived: boolean;
  /** The path of its public page while it has one. */
  publicPath: string | null;
  createdAt: Date;
  /** What its editor needs besides. */
  desk: DeskView;
}

/** A film as the studio shows it while it is made and afterwards. */
export interface FilmView extends FilmProgress {
  /** Counts the changes of the timeline; 0 while there is none. */
  revision: number;
  timeline: Timeline | null;
}

/** One film of the caller. Throws `not_found` for any other id. */
export async function getFilmView(ctx: Context, filmId: string): Promise<FilmView> {
  return (await loadFilm(ctx, filmId)).view;
}

/** The same with the id that the database knows it by, which customers are never told. */
export async function loadFilm(ctx: Context, filmId: string): Promise<{ sessionId: string; view: FilmView }> {
  const session = await findFilm(ctx, filmId, "There is no such film.");
  const [charges, parts, desk] = await Promise.all([
    listStageCharges(ctx.db, session.id),
    listParts(ctx, session.id),
    readDesk(ctx, session),
  ]);
  const facts = toFacts(session, charges, (key) => key, { parts, now: ctx.now() });
  const view: FilmView = {
    id: publicIdOf(session),
    kind: facts.request.kind,
    title: session.title || titleFrom(facts.request.prompt),
    prompt: facts.request.prompt,
    aspectRatio: facts.timeline?.aspectRatio ?? facts.request.aspectRatio,
    status: facts.status,
    failure: facts.failure,
    revision: session.revision,
    progress: progressOf(facts),
    stages: toStageViews(session.stages),
    waitingFor: facts.waitingFor as Stage | null,
    render: toRender(facts, facts.now) ?? null,
    timeline: facts.timeline && withoutRecipes(facts.timeline),
    filmKey: facts.result?.key ?? null,
    posterKey: posterOf(facts),
    cost: costOf(facts, charges),
    isArchived: session.archivedAt !== null,
    publicPath: publicPathOf(session),
    createdAt: session.createdAt,
    desk,
  };
  return { sessionId: session.id, view };
}

export const costOf = ({ request }: Pick<FilmFacts, "request">, { totalCharged, refunded }: StageCharges) => ({
  price: videoPrice(request),
  charged: toCredits(totalCharged - refunded),
});

/** The finished film's own poster, or a picture of it until there is one. */
export const posterOf = ({ result, posterKey, timeline }: Pick<FilmFacts, "result" | "posterKey" | "timeline">): string | null =>
  result?.posterKey ?? posterKey ?? timeline?.scenes.find((scene) => scene.image)?.image?.key ?? null;

/** What a film is called: its title, else the beginning of what it was asked with. */
export const titleOf = ({ title, input }: Pick<VideoSession, "title" | "input">): string =>
  title || titleFrom(AcceptedVideo.parse(input).prompt);

export function titleFrom(prompt: string): string {
  const words = prompt.trim().split(/\s+/).slice(0, 8).join(" ");
  return words.length > 60 ? `${words.slice(0, 57)}…` : words || "Untitled film";
}
