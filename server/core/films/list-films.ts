import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { toFacts } from "@/server/core/sessions/film-facts";
import { progressOf } from "@/server/core/sessions/stage-map";
import type { SessionStatus } from "@/server/schemas/stages";
import { firstPicture, titleFrom } from "./film-view";

export interface FilmCard {
  id: string;
  title: string;
  status: SessionStatus;
  /** 0 to 100. */
  progress: number;
  posterKey: string | null;
  durationSeconds: number;
  aspectRatio: string;
}

const UNCHARGED = { totalCharged: 0n, refunded: 0n, charges: [] };

/** The account's own films, newest first; archived ones and those of its customers are left out. */
export async function listFilms(ctx: Context, limit: number): Promise<FilmCard[]> {
  const sessions = await ctx.db.videoSession.findMany({
    where: { ...ownerOf(ctx.actor), archivedAt: null },
    include: { stages: true },
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  return sessions.map((session) => {
    const facts = toFacts(session, UNCHARGED, (key) => key);
    return {
      id: session.id,
      title: session.title || titleFrom(facts.request.prompt),
      status: facts.status,
      progress: progressOf(facts),
      posterKey: facts.result?.posterKey ?? firstPicture(facts.timeline),
      durationSeconds: facts.durationSeconds,
      aspectRatio: facts.request.aspectRatio,
    };
  });
}
