import { z } from "zod";
import { type ImageModel, longestUnit, type VideoModel } from "@/server/providers/catalogue";
import type { AspectRatio } from "@/server/schemas/timeline";
import type { AcceptedVideo } from "@/server/schemas/videos";
import * as f from "./request-fields";

/** How a film speaks, sounds and is written on, whatever it is made from. */
export const sharedFields = {
  language: f.language.optional(),
  language_string: f.language.optional(),
  enable_subtitles: f.flag("enable_subtitles", false),
  subtitle_language: f.subtitleLanguage,
  font_key: f.font,
  font: f.font,
  backingtrack_model: f.backingtrackModel,
  tts_model: f.ttsModel,
  speaker_options: f.speakerOptions,
  inference_model: f.inferenceModel,
  ...f.rendering,
};

const Request = z.object({
  prompt: f.prompt(4000),
  video_model: f.videoModel("express"),
  image_model: f.imageModel("express"),
  duration: f.duration(10, 240, "Duration must be at least 10 seconds"),
  aspect_ratio: f.aspectRatio,
  tone: f.tone,
  ...sharedFields,
  metadata: f.metadata,
});

/** A request for a film from words (contract §9.7), every default filled in. Issues carry the contract's messages. */
export const AcceptTextToVideo = Request.transform((request, context): AcceptedVideo => {
  const { video_model, image_model, aspect_ratio } = request;
  const unfit = unfitRatio(aspect_ratio, video_model, image_model) ?? missingGoogleSpeaker(request);
  if (unfit) return f.fail(context, unfit);
  return {
    kind: "text_to_video",
    prompt: request.prompt,
    imageModel: image_model.key,
    videoModel: video_model.key,
    durationSeconds: request.duration,
    longestSceneSeconds: longestUnit(video_model),
    aspectRatio: aspect_ratio,
    tone: request.tone,
    ...sharedOf(request),
    generativeVideo: true,
    limitSingleNarrator: false,
    manualStepStages: [],
  };
});

/** The sentence for a shape that one of the models cannot make, or nothing. */
export function unfitRatio(ratio: AspectRatio, video: VideoModel, image?: ImageModel): string | undefined {
  if (!video.aspectRatios.includes(ratio)) return `aspect_ratio ${ratio} is not supported by video model ${video.key}.`;
  if (image && !image.aspectRatios.includes(ratio)) return `aspect_ratio ${ratio} is not supported by image model ${image.key}.`;
  return undefined;
}

type Shared = Pick<z.output<typeof Request>, keyof typeof sharedFields | "metadata">;

export function missingGoogleSpeaker({ tts_model, speaker_options }: Shared): string | undefined {
  const wanted = tts_model === "GOOGLE" && speaker_options && !f.speakerOf(speaker_options, tts_model);
  return wanted ? "speakerOptions.googleSpeakerDetails must name at least one speaker when tts_model is GOOGLE." : undefined;
}

/** What films from words and films from pictures have in common. */
export function sharedOf(request: Shared) {
  const speaker = f.speakerOf(request.speaker_options, request.tts_model);
  const fontKey = request.font_key || request.font;
  return {
    language: request.language ?? request.language_string ?? "auto",
    enableSubtitles: request.enable_subtitles,
    ...(request.subtitle_language && { subtitleLanguage: request.subtitle_language }),
    ...(fontKey && { fontKey }),
    backingtrackModel: request.backingtrack_model,
    ttsModel: request.tts_model,
    ...(speaker && { speaker }),
    inferenceModel: request.inference_model,
    ...(request.metadata && { metadata: request.metadata }),
    ...f.renderingOf(request),
  };
}
