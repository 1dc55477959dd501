import type { Context } from "@/server/core/context";
import { SessionStatus, STAGES } from "@/server/schemas/stages";
import { titleFrom } from "./film-view";

export interface FilmCard {
  id: string;
  title: string;
  status: SessionStatus;
  /** 0 to 1, by stages. */
  progress: number;
  posterKey: string | null;
  durationSeconds: number;
  aspectRatio: string;
  createdAt: Date;
}

/** The caller's films, newest first, archived ones left out. */
export async function listFilms(ctx: Context, limit: number): Promise<FilmCard[]> {
  const sessions = await ctx.db.videoSession.findMany({
    where: { userId: ctx.actor.userId, archivedAt: null },
    include: { stages: true },
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  return sessions.map((session) => {
    const input = session.input as { prompt?: string; aspectRatio?: string };
    const timeline = session.timeline as { scenes?: { image?: { key: string } | null }[] } | null;
    const tracked = session.stages.filter((run) => (STAGES as readonly string[]).includes(run.stage));
    return {
      id: session.id,
      title: session.title || titleFrom(input.prompt ?? ""),
      status: SessionStatus.parse(session.status),
      progress: tracked.reduce((sum, run) => sum + run.progress, 0) / STAGES.length,
      posterKey:
        (session.result as { posterKey?: string } | null)?.posterKey ??
        timeline?.scenes?.find((scene) => scene.image)?.image?.key ??
        null,
      durationSeconds: session.durationSeconds,
      aspectRatio: input.aspectRatio ?? "16:9",
      createdAt: session.createdAt,
    };
  });
}
