import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findFilm } from "@/server/core/sessions/film-facts";
import { Timeline } from "@/server/schemas/timeline";
import { type FilmText, filmTexts } from "./film-texts";
import { withoutRecipes } from "./without-recipes";

const isFilmText = (name: string): name is FilmText => Object.hasOwn(filmTexts, name);

/** One of a film's files of words, as the film is now. */
export async function deliverText(ctx: Context, filmId: string, name: string): Promise<{ type: string; text: string }> {
  const film = await findFilm(ctx, filmId, "There is no such film.");
  if (!isFilmText(name)) throw new AppError("not_found", "There is no such file.");
  if (!film.timeline) throw new AppError("conflict", "This film has no scenes yet.");
  const { type, write } = filmTexts[name];
  return { type, text: write(withoutRecipes(Timeline.parse(film.timeline))) };
}
