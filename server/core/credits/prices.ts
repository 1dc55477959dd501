import { findModel, imageModels, videoModels } from "@/server/providers/catalogue";
import { STAGES, type Stage } from "@/server/schemas/stages";
import type { AcceptedVideo } from "@/server/schemas/videos";

/** Credits per second and stage; a model's clip share comes on top (contract §15.1). Together 16. */
const EXPRESS_RATES: Record<Stage, number> = {
  prompt_generation: 4,
  image_generation: 2,
  speech_generation: 2,
  music_generation: 2,
  ai_video_generation: 0,
  lip_sync_generation: 1,
  sound_effect_generation: 1,
  narrator_avatar_generation: 0,
  video_generation: 4,
};
const EXPRESS_FIXED = 16;

/** create_movie and create_narrative cost 10 a second in all (contract §15.4). */
const CLASSIC_RATES: Record<Stage, number> = {
  prompt_generation: 2,
  image_generation: 1,
  speech_generation: 1,
  music_generation: 1,
  ai_video_generation: 3,
  lip_sync_generation: 0,
  sound_effect_generation: 0,
  narrator_avatar_generation: 0,
  video_generation: 2,
};

/** Add-ons per second, as the catalogue lists them. */
export const ADDON_RATES = { narrator_avatar: 4, express_cta_generation: 1 } as const;

type Priced = Pick<AcceptedVideo, "kind" | "videoModel" | "durationSeconds" | "narratorAvatar" | "expressCta" | "flatCredits">;

/** What each stage of a film costs in credits: its rate times the seconds, rounded up. Charged when the stage completes. */
export function stageShares(video: Priced): Record<Stage, number> {
  const rates = stageRates(video);
  return Object.fromEntries(STAGES.map((stage) => [stage, creditsFor(video.durationSeconds, rates[stage])])) as Record<
    Stage,
    number
  >;
}

/** The whole price of a film in credits: what is quoted, held on acceptance and, once finished, charged. */
export function videoPrice(video: Priced): number {
  return video.flatCredits ?? Object.values(stageShares(video)).reduce((sum, credits) => sum + credits, 0);
}

function stageRates({ kind, videoModel, narratorAvatar, expressCta, flatCredits }: Priced): Record<Stage, number> {
  if (flatCredits !== undefined) return NO_RATES;
  if (kind === "create_movie" || kind === "create_narrative") return CLASSIC_RATES;
  return {
    ...EXPRESS_RATES,
    prompt_generation: EXPRESS_RATES.prompt_generation + (expressCta ? ADDON_RATES.express_cta_generation : 0),
    ai_video_generation: clipRate(videoModel),
    narrator_avatar_generation: narratorAvatar ? ADDON_RATES.narrator_avatar : 0,
  };
}

const NO_RATES = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;

/** Prices of reworked films, all on acceptance (contract §15.2). Seconds are rounded up. */
export const TRANSLATION_PER_SECOND = 3;
export const JOINING_PER_SECOND = 3;
export const OUTRO_PRICE = 75;
export const FOOTER_PRICE = 75;
/** A supplied video with a sound of its place, or with lips that speak; the contract only says "15 or more". */
export const CLIP_JOB_PRICE = 15;

/** A rerolled scene: its picture at the model's price, its clip at the model's share per second. */
export function rerollPrice(film: Pick<AcceptedVideo, "imageModel" | "videoModel">, sceneSeconds: readonly number[]) {
  const perPicture = findModel(imageModels, film.imageModel ?? "")?.creditsPerImage ?? 0;
  const perSecond = clipRate(film.videoModel);
  const pictures = perPicture * sceneSeconds.length;
  const clips = sceneSeconds.reduce((sum, seconds) => sum + creditsFor(seconds, perSecond), 0);
  return { perPicture, perSecond, pictures, clips, total: pictures + clips };
}

/** A scene's line spoken again: the voice's share of its seconds. */
export const respeakPrice = (sceneSeconds: number): number => creditsFor(sceneSeconds, EXPRESS_RATES.speech_generation);

function clipRate(videoModel: string): number {
  const model = findModel(videoModels, videoModel);
  if (!model) throw new Error(`No price for video model ${videoModel}.`);
  return model.creditsPerSecond - EXPRESS_FIXED;
}

/** Binary noise (3 × 7.9 = 23.700000000000003) must not buy another credit. */
const creditsFor = (seconds: number, rate: number): number => Math.ceil(Number((seconds * rate).toFixed(6)));

/** A model's price per second, split as the catalogue route shows it. */
export function pricingDistribution(creditsPerSecond: number) {
  return {
    pipeline: EXPRESS_RATES.video_generation,
    inference: EXPRESS_RATES.prompt_generation,
    image_gen_edit: EXPRESS_RATES.image_generation,
    speech: EXPRESS_RATES.speech_generation,
    music: EXPRESS_RATES.music_generation,
    effects_and_lipsync: EXPRESS_RATES.lip_sync_generation + EXPRESS_RATES.sound_effect_generation,
    video: creditsPerSecond - EXPRESS_FIXED,
    total: creditsPerSecond,
    optionalAddons: ADDON_RATES,
  };
}
