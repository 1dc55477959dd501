import { z } from "zod";
import { findModel, imageModels, longestUnit, type VideoModel, videoModels } from "@/server/providers/catalogue";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { missingGoogleSpeaker, sharedFields, sharedOf, unfitRatio } from "./accept-text-to-video";
import * as f from "./request-fields";
import { readPicture } from "./supplied-picture";

const MOST_PICTURES = 60;
const NO_PICTURES = "image_urls must be a non-empty array.";
const expressModels = videoModels.filter((model) => model.uses.includes("express"));
const WRONG_MODEL = `video_model must be one of: ${expressModels.map((model) => model.key).join(", ")}.`;

const Request = z.object({
  image_urls: z
    .array(z.unknown(), NO_PICTURES)
    .min(1, NO_PICTURES)
    .max(MOST_PICTURES, `image_urls must have at most ${MOST_PICTURES} entries.`),
  prompt: z.string("prompt must be text.").trim().max(4000, "Prompt is too long").default(""),
  metadata: f.metadata,
  video_model: z
    .string(WRONG_MODEL)
    .default("RUNWAYML")
    .transform((name, context): VideoModel => findModel(expressModels, name) ?? f.fail(context, WRONG_MODEL)),
  image_model: z
    .string("Invalid image model")
    .transform((name, context): string => findModel(imageModels, name)?.key ?? f.fail(context, "Invalid image model"))
    .optional(),
  // Other shapes fall back here instead of being refused.
  aspect_ratio: z.enum(["16:9", "9:16"]).catch("16:9"),
  ...sharedFields,
  limit_single_narrator: f.flag("limit_single_narrator", false),
});

/** A request for a film from pictures (contract §9.8): scene i shows picture i for the model's longest clip. */
export const AcceptImageList = z.preprocess(singlePicture, Request).transform((request, context): AcceptedVideo => {
  const { video_model: model } = request;
  const pictures = request.image_urls.map((item, index) => readPicture(item, index, (message) => f.fail(context, message)));
  const unfit = unfitRatio(request.aspect_ratio, model) ?? missingGoogleSpeaker(request);
  if (unfit) return f.fail(context, unfit);
  return {
    kind: "image_list_to_video",
    prompt: request.prompt,
    imageModel: request.image_model ?? null,
    videoModel: model.key,
    durationSeconds: Number((pictures.length * longestUnit(model)).toFixed(2)),
    longestSceneSeconds: longestUnit(model),
    aspectRatio: request.aspect_ratio,
    tone: "grounded",
    ...sharedOf(request),
    imageUrls: pictures,
    generativeVideo: true,
    limitSingleNarrator: request.limit_single_narrator,
    manualStepStages: [],
  };
});

/** The step route's single picture is a list of one. */
function singlePicture(fields: unknown): unknown {
  const { image_url, image_urls } = fields as { image_url?: unknown; image_urls?: unknown };
  return image_urls === undefined && image_url !== undefined ? { ...(fields as object), image_urls: [image_url] } : fields;
}
