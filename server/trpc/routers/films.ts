import { z } from "zod";
import { accountOf } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { listFilms } from "@/server/core/films/list-films";
import { watchFilm } from "@/server/core/films/watch-film";
import { createVideo } from "@/server/core/sessions/create-video";
import { processNext } from "@/server/core/sessions/process-next";
import { imageModels, videoModels } from "@/server/providers/catalogue";
import { ComposeFilm } from "@/server/schemas/compose-film";
import { router, signedIn } from "../init";

const FilmId = z.object({ id: z.string().min(1) });
const MOST_FILMS = 60;

export const films = router({
  /** What the composer offers, and the purse. */
  options: signedIn.query(async ({ ctx: { context } }) => ({
    credits: toCredits(await getBalance(context.db, accountOf(context.actor))),
    videoModels: videoModels
      .filter((model) => model.uses.includes("express"))
      .map(({ key, label, creditsPerSecond, aspectRatios }) => ({ key, label, creditsPerSecond, aspectRatios })),
    imageModels: imageModels.filter((model) => model.uses.includes("express")).map(({ key, label }) => ({ key, label })),
    isLocal: context.providers === "auto",
  })),

  list: signedIn.query(({ ctx: { context } }) => listFilms(context, MOST_FILMS)),

  create: signedIn.input(ComposeFilm).mutation(({ ctx: { context }, input }) => createVideo(context, input)),

  watch: signedIn
    .input(FilmId)
    .subscription(({ ctx: { context }, input, signal }) => watchFilm(context, input.id, signal ?? new AbortController().signal)),

  approve: signedIn.input(FilmId).mutation(({ ctx: { context }, input }) => processNext(context, input.id)),
});
