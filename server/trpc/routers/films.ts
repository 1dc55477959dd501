import { z } from "zod";
import { accountOf } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { listFilms } from "@/server/core/films/list-films";
import { watchFilm } from "@/server/core/films/watch-film";
import { AcceptTextToVideo } from "@/server/core/sessions/accept-text-to-video";
import { createVideo } from "@/server/core/sessions/create-video";
import { processNext } from "@/server/core/sessions/process-next";
import { videoModels } from "@/server/providers/catalogue";
import { ComposeFilm } from "@/server/schemas/compose-film";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { router, signedIn } from "../init";

const FilmId = z.object({ id: z.string().min(1) });
const MOST_FILMS = 60;
/** The composer leaves the picture model to the house. */
const PICTURE_MODEL = "GPTIMAGE2";

/** The studio asks for a film as an API caller would: one set of rules, defaults and prices. */
function acceptComposed(film: ComposeFilm): AcceptedVideo {
  const accepted = AcceptTextToVideo.safeParse({
    prompt: film.prompt,
    duration: film.durationSeconds,
    aspect_ratio: film.aspectRatio,
    tone: film.tone,
    image_model: PICTURE_MODEL,
    video_model: film.videoModel,
    enable_subtitles: film.enableSubtitles,
    resolution: film.resolution,
    encoding_preset: film.encodingPreset,
  });
  if (accepted.success) return accepted.data;
  throw new AppError("invalid_request", accepted.error.issues[0]?.message ?? "This film cannot be made like that.");
}

export const films = router({
  /** What the composer offers, and the purse. */
  options: signedIn.query(async ({ ctx: { context } }) => ({
    credits: toCredits(await getBalance(context.db, accountOf(context.actor))),
    videoModels: videoModels
      .filter((model) => model.uses.includes("express"))
      .map(({ key, label, creditsPerSecond, aspectRatios }) => ({ key, label, creditsPerSecond, aspectRatios })),
    isLocal: context.providers === "auto",
  })),

  list: signedIn.query(({ ctx: { context } }) => listFilms(context, MOST_FILMS)),

  create: signedIn.input(ComposeFilm).mutation(({ ctx: { context }, input }) => createVideo(context, acceptComposed(input))),

  watch: signedIn
    .input(FilmId)
    .subscription(({ ctx: { context }, input, signal }) => watchFilm(context, input.id, signal ?? new AbortController().signal)),

  approve: signedIn.input(FilmId).mutation(({ ctx: { context }, input }) => processNext(context, input.id)),
});
