import { z } from "zod";
import { inferenceModels, longestUnit, musicModels, speechModels } from "@/server/providers/catalogue";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { unfitRatio } from "./accept-text-to-video";
import * as f from "./request-fields";

const Request = z.object({
  prompt: f.prompt(500),
  video_model: f.videoModel("create_movie"),
  image_model: f.imageModel("create_movie"),
  duration: f.duration(1, 120, "Duration must be at least 1 second"),
  aspect_ratio: f.aspectRatio,
  ...f.rendering,
});

/** The models that the oldest routes never let a caller choose. */
export const unchosen = {
  tone: "grounded",
  language: "auto",
  enableSubtitles: false,
  backingtrackModel: musicModels[0]!.key,
  ttsModel: speechModels[0]!.key,
  inferenceModel: inferenceModels[0]!.key,
  limitSingleNarrator: false,
  manualStepStages: [] as [],
} as const;

/** The V1 document's film from one prompt (contract §9.16). */
export const AcceptCreateMovie = Request.transform((request, context): AcceptedVideo => {
  const { video_model, image_model, aspect_ratio } = request;
  const unfit = unfitRatio(aspect_ratio, video_model, image_model);
  if (unfit) return f.fail(context, unfit);
  return {
    ...unchosen,
    kind: "create_movie",
    prompt: request.prompt,
    imageModel: image_model.key,
    videoModel: video_model.key,
    durationSeconds: request.duration,
    longestSceneSeconds: longestUnit(video_model),
    aspectRatio: aspect_ratio,
    ...f.renderingOf(request),
    generativeVideo: true,
  };
});
