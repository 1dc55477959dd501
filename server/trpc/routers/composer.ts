import { AppError } from "@/server/core/errors";
import { AcceptTextToVideo } from "@/server/core/sessions/accept-text-to-video";
import { createVideo } from "@/server/core/sessions/create-video";
import { videoModels } from "@/server/providers/catalogue";
import { ComposeFilm } from "@/server/schemas/compose-film";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { router, signedIn } from "../init";

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

export const composer = router({
  options: signedIn.query(({ ctx: { context } }) => ({
    videoModels: videoModels
      .filter((model) => model.uses.includes("express"))
      .map(({ key, label, creditsPerSecond, aspectRatios }) => ({ key, label, creditsPerSecond, aspectRatios })),
    isLocal: context.providers === "auto",
  })),

  create: signedIn.input(ComposeFilm).mutation(({ ctx: { context }, input }) => createVideo(context, acceptComposed(input))),
});
