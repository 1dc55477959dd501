import { isOwn } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findFilm } from "@/server/core/sessions/film-facts";

export const NO_FILM = "There is no such film.";

/** A film that the caller may change: its own, where it may also look at those of its customers. */
export async function findOwnFilm(ctx: Context, filmId: string, notFound = NO_FILM) {
  const film = await findFilm(ctx, filmId, notFound);
  if (!isOwn(ctx.actor, film)) throw new AppError("not_found", notFound);
  return film;
}
