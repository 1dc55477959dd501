import type { Context } from "@/server/core/context";
import { pricingDistribution } from "@/server/core/credits/prices";
import {
  type ImageModel,
  imageModels,
  inferenceModels,
  type Model,
  musicModels,
  type PlainModel,
  speechModels,
  type VideoModel,
  videoModels,
} from "@/server/providers/catalogue";
import type { SupportedModels } from "@/server/schemas/models";

/** The catalogue as callers see it. In `strict` mode `available` leaves out what the server has no key for. */
export function listModels(ctx: Pick<Context, "providers" | "vendors">): SupportedModels {
  const forUse = <M extends ImageModel | VideoModel>(models: readonly M[], use: M["uses"][number]) =>
    models.filter((m) => m.uses.includes(use));
  const express = { images: forUse(imageModels, "express"), videos: forUse(videoModels, "express") };
  const movie = { images: forUse(imageModels, "create_movie"), videos: forUse(videoModels, "create_movie") };
  const edits = forUse(imageModels, "edit");
  const everything: readonly Model[] = [...imageModels, ...videoModels, ...inferenceModels, ...musicModels, ...speechModels];
  const isAvailable = (model: Model) => ctx.providers === "auto" || (ctx.vendors?.has(model.vendor) ?? false);
  return {
    IMAGE_MODELS: express.images.map(choice),
    IMAGE_EDIT_MODELS: edits.map(choice),
    VIDEO_MODELS: express.videos.map(videoChoice),
    text_to_video: { image_models: keysOf(express.images), video_models: keysOf(express.videos) },
    image_list_to_video: { image_models: keysOf(edits), video_models: keysOf(express.videos) },
    create_movie: { image_models: keysOf(movie.images), video_models: keysOf(movie.videos) },
    image_edit_models: keysOf(edits),
    available: keysOf(everything.filter(isAvailable)),
    available_providers: [...(ctx.providers === "auto" ? ["local"] : []), ...(ctx.vendors ?? [])],
    audio: { tts_models: speechModels.map(named), music_models: musicModels.map(named) },
    inference_models: inferenceModels.map(named),
    deployment: { providers: ctx.providers },
  };
}

const keysOf = (models: readonly Model[]): string[] => models.map((model) => model.key);
const named = ({ label, key }: PlainModel) => ({ label, value: key });

const choice = ({ label, key, creditsPerImage, aspectRatios }: ImageModel) => ({
  label,
  value: key,
  basePrice: creditsPerImage,
  aspectRatios: [...aspectRatios],
});

const videoChoice = ({ label, key, creditsPerSecond, aspectRatios, unitSeconds }: VideoModel) => ({
  label,
  value: key,
  basePrice: creditsPerSecond,
  aspectRatios: [...aspectRatios],
  unitSeconds: [...unitSeconds],
  pricingDistribution: pricingDistribution(creditsPerSecond),
});
