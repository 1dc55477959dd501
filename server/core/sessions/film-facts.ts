import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { listStageCharges, type StageCharges } from "@/server/core/credits/list-stage-charges";
import { AppError } from "@/server/core/errors";
import { publishedFields } from "@/server/core/publications/published-fields";
import { normaliseRequestId } from "@/server/core/requests/public-ids";
import type { Publication, RenderPart, StageRun, VideoSession } from "@/server/db/generated/client";
import type { PublishedFields } from "@/server/schemas/publications";
import {
  type AnyStage,
  AnyStage as AnyStages,
  SessionStatus,
  STAGES,
  type StageStatus,
  StageStatus as Statuses,
} from "@/server/schemas/stages";
import { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo } from "@/server/schemas/videos";

/** All that a status is made from. Projections of it are pure. */
export interface FilmFacts {
  id: string;
  /** Set for an external user's film: the only id of it that is told. */
  externalRequestId?: string | null;
  routeType: "express" | "step";
  status: SessionStatus;
  request: AcceptedVideo;
  timeline: Timeline | null;
  manualStages: readonly AnyStage[];
  waitingFor: AnyStage | null;
  failure: string | null;
  /** What `finish-film.ts` stored; only a COMPLETED film has one. */
  result: { key: string; posterKey: string | null; hasSubtitles: boolean; hasFooter: boolean; language: string } | null;
  /** Storage key of the picture made of its first scene. */
  posterKey: string | null;
  durationSeconds: number;
  /** Absent where nobody asks whether it is published. */
  published?: PublishedFields | undefined;
  createdAt: Date;
  updatedAt: Date;
  runs: ReadonlyMap<AnyStage, StageFacts>;
  charges: StageCharges;
  /** What the film is rendered from; empty until that is planned. */
  parts: readonly RenderPartFacts[];
  /** The moment of the question. */
  now: Date;
  urlOf(key: string): string;
}

export type RenderPartFacts = Pick<RenderPart, "kind" | "units" | "doneUnits" | "reused" | "startedAt" | "completedAt">;

export interface StageFacts {
  status: StageStatus;
  /** 0 to 1. */
  progress: number;
  skipped: boolean;
  renderedBy: string | null;
  completedAt: Date | null;
}

const UNSTARTED: StageFacts = { status: "INIT", progress: 0, skipped: false, renderedBy: null, completedAt: null };

/** The id of a film that callers are told. */
export const publicIdOf = ({ id, externalRequestId }: Pick<FilmFacts, "id" | "externalRequestId">): string =>
  externalRequestId ?? id;

export const runOf = (facts: Pick<FilmFacts, "runs">, stage: AnyStage): StageFacts => facts.runs.get(stage) ?? UNSTARTED;
export const isDone = (facts: Pick<FilmFacts, "runs">, stage: AnyStage): boolean => runOf(facts, stage).status === "COMPLETED";
/** Done by doing something: a skipped stage is done too, but has nothing to show. */
export const hasRun = (facts: Pick<FilmFacts, "runs">, stage: AnyStage): boolean =>
  isDone(facts, stage) && !runOf(facts, stage).skipped;
export const hasStarted = (facts: Pick<FilmFacts, "runs">): boolean =>
  STAGES.some((stage) => runOf(facts, stage).status !== "INIT");

/** A film's row without the copy of its timeline that its rendering was made of: that is as long as the film and read by nobody else. */
export type FilmRow = Omit<VideoSession, "rendering">;
type SessionWithStages = FilmRow & { stages: StageRun[] };
type FoundFilm = SessionWithStages & { publication: Publication | null };

/**
 * The film behind any id of a request, if it is the caller's. Throws `not_found` otherwise: someone else's id and no id at all
 * answer alike. `notFound` is the route's own sentence.
 */
export async function findFilm(ctx: Context, requestId: string, notFound = "Request not found."): Promise<FoundFilm> {
  const session = await ctx.db.videoSession.findFirst({
    where: { id: await sessionIdOf(ctx, requestId, notFound), ...owned(ctx.actor) },
    include: { stages: true, publication: true },
    omit: { rendering: true },
  });
  if (!session) throw new AppError("not_found", notFound);
  return session;
}

/** The id by which the database knows the film behind any id of a request. Throws `not_found` as `findFilm` does. */
export async function sessionIdOf(ctx: Context, requestId: string, notFound: string): Promise<string> {
  const request = await ctx.db.request.findUnique({
    where: { id: normaliseRequestId(requestId), ...owned(ctx.actor) },
    select: { objectId: true, type: true },
  });
  if (request?.type !== "video") throw new AppError("not_found", notFound);
  return request.objectId;
}

export async function loadFacts(ctx: Context, session: FoundFilm): Promise<FilmFacts> {
  const [charges, parts] = await Promise.all([listStageCharges(ctx.db, session.id), listParts(ctx, session.id)]);
  const published = publishedFields(ctx, session.publication);
  return toFacts(session, charges, (key) => mediaUrl(ctx, key), { parts, now: ctx.now(), published });
}

export const listParts = (ctx: Pick<Context, "db">, sessionId: string): Promise<RenderPartFacts[]> =>
  ctx.db.renderPart.findMany({
    where: { sessionId },
    select: { kind: true, units: true, doneUnits: true, reused: true, startedAt: true, completedAt: true },
  });

/** Where a stored file can be fetched. */
export const mediaUrl = (ctx: Pick<Context, "publicUrl">, key: string): string => `${ctx.publicUrl}/media/${key}`;

/** Rows to facts: what the database keeps as text or JSON is checked once, here. */
export function toFacts(
  session: SessionWithStages,
  charges: StageCharges,
  urlOf: (key: string) => string,
  { parts = [], now = new Date(), published }: Partial<Pick<FilmFacts, "parts" | "now" | "published">> = {},
): FilmFacts {
  return {
    id: session.id,
    externalRequestId: session.externalRequestId,
    routeType: session.routeType === "step" ? "step" : "express",
    status: SessionStatus.parse(session.status),
    request: AcceptedVideo.parse(session.input),
    timeline: session.timeline === null ? null : Timeline.parse(session.timeline),
    manualStages: session.manualStepStages.map((stage) => AnyStages.parse(stage)),
    waitingFor: session.waitingFor === null ? null : AnyStages.parse(session.waitingFor),
    failure: session.failure,
    result: session.status === "COMPLETED" ? (session.result as FilmFacts["result"]) : null,
    posterKey: session.posterKey,
    durationSeconds: session.durationSeconds,
    published,
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
    runs: new Map(session.stages.map((run) => [run.stage as AnyStage, { ...run, status: Statuses.parse(run.status) }])),
    charges,
    parts,
    now,
    urlOf,
  };
}
