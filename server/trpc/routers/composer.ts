import { z } from "zod";
import { fontsByLanguage } from "@/server/core/fonts/font-catalogue";
import { composeFilm, quoteFilm } from "@/server/core/sessions/compose-film";
import { listModels } from "@/server/core/sessions/list-models";
import { uploadPictures } from "@/server/core/sessions/upload-pictures";
import { FilmRequest } from "@/server/schemas/film-request";
import { router, signedIn } from "../init";

/** The composer: what it offers, what a film would cost, and the film. */
export const composer = router({
  options: signedIn.query(({ ctx: { context } }) => ({
    models: listModels(context),
    fonts: fontsByLanguage,
    canStep: context.actor.kind !== "external",
    publicUrl: context.publicUrl,
  })),

  quote: signedIn.input(FilmRequest).query(({ ctx: { context }, input }) => quoteFilm(context, input)),

  create: signedIn
    .input(FilmRequest.extend({ key: z.uuid() }))
    .mutation(({ ctx: { context }, input }) => composeFilm(context, input)),

  /** Takes pictures in as data URLs and answers where they are. */
  upload: signedIn
    .input(z.object({ pictures: z.array(z.string().startsWith("data:image/")).min(1).max(20) }))
    .mutation(async ({ ctx: { context }, input, signal }) => ({
      urls: await uploadPictures(context, input.pictures, signal ?? new AbortController().signal),
    })),
});
