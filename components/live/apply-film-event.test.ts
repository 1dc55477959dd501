import { createPatch } from "rfc6902";
import { expect, test } from "vitest";
import type { FilmView } from "@/server/core/films/film-view";
import { aTimeline } from "@/server/core/sessions/testing/film-facts.fixture";
import { applyFilmEvent } from "./apply-film-event";

const film = { id: "film", title: "Travel", progress: 40, revision: 3, timeline: aTimeline } as FilmView;
const renamed = { ...aTimeline, title: "Renamed" };
const edit = (revision: number, patch = createPatch(aTimeline, renamed)) => ({
  kind: "edit" as const,
  edit: { revision, author: "user:someone", at: new Date(), commandId: null, patch },
});

test("an edit that follows on what is known changes the timeline, and not the one that was shown", () => {
  const next = applyFilmEvent(film, edit(4));
  expect(next).toMatchObject({ revision: 4, timeline: { title: "Renamed" }, progress: 40 });
  expect(film.timeline!.title).toBe(aTimeline.title);
});

test("an edit that is known already changes nothing", () => {
  expect(applyFilmEvent(film, edit(3))).toBe(film);
});

test("after a gap, or a change that does not fit, the film is asked for anew", () => {
  expect(applyFilmEvent(film, edit(6))).toBeNull();
  expect(applyFilmEvent(film, edit(4, [{ op: "replace", path: "/scenes/9/narration", value: "" }]))).toBeNull();
  expect(applyFilmEvent(null, edit(1))).toBeNull();
});

test("progress leaves the timeline as it is", () => {
  const { timeline: _, revision: __, ...progress } = film;
  expect(applyFilmEvent(film, { kind: "progress", progress: { ...progress, progress: 90 } })).toEqual({ ...film, progress: 90 });
});
