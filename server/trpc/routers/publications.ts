import { z } from "zod";
import { publishFilm, revokePublication } from "@/server/core/publications/publish-film";
import { getSharing } from "@/server/core/publications/sharing-view";
import { Sharing } from "@/server/schemas/publications";
import { router, signedIn } from "../init";

const FilmId = z.object({ filmId: z.string().min(1).max(60) });

/** What everybody may watch, and what is said about it. */
export const publications = router({
  get: signedIn.input(FilmId).query(({ ctx: { context }, input }) => getSharing(context, input.filmId)),

  /** Publishes, or publishes again: the same address, the newest file, what is said now. */
  publish: signedIn.input(FilmId.extend(Sharing.shape)).mutation(async ({ ctx: { context }, input }) => {
    const { filmId, splash_key: splashKey, ...fields } = input;
    await publishFilm(context, filmId, { fields, splashKey });
    return getSharing(context, filmId);
  }),

  revoke: signedIn.input(FilmId).mutation(async ({ ctx: { context }, input }) => {
    await revokePublication(context, input.filmId);
    return getSharing(context, input.filmId);
  }),
});
