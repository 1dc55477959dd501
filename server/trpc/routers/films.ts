import { z } from "zod";
import { archiveFilm } from "@/server/core/films/archive-film";
import { getFilmView } from "@/server/core/films/film-view";
import { listFilms } from "@/server/core/films/list-films";
import { watchFilm } from "@/server/core/films/watch-film";
import { watchFilms } from "@/server/core/films/watch-films";
import { processNext } from "@/server/core/sessions/process-next";
import { ListFilms } from "@/server/schemas/list-films";
import { router, signedIn } from "../init";
import { toldEvents } from "../told-events";

const FilmId = z.object({ id: z.string().min(1).max(60) });
/** Sent by the client by itself when it comes back. */
const Resumed = z.object({ lastEventId: z.string().max(60).nullish() });

/** Films: the library and what every screen of a film needs. */
export const films = router({
  list: signedIn.input(ListFilms).query(({ ctx: { context }, input }) => listFilms(context, input)),

  get: signedIn.input(FilmId).query(({ ctx: { context }, input }) => getFilmView(context, input.id)),

  /** The caller's films as they change. */
  changes: signedIn
    .input(Resumed.optional())
    .subscription(({ ctx: { context, changes }, input, signal, path }) =>
      toldEvents(path, signal, (until) => watchFilms(context, changes.films, { signal: until, after: input?.lastEventId })),
    ),

  /** One film as it changes: first as it is, or what came since the last event that arrived. */
  watch: signedIn
    .input(FilmId.extend(Resumed.shape))
    .subscription(({ ctx: { context, changes }, input, signal, path }) =>
      toldEvents(path, signal, (until) =>
        watchFilm(context, changes.films, input.id, { signal: until, after: input.lastEventId }),
      ),
    ),

  approve: signedIn.input(FilmId).mutation(({ ctx: { context }, input }) => processNext(context, input.id)),

  archive: signedIn.input(FilmId.extend({ archived: z.boolean() })).mutation(async ({ ctx: { context }, input }) => {
    await archiveFilm(context, input.id, input.archived);
  }),
});
