import { z } from "zod";
import {
  findModel,
  type ImageModel,
  imageModels,
  inferenceModels,
  type Model,
  musicModels,
  speechModels,
  type VideoModel,
  videoModels,
} from "@/server/providers/catalogue";
import { EncodingPreset, Resolution } from "@/server/schemas/encoding";
import { languageNames, toLanguageCode } from "@/server/schemas/languages";
import { AspectRatio } from "@/server/schemas/timeline";

/**
 * The fields that requests for films share, each with the contract's own words for what can be wrong. A request is an object of
 * them in the order in which they are checked: the first issue is the answer.
 */

/** Whether a text has at most so many characters, counted as people do: an emoji is one. Endless texts are not counted out. */
export const fitsIn = (text: string, most: number): boolean => text.length <= 2 * most && [...text].length <= most;

/** Text that a person writes. */
export const prompt = (most: number) =>
  z
    .string("Prompt is required")
    .trim()
    .min(1, "Prompt is required")
    .refine((text) => fitsIn(text, most), "Prompt is too long");

export const videoModel = (use: VideoModel["uses"][number]) =>
  z.string("Invalid video model").transform((name, context): VideoModel => {
    const model = findModel(videoModels, name);
    return model?.uses.includes(use)
      ? model
      : fail(context, model ? "Video model is not supported for this type" : "Invalid video model");
  });

export const imageModel = (use: ImageModel["uses"][number]) =>
  z.string("Invalid image model").transform((name, context): ImageModel => {
    const model = findModel(imageModels, name);
    return model?.uses.includes(use)
      ? model
      : fail(context, model ? "Image model is not supported for this type" : "Invalid image model");
  });

/** Seconds with at most two decimals. */
export const duration = (least: number, most: number, tooShort: string) =>
  z
    .number("Duration is invalid")
    .refine((seconds) => Number(seconds.toFixed(2)) === seconds && seconds > 0, { error: "Duration is invalid", abort: true })
    .refine((seconds) => seconds >= least, { error: tooShort, abort: true })
    .refine((seconds) => seconds <= most, "Duration is too long");

const RATIOS = `aspect_ratio must be one of: ${AspectRatio.options.join(", ")}.`;
export const aspectRatio = z.enum(AspectRatio.options, RATIOS).default("16:9");

const RESOLUTIONS = `resolution must be one of: ${Resolution.options.join(", ")}.`;
const resolution = z.string(RESOLUTIONS).trim().toLowerCase().pipe(z.enum(Resolution.options, RESOLUTIONS)).optional();

const PRESETS = `encoding_preset must be one of: ${EncodingPreset.options.join(", ")}.`;
const encodingPreset = z.string(PRESETS).trim().toLowerCase().pipe(z.enum(EncodingPreset.options, PRESETS)).optional();

/** Our own additions to the contract, on every film at the same price: the size of the file, and the care of its encoding. */
export const rendering = { resolution, encoding_preset: encodingPreset };

/** Only what the caller asked for; what is absent has its default where it is read. */
export function renderingOf(request: z.output<z.ZodObject<typeof rendering>>) {
  return {
    ...(request.resolution && { resolution: request.resolution }),
    ...(request.encoding_preset && { encodingPreset: request.encoding_preset }),
  };
}

const TONES = "tone must be one of: grounded, cinematic.";
export const tone = z
  .string(TONES)
  .toLowerCase()
  .pipe(z.enum(["grounded", "cinematic"], TONES))
  .default("grounded");

const LANGUAGES = `must be one of: ${Object.keys(languageNames).join(", ")}`;
const languageCode = (name: string, others: string) =>
  z.string(`${name} ${LANGUAGES}${others}.`).transform((value, context) => {
    if (others !== "" && value.trim().toLowerCase() === "auto") return "auto";
    return toLanguageCode(value) ?? fail<string>(context, `${name} ${LANGUAGES}${others}.`);
  });
/** A code, or `auto`. */
export const language = languageCode("language", ", auto");
/** Of a translation, which must know where it goes. */
export const targetLanguage = languageCode("language", "");
export const subtitleLanguage = languageCode("subtitle_language", "").optional();

/** A model of a plain kind by any spelling of its name; the first of the kind is the default. */
export const plainModel = (name: string, models: readonly Model[]) =>
  z
    .string(oneOf(name, models))
    .transform((value, context) => findModel(models, value)?.key ?? fail<string>(context, oneOf(name, models)))
    .default(models[0]?.key ?? "");

const oneOf = (name: string, models: readonly Model[]): string =>
  `${name} must be one of: ${models.map((m) => m.key).join(", ")}.`;

export const inferenceModel = plainModel("inference_model", inferenceModels);
export const backingtrackModel = plainModel("backingtrack_model", musicModels);
export const ttsModel = plainModel("tts_model", speechModels);

/** A font by name, or the object form; an unknown family falls back to the language's own when captions are made. */
export const font = z
  .union(
    [z.string(), z.looseObject({ key: z.string().optional(), font_key: z.string().optional(), family: z.string().optional() })],
    "font_key must be text.",
  )
  .transform((value) =>
    (typeof value === "string" ? value : (value.key ?? value.font_key ?? value.family ?? "")).trim().slice(0, 80),
  )
  .optional();

const Names = z.array(z.string()).optional();
export const speakerOptions = z
  .looseObject(
    {
      openAISpeakers: Names,
      elevenLabsSpeakers: Names,
      googleSpeakers: Names,
      googleSpeakerDetails: z
        .array(z.looseObject({ voiceId: z.string().optional(), value: z.string().optional(), name: z.string().optional() }))
        .optional(),
    },
    "speakerOptions must be an object.",
  )
  .optional();

/** The voice a caller prefers for the chosen kind of speech, if any. */
export function speakerOf(options: z.output<typeof speakerOptions>, model: string): string | undefined {
  const first = { OPENAI: options?.openAISpeakers, ELEVENLABS: options?.elevenLabsSpeakers, GOOGLE: options?.googleSpeakers }[
    model
  ]?.[0];
  const detail = model === "GOOGLE" ? options?.googleSpeakerDetails?.[0] : undefined;
  return (first ?? detail?.voiceId ?? detail?.value ?? detail?.name)?.trim().slice(0, 120) || undefined;
}

/** It is kept with the request and told again in every list of requests. */
const MOST_METADATA_BYTES = 64 * 1024;
export const metadata = z
  .record(z.string(), z.unknown(), "metadata must be an object.")
  .refine((facts) => Buffer.byteLength(JSON.stringify(facts)) <= MOST_METADATA_BYTES, "metadata must be at most 64 KB of JSON.")
  .optional();
export const flag = (name: string, byDefault: boolean) => z.boolean(`${name} must be a boolean.`).default(byDefault);

export function fail<T>(context: z.RefinementCtx, message: string): T {
  context.addIssue({ code: "custom", message });
  return z.NEVER as T;
}

/** Voices of the default speech, for requests that name one directly. */
export const speaker = z.string("speaker must be text.").trim().max(120, "speaker is too long.").optional();
