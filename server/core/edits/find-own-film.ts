import { isOwn, ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findFilm, sessionIdOf } from "@/server/core/sessions/film-facts";

export const NO_FILM = "There is no such film.";

/** A film that the caller may change: its own, where it may also look at those of its customers. */
export async function findOwnFilm(ctx: Context, filmId: string, notFound = NO_FILM) {
  const film = await findFilm(ctx, filmId, notFound);
  if (!isOwn(ctx.actor, film)) throw new AppError("not_found", notFound);
  return film;
}

/** Which film that is, for whoever reads its long columns under a lock of their own, or not at all. */
export async function identifyOwnFilm(ctx: Context, filmId: string) {
  const id = await sessionIdOf(ctx, filmId, NO_FILM);
  const film = await ctx.db.videoSession.findFirst({
    where: { id, ...ownerOf(ctx.actor) },
    select: { id: true, title: true, userId: true },
  });
  if (!film) throw new AppError("not_found", NO_FILM);
  return film;
}
