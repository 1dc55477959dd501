import type { AspectRatio } from "@/server/schemas/timeline";

/**
 * The single table of models (contract §14). REST, prices, the studio's menus and the choice of a provider all read it.
 * Keys are wire-visible. `requires` is the environment variable without which the vendor cannot be reached.
 */
export type Vendor = "openai" | "google" | "fal" | "runwayml" | "elevenlabs";
type Use = "express" | "create_movie" | "edit";

interface Base {
  key: string;
  label: string;
  vendor: Vendor;
  requires: string;
  /** Other spellings in use, compared after `normaliseKey`. */
  aliases?: readonly string[];
}
export interface ImageModel extends Base {
  kind: "image";
  uses: readonly Use[];
  aspectRatios: readonly AspectRatio[];
  /** Price of one standalone picture; null when it is only sold inside films. */
  creditsPerImage: number | null;
}
export interface VideoModel extends Base {
  kind: "video";
  uses: readonly Use[];
  aspectRatios: readonly AspectRatio[];
  creditsPerSecond: number;
  /** Lengths of one clip, shortest first. */
  unitSeconds: readonly number[];
}
export interface PlainModel extends Base {
  kind: "inference" | "music" | "speech" | "sound_effect" | "lip_sync";
}
export type Model = ImageModel | VideoModel | PlainModel;

const keyOf: Record<Vendor, string> = {
  openai: "OPENAI_API_KEY",
  google: "GOOGLE_API_KEY",
  fal: "FAL_KEY",
  runwayml: "RUNWAYML_API_SECRET",
  elevenlabs: "ELEVENLABS_API_KEY",
};

const WIDE_TALL = ["16:9", "9:16"] as const;
const ALL_RATIOS = ["16:9", "9:16", "1:1"] as const;
const EVERYWHERE = ["express", "create_movie"] as const;

const image = (
  key: string,
  label: string,
  vendor: Vendor,
  uses: readonly Use[],
  aspectRatios: readonly AspectRatio[],
  creditsPerImage: number | null,
): ImageModel => ({ kind: "image", key, label, vendor, requires: keyOf[vendor], uses, aspectRatios, creditsPerImage });

const video = (
  key: string,
  label: string,
  vendor: Vendor,
  uses: readonly Use[],
  aspectRatios: readonly AspectRatio[],
  creditsPerSecond: number,
  unitSeconds: readonly number[],
): VideoModel => ({
  kind: "video",
  key,
  label,
  vendor,
  requires: keyOf[vendor],
  uses,
  aspectRatios,
  creditsPerSecond,
  unitSeconds,
});

const plain = (kind: PlainModel["kind"], key: string, label: string, vendor: Vendor, aliases: string[] = []): PlainModel => ({
  kind,
  key,
  label,
  vendor,
  requires: keyOf[vendor],
  aliases,
});

export const imageModels: readonly ImageModel[] = [
  image("GPTIMAGE2", "GPT Image 2", "openai", EVERYWHERE, ALL_RATIOS, 46),
  image("NANOBANANA2", "Nano Banana 2", "google", EVERYWHERE, ALL_RATIOS, 23),
  image("NANOBANANAPRO", "Nano Banana Pro", "google", EVERYWHERE, ALL_RATIOS, 15),
  image("SEEDREAM", "Seedream", "fal", EVERYWHERE, ALL_RATIOS, 15),
  image("WAN2.7PRO", "Wan 2.7 Pro", "fal", EVERYWHERE, ALL_RATIOS, 15),
  image("IMAGEN4", "Imagen 4", "google", EVERYWHERE, WIDE_TALL, null),
  image("FLUX1.1PRO", "FLUX 1.1 Pro", "fal", ["create_movie"], WIDE_TALL, null),
  image("IMAGEN3", "Imagen 3", "google", ["create_movie"], WIDE_TALL, null),
  image("GPTIMAGE1", "GPT Image 1", "openai", ["create_movie"], WIDE_TALL, null),
  image("NANOBANANAPROEDIT", "Nano Banana Pro Edit", "google", ["edit"], ALL_RATIOS, 45),
  image("NANOBANANA2EDIT", "Nano Banana 2 Edit", "google", ["edit"], ALL_RATIOS, 45),
  image("GPTIMAGE2EDIT", "GPT Image 2 Edit", "openai", ["edit"], ALL_RATIOS, 45),
];

export const videoModels: readonly VideoModel[] = [
  video("RUNWAYML", "Runway Gen-4", "runwayml", ["express"], WIDE_TALL, 30, [5, 10]),
  video("VEO3.1I2V", "VEO3.1 Img2Vid", "google", ["express"], WIDE_TALL, 60, [6, 8]),
  video("VEO3.1I2VFAST", "VEO3.1 Fast Img2Vid", "google", ["express"], WIDE_TALL, 36, [6, 8]),
  video("SEEDANCEI2V", "Seedance 1.5", "fal", ["express"], WIDE_TALL, 30, [5, 10]),
  video("KLINGIMGTOVID3PRO", "Kling 3 Pro Img2Vid", "fal", ["express"], ALL_RATIOS, 36, [5, 10]),
  video("HAPPYHORSEI2V", "Happy Horse 1.1 I2V", "fal", ["express"], ALL_RATIOS, 36, [5, 10, 15]),
  video("KLINGIMGTOVIDTURBO", "Kling 3 Turbo Img2Vid", "fal", ["express"], ALL_RATIOS, 36, [5, 10]),
  video("COSMOS3SUPERI2V", "Nvidia Cosmos 3", "fal", ["express"], WIDE_TALL, 20, [5, 7.9]),
  video("LUMA", "Luma Ray2", "fal", ["create_movie"], WIDE_TALL, 10, [5, 9]),
  video("KLINGIMGTOVIDPRO", "Kling 1.6 Pro", "fal", ["create_movie"], WIDE_TALL, 10, [5, 10]),
];

/** The first of each kind is the default. */
export const inferenceModels: readonly PlainModel[] = [
  plain("inference", "gpt-5.6-sol", "GPT 5.6", "openai", ["GPT5.6"]),
  plain("inference", "gpt-5.5", "GPT 5.5", "openai"),
  plain("inference", "gemini-3.1-pro", "Gemini 3.1 Pro", "google", ["GEMINI3.1"]),
  plain("inference", "QWEN3.7", "Qwen 3.7", "fal"),
  plain("inference", "QWEN3.8", "Qwen 3.8", "fal"),
  plain("inference", "kimi-k3", "Kimi K3", "fal"),
];
export const musicModels: readonly PlainModel[] = [
  plain("music", "ELEVENLABS_MUSIC", "ElevenLabs music", "elevenlabs"),
  plain("music", "LYRIA3", "Lyria 3", "google", ["LYRIA2"]),
  plain("music", "AUDIOCRAFT", "AudioCraft", "fal"),
  plain("music", "CASSETTEAI", "CassetteAI", "fal"),
];
export const speechModels: readonly PlainModel[] = [
  plain("speech", "OPENAI", "OpenAI", "openai"),
  plain("speech", "ELEVENLABS", "ElevenLabs", "elevenlabs"),
  plain("speech", "GOOGLE", "Google TTS", "google"),
];
export const soundEffectModels: readonly PlainModel[] = [plain("sound_effect", "MIRELOAI", "Mirelo AI", "fal")];
export const lipSyncModels: readonly PlainModel[] = [plain("lip_sync", "SYNCLIPSYNC", "Sync lipsync", "fal")];

/** Names differ in case, spaces, dots and dashes between documents: only letters and digits count. */
export const normaliseKey = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Finds a model by its key, its label or another spelling of it. */
export function findModel<M extends Model>(models: readonly M[], name: string): M | undefined {
  const wanted = normaliseKey(name);
  if (wanted === "") return undefined;
  return models.find((model) => [model.key, model.label, ...(model.aliases ?? [])].some((n) => normaliseKey(n) === wanted));
}

/** The longest clip a model makes: no scene is longer, and each picture of an image list gets one. */
export const longestUnit = (model: VideoModel): number => Math.max(...model.unitSeconds);
