import { accountOf, type Context } from "@/server/core/context";
import { titleOf } from "@/server/core/films/film-view";
import { publicIdOf } from "@/server/core/sessions/film-facts";
import { listUsage } from "./list-usage";
import { sumCharges } from "./sum-charges";
import { toCredits } from "./units";

/** Credits that left for one thing: a film with all its stages, a grant, a picture. */
export interface FilmUsage {
  id: string;
  /** Null where there is no such film any more, or it never was one. */
  film: { id: string; title: string } | null;
  /** Usage-log source (contract §9.3). */
  source: string;
  credits: number;
  /** Given back because it failed. */
  refunded: number;
  stages: { stage: string; label: string; credits: number }[];
  at: string;
}

export interface FilmUsagePage {
  items: FilmUsage[];
  page: number;
  pages: number;
  total: number;
}

interface Distribution {
  distribution?: { stage: string; label: string; credits: number }[];
  requestId?: string;
}

/** What the caller's credits were spent on, newest first, by film and stage. */
export async function listFilmUsage(
  { db, actor }: Pick<Context, "db" | "actor">,
  asked: { page: number; pageSize: number },
): Promise<FilmUsagePage> {
  const { items, pagination } = await listUsage(db, accountOf(actor), asked);
  const ids = items.flatMap(({ metadata }) => (metadata as Distribution).requestId ?? []);
  const [films, sums] = await Promise.all([
    db.videoSession.findMany({
      where: { id: { in: ids }, userId: actor.userId },
      select: { id: true, externalRequestId: true, title: true, input: true },
    }),
    sumCharges(db, ids),
  ]);
  const filmOf = new Map(films.map((film) => [film.id, { id: publicIdOf(film), title: titleOf(film) }]));
  return {
    items: items.map((item) => {
      const { requestId = "", distribution = [] } = item.metadata as Distribution;
      return {
        ...{ id: item.id, film: filmOf.get(requestId) ?? null, source: item.source, credits: item.credits },
        ...{ refunded: toCredits(sums.get(requestId)?.refunded ?? 0n), stages: distribution, at: item.createdAt },
      };
    }),
    ...{ page: pagination.page, pages: pagination.totalPages, total: pagination.totalItems },
  };
}
