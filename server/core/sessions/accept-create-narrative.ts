import { z } from "zod";
import { findModel, imageModels, longestUnit, speechModels, type VideoModel, videoModels } from "@/server/providers/catalogue";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { unchosen } from "./accept-create-movie";
import { unfitRatio } from "./accept-text-to-video";
import { narrationSeconds } from "./narration-seconds";
import * as f from "./request-fields";

const MOST_LINES = 20;
const MOST_LINE_CHARACTERS = 500;
const MOST_SECONDS = 240;
const NO_LINES = "Prompt list is required";

/** An array of lines, or one text with a line per scene. */
const lines = z
  .union([z.array(z.string()), z.string()], NO_LINES)
  .transform((value) => (typeof value === "string" ? value.split(/\r?\n/) : value).map((line) => line.trim()).filter(Boolean))
  .refine((list) => list.length > 0, { error: NO_LINES, abort: true })
  .refine((list) => list.length <= MOST_LINES, { error: "Too many lines", abort: true })
  .refine((list) => list.every((line) => f.fitsIn(line, MOST_LINE_CHARACTERS)), { error: "Prompt is too long", abort: true })
  .refine((list) => narrationSeconds(list) <= MOST_SECONDS, "Prompt is too long");

const Request = z.object({
  prompt_list: lines,
  image_model: z.string("Image model is required").trim().min(1, "Image model is required"),
  video_model: z
    .string("Invalid video model")
    .default("KLINGIMGTOVIDPRO")
    .transform((name, context): VideoModel => findModel(videoModels, name) ?? f.fail(context, "Invalid video model")),
  aspect_ratio: f.aspectRatio,
  speaker: f.speaker,
  provider: z.string("provider must be text.").optional(),
  add_generative_video: f.flag("add_generative_video", true),
  ...f.rendering,
});

/** Narration lines, one per scene, spoken as written (contract §9.17). The film is as long as they take to say. */
export const AcceptCreateNarrative = z.preprocess(promptAsLines, Request).transform((request, context): AcceptedVideo => {
  const picture = findModel(imageModels, request.image_model);
  if (!picture) return f.fail(context, "Invalid image model");
  const unfit = unfitRatio(request.aspect_ratio, request.video_model, picture);
  if (unfit) return f.fail(context, unfit);
  const voices = request.provider === undefined ? speechModels[0] : findModel(speechModels, request.provider);
  if (!voices) return f.fail(context, `provider must be one of: ${speechModels.map((model) => model.key).join(", ")}.`);
  return {
    ...unchosen,
    kind: "create_narrative",
    prompt: request.prompt_list.join("\n"),
    lines: request.prompt_list,
    imageModel: picture.key,
    videoModel: request.video_model.key,
    durationSeconds: narrationSeconds(request.prompt_list),
    longestSceneSeconds: longestUnit(request.video_model),
    aspectRatio: request.aspect_ratio,
    ...f.renderingOf(request),
    ttsModel: voices.key,
    ...(request.speaker && { speaker: request.speaker }),
    generativeVideo: request.add_generative_video,
  };
});

/** A body like that of create_movie works too: its prompt is the list. */
function promptAsLines(fields: unknown): unknown {
  const { prompt, prompt_list } = fields as { prompt?: unknown; prompt_list?: unknown };
  return prompt_list === undefined && prompt !== undefined ? { ...(fields as object), prompt_list: prompt } : fields;
}
