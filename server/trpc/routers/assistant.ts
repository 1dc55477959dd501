import { z } from "zod";
import { askAboutFilm, readFilmConversation } from "@/server/core/assistant/film-conversation";
import { router, signedIn } from "../init";
import { withStudioErrors } from "../studio-error";

const filmId = z.string().min(1).max(60);

/** The editor's assistant: a conversation about the open film, in which edits are proposed. */
export const assistant = router({
  conversation: signedIn
    .input(z.object({ filmId }))
    .query(({ ctx: { context }, input }) => readFilmConversation(context, input.filmId)),

  /** As a mutation, because it spends credits: it is never sent again by itself. */
  ask: signedIn
    .input(z.object({ filmId, text: z.string().trim().min(1).max(4000), id: z.string().regex(/^[0-9a-f]{24}$/) }))
    .mutation(({ ctx: { context }, input, signal, path }) => withStudioErrors(askAboutFilm(context, input, signal), path)),
});
