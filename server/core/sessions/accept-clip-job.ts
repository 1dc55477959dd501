import { z } from "zod";
import { CLIP_JOB_PRICE } from "@/server/core/credits/prices";
import { lipSyncModels, soundEffectModels } from "@/server/providers/catalogue";
import type { AnyStage } from "@/server/schemas/stages";
import type { AcceptedVideo, ClipJobKind } from "@/server/schemas/videos";
import * as f from "./request-fields";

/** What runs for a video that the caller has already: it is taken in where a script would be written. */
export const clipJobStages: Record<ClipJobKind, readonly AnyStage[]> = {
  sound_effect: ["prompt_generation", "sound_effect_generation", "video_generation"],
  lip_sync: ["prompt_generation", "lip_sync_generation", "video_generation"],
};

/** An address that the makers of sounds and lips read, too: data URLs have none. */
const address = (name: string) => {
  const sentence = `${name} must be a public http(s) URL.`;
  return z
    .string(sentence)
    .trim()
    .max(4096, sentence)
    .regex(/^https?:\/\//i, sentence);
};

const WORDS = "prompt is required: say what is to be heard, such as waves on a beach.";

const soundEffect = z.object({
  video_url: address("video_url"),
  prompt: z
    .string(WORDS)
    .trim()
    .min(1, WORDS)
    .refine((text) => f.fitsIn(text, 1000), "Prompt is too long"),
  sound_effect_model: f.plainModel("sound_effect_model", soundEffectModels),
  ...f.rendering,
});

/** A sound for a supplied video (contract §10.3). */
export const AcceptSoundEffect = soundEffect.transform(
  (request): AcceptedVideo => ({
    ...shared(request),
    ...{ kind: "sound_effect", prompt: request.prompt, videoUrl: request.video_url, videoModel: request.sound_effect_model },
  }),
);

const lipSync = z.object({
  video_url: address("video_url"),
  audio_url: address("audio_url"),
  lip_sync_model: f.plainModel("lip_sync_model", lipSyncModels),
  ...f.rendering,
});

/** Lips of a supplied video that speak a supplied voice (contract §10.3). */
export const AcceptLipSync = lipSync.transform(
  (request): AcceptedVideo => ({
    ...shared(request),
    ...{ kind: "lip_sync", videoUrl: request.video_url, audioUrl: request.audio_url, videoModel: request.lip_sync_model },
  }),
);

/** The video decides shape and length once it is here. */
const shared = (request: z.output<z.ZodObject<typeof f.rendering>>) => ({
  ...{ prompt: "", imageModel: null, durationSeconds: 0, longestSceneSeconds: 240, aspectRatio: "16:9" as const },
  ...{ tone: "grounded" as const, language: "en", enableSubtitles: false, generativeVideo: false, limitSingleNarrator: false },
  ...{ backingtrackModel: "", ttsModel: "", inferenceModel: "", manualStepStages: [], flatCredits: CLIP_JOB_PRICE },
  ...f.renderingOf(request),
});
