import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { sumCharges } from "@/server/core/credits/sum-charges";
import { publicPathOf } from "@/server/core/publications/published-fields";
import { type FilmFacts, type FilmRow, findFilm, publicIdOf, toFacts } from "@/server/core/sessions/film-facts";
import { progressOf } from "@/server/core/sessions/stage-map";
import type { Publication, StageRun } from "@/server/db/generated/client";
import type { ListFilms } from "@/server/schemas/list-films";
import { type SessionStatus, STAGES, stageLabels } from "@/server/schemas/stages";
import { lacksPicture } from "@/server/schemas/timeline";
import type { VideoKind } from "@/server/schemas/videos";
import { costOf, posterOf, titleFrom } from "./film-view";

export interface FilmCard {
  /** The id by which its viewer knows it. */
  id: string;
  kind: VideoKind;
  title: string;
  status: SessionStatus;
  /** 0 to 100. */
  progress: number;
  /** What is being done, in a word or two. */
  doing: string | null;
  /** It waits to be approved, or to be mended. */
  isWaiting: boolean;
  failure: string | null;
  posterKey: string | null;
  filmKey: string | null;
  durationSeconds: number;
  aspectRatio: string;
  framesPerSecond: number | null;
  cost: { price: number; charged: number };
  isArchived: boolean;
  /** The path of its public page while it has one. */
  publicPath: string | null;
  createdAt: Date;
}

export interface FilmPage {
  films: FilmCard[];
  /** To ask for the next page with; null on the last one. */
  next: string | null;
}

const PAGE = 24;

/** The caller's own films, newest first; an account's list leaves out those of its customers. */
export async function listFilms(ctx: Context, { search, status, archived, cursor }: ListFilms): Promise<FilmPage> {
  const words = search?.trim();
  const last = cursor ? (await findFilm(ctx, cursor, "The list has changed. Load it again.")).id : undefined;
  const sessions = await ctx.db.videoSession.findMany({
    where: {
      ...ownerOf(ctx.actor),
      archivedAt: archived ? { not: null } : null,
      ...(status && { status: { in: statusesOf[status] } }),
      ...(words && {
        OR: [
          { title: { contains: words, mode: "insensitive" } },
          { input: { path: ["prompt"], string_contains: words, mode: "insensitive" } },
        ],
      }),
    },
    ...FOR_CARDS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...(last !== undefined && { cursor: { id: last }, skip: 1 }),
    take: PAGE + 1,
  });
  const films = await toCards(ctx, sessions.slice(0, PAGE));
  return { films, next: sessions.length > PAGE ? (films.at(-1)?.id ?? null) : null };
}

const statusesOf: Record<NonNullable<ListFilms["status"]>, SessionStatus[]> = {
  running: ["PENDING", "PAUSED"],
  finished: ["COMPLETED"],
  failed: ["FAILED", "CANCELLED"],
};

/** What of a film's row its card is made of. */
export const FOR_CARDS = { include: { stages: true, publication: true }, omit: { rendering: true } } as const;

type Listed = FilmRow & { stages: StageRun[]; publication: Publication | null };

export async function toCards(ctx: Context, sessions: readonly Listed[]): Promise<FilmCard[]> {
  const charges = await sumCharges(
    ctx.db,
    sessions.map(({ id }) => id),
  );
  return sessions.map((session) => {
    const charged = { ...(charges.get(session.id) ?? { totalCharged: 0n, refunded: 0n }), charges: [] };
    const facts = toFacts(session, charged, (key) => key);
    return {
      id: publicIdOf(session),
      kind: facts.request.kind,
      title: session.title || titleFrom(facts.request.prompt),
      status: facts.status,
      progress: progressOf(facts),
      doing: doingOf(facts),
      isWaiting:
        facts.status === "PENDING" && (facts.waitingFor !== null || (facts.timeline?.scenes.some(lacksPicture) ?? false)),
      failure: facts.failure,
      posterKey: posterOf(facts),
      filmKey: facts.result?.key ?? null,
      durationSeconds: facts.durationSeconds,
      aspectRatio: facts.timeline?.aspectRatio ?? facts.request.aspectRatio,
      framesPerSecond: facts.timeline?.fps ?? null,
      cost: costOf(facts, charged),
      isArchived: session.archivedAt !== null,
      publicPath: publicPathOf(session),
      createdAt: session.createdAt,
    };
  });
}

function doingOf({ status, runs }: FilmFacts): string | null {
  if (status !== "PENDING") return null;
  const running = STAGES.filter((stage) => runs.get(stage)?.status === "PENDING");
  const last = running.at(-1);
  return last ? stageLabels[last] : null;
}
