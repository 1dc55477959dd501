import { imageModels, videoModels } from "@/server/providers/catalogue";
import { type Stage, stageLabels } from "@/server/schemas/stages";
import { BRANDING_PRICE, ENHANCE_PRICES, PICTURE_PRICE, TITLE_PRICE } from "./image-prices";
import {
  ADDON_RATES,
  CLIP_JOB_PRICE,
  FOOTER_PRICE,
  JOINING_PER_SECOND,
  OUTRO_PRICE,
  rerollPrice,
  stageShares,
  TRANSLATION_PER_SECOND,
  videoPrice,
} from "./prices";
import { ENHANCE_PRICE, embeddingPrice, utilityPrice } from "./usage-prices";

export interface PriceList {
  /** A film of ten seconds by model, and how its price is made up. */
  films: { model: string; label: string; perSecond: number; aspectRatios: readonly string[] }[];
  /** What each stage of a film takes of a second, with the cheapest model. */
  stages: { stage: string; label: string; perSecond: number }[];
  classicPerSecond: number;
  rest: { what: string; price: string }[];
  /** A scene made anew: its picture, and its clip by the second. */
  rerolls: { label: string; perPicture: number }[];
}

const express = videoModels.filter((model) => model.uses.includes("express"));
/** Long enough for roundings to show none. */
const SECONDS = 100;
const aFilm = { kind: "text_to_video", durationSeconds: SECONDS } as const;

/** Every price, from the code that charges it. */
export function readPriceList(): PriceList {
  const cheapest = [...express].sort((a, b) => a.creditsPerSecond - b.creditsPerSecond)[0];
  const shares = stageShares({ ...aFilm, videoModel: cheapest?.key ?? "" });
  return {
    films: express.map(({ key, label, aspectRatios }) => ({
      ...{ model: key, label, aspectRatios },
      perSecond: videoPrice({ ...aFilm, videoModel: key }) / SECONDS,
    })),
    stages: (Object.entries(shares) as [Stage, number][])
      .filter(([, credits]) => credits > 0)
      .map(([stage, credits]) => ({ stage, label: stageLabels[stage], perSecond: credits / SECONDS })),
    classicPerSecond: videoPrice({ ...aFilm, kind: "create_movie", videoModel: cheapest?.key ?? "" }) / SECONDS,
    rest: [
      { what: "Narrator avatar", price: `${ADDON_RATES.narrator_avatar} per second, on top` },
      { what: "Texts for the outro", price: `${ADDON_RATES.express_cta_generation} per second, on top` },
      { what: "Translating a film", price: `${TRANSLATION_PER_SECOND} per second` },
      { what: "Joining films", price: `${JOINING_PER_SECOND} per second` },
      { what: "Adding or changing an outro", price: String(OUTRO_PRICE) },
      { what: "Changing a footer", price: String(FOOTER_PRICE) },
      { what: "A sound or lips for a video of yours", price: String(CLIP_JOB_PRICE) },
      ...(Object.entries(ENHANCE_PRICES) as [string, number][]).map(([size, credits]) => ({
        what: `Enhancing a picture to ${size}`,
        price: String(credits),
      })),
      { what: "Removing marks from a picture; nothing where there are none", price: String(BRANDING_PRICE) },
      { what: "A picture from words, or of a set", price: String(PICTURE_PRICE) },
      { what: "A title for a picture", price: `${TITLE_PRICE}, or what a model takes and a half` },
      { what: "Subtitles on or off, copies, status, uploads", price: "free" },
      { what: "The assistant", price: "2.5 times what the language model costs; without one 1 per 1000 words, at least 1" },
      { what: "A message said better", price: String(ENHANCE_PRICE) },
      { what: "Records made searchable, and searching them", price: `${embeddingPrice(1e6, false)} per million tokens` },
      { what: "Pages and plain text made searchable", price: `${embeddingPrice(1e6, true)} per million tokens` },
      { what: "What your programs used elsewhere, 1000 characters spoken", price: String(utilityPrice("tts", 1000).credits) },
      { what: "What your programs used elsewhere, an hour listened to", price: String(utilityPrice("stt", 1).credits) },
      { what: "What your programs used elsewhere, a crawl credit", price: String(utilityPrice("crawl", 1).credits) },
    ],
    rerolls: imageModels.flatMap(({ key, label }) => {
      const { perPicture } = rerollPrice({ imageModel: key, videoModel: cheapest?.key ?? "" }, [1]);
      return perPicture > 0 ? [{ label, perPicture }] : [];
    }),
  };
}
