import { applyPatch } from "rfc6902";
import type { FilmView } from "@/server/core/films/film-view";
import type { FilmEvent } from "@/server/core/films/watch-film";

/** A film after an event. Null when the event does not follow on what is known: the film must be asked for anew. */
export function applyFilmEvent(film: FilmView | null, event: FilmEvent): FilmView | null {
  if (event.kind === "film") return event.film;
  if (!film) return null;
  if (event.kind === "progress") return { ...film, ...event.progress };
  const { revision, patch } = event.edit;
  if (revision <= film.revision) return film;
  if (revision !== film.revision + 1) return null;
  const changed = { timeline: structuredClone(film.timeline) };
  const below = patch.map((operation) => ({
    ...operation,
    path: `/timeline${operation.path}`,
    ...(operation.from !== undefined && { from: `/timeline${operation.from}` }),
  }));
  const faults = applyPatch(changed, below as Parameters<typeof applyPatch>[1]);
  return faults.every((fault) => fault === null) ? { ...film, timeline: changed.timeline, revision } : null;
}
