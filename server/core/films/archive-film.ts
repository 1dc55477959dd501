import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findFilm } from "@/server/core/sessions/film-facts";

/** Puts a film out of sight, or back. Nothing of it is lost; one that is being made goes on. */
export async function archiveFilm(ctx: Context, filmId: string, archived: boolean): Promise<void> {
  const notFound = "There is no such film.";
  const { id } = await findFilm(ctx, filmId, notFound);
  const { count } = await ctx.db.videoSession.updateMany({
    where: { id, ...ownerOf(ctx.actor) },
    data: { archivedAt: archived ? ctx.now() : null },
  });
  if (count === 0) throw new AppError("not_found", notFound);
}
