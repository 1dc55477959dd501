import { z } from "zod";

const Choice = z.object({
  label: z.string(),
  value: z.string(),
  basePrice: z.number().nullable(),
  aspectRatios: z.array(z.string()),
});
const VideoChoice = Choice.extend({
  basePrice: z.number(),
  unitSeconds: z.array(z.number()),
  pricingDistribution: z.object({
    pipeline: z.number(),
    inference: z.number(),
    image_gen_edit: z.number(),
    speech: z.number(),
    music: z.number(),
    effects_and_lipsync: z.number(),
    video: z.number(),
    total: z.number(),
    optionalAddons: z.record(z.string(), z.number()),
  }),
});
const Named = z.object({ label: z.string(), value: z.string() });

/** The catalogue as it is published (contract §10.2). The upper-case lists are what the public client reads. */
export const SupportedModels = z.object({
  IMAGE_MODELS: z.array(Choice),
  IMAGE_EDIT_MODELS: z.array(Choice),
  VIDEO_MODELS: z.array(VideoChoice),
  text_to_video: z.object({ image_models: z.array(z.string()), video_models: z.array(z.string()) }),
  image_list_to_video: z.object({ image_models: z.array(z.string()), video_models: z.array(z.string()) }),
  create_movie: z.object({ image_models: z.array(z.string()), video_models: z.array(z.string()) }),
  image_edit_models: z.array(z.string()),
  available: z.array(z.string()),
  available_providers: z.array(z.string()),
  audio: z.object({ tts_models: z.array(Named), music_models: z.array(Named) }),
  inference_models: z.array(Named),
  deployment: z.object({ providers: z.enum(["auto", "strict"]) }),
});
export type SupportedModels = z.output<typeof SupportedModels>;

export const SupportedFonts = z.object({ fontsByLanguage: z.record(z.string(), z.array(z.string())) });
export type SupportedFonts = z.output<typeof SupportedFonts>;
