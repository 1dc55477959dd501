import type { Context } from "@/server/core/context";
import { findOwnFilm, NO_FILM } from "@/server/core/edits/find-own-film";
import { unpublish } from "@/server/core/publications/unpublish";
import type { FilmRow } from "@/server/core/sessions/film-facts";

/**
 * Puts a film out of sight, or back: it leaves every list, and a published one can be watched no more. Nothing of it is lost; one
 * that is being made goes on. What lies there already stays as it lies.
 */
export async function archiveFilm(
  ctx: Context,
  filmId: string,
  archived: boolean,
  notFound = NO_FILM,
): Promise<{ film: FilmRow; archivedAt: Date | null }> {
  const film = await findOwnFilm(ctx, filmId, notFound);
  return ctx.db.$transaction(async (tx) => {
    await tx.videoSession.updateMany({
      where: { id: film.id, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? ctx.now() : null },
    });
    if (archived) await unpublish(tx, { sessionId: film.id }, ctx.now());
    const { archivedAt } = await tx.videoSession.findUniqueOrThrow({ where: { id: film.id }, select: { archivedAt: true } });
    return { film, archivedAt };
  });
}
