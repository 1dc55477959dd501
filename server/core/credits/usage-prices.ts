import type { TokenUsage } from "@/server/schemas/assistant";

/** Prices of what is paid by use (contract §15.5). All answers are credits, to four decimals. */

const CREDITS_PER_DOLLAR = 100;
const ASSISTANT_MULTIPLIER = 2.5;
const UTILITY_MULTIPLIER = 2;
const EMBEDDING_CREDITS_PER_TOKEN = CREDITS_PER_DOLLAR / 1e6;
/** Text that comes from pages or is given plain is cleaned and cut first. */
const PLAIN_TEXT_MULTIPLIER = 2.5;

export const ENHANCE_PRICE = 30;

/** US dollars for a million tokens; above `longFrom` tokens of input the second rates count. */
interface TokenRates {
  input: number;
  cached: number;
  output: number;
  longFrom?: number;
  long?: { input: number; cached: number; output: number };
}

const tokenRates: readonly [RegExp, TokenRates][] = [
  [/^gemini-3\.1-pro/, { input: 2, cached: 0.2, output: 12, longFrom: 200_000, long: { input: 4, cached: 0.4, output: 18 } }],
  [/^qwen3?\.?7-max|^qwen3\.7/, { input: 2.5, cached: 2.5, output: 7.5 }],
  [/^kimi-k3/, { input: 3, cached: 0.3, output: 15 }],
];
/** gpt-5.6-sol's; what is in no list costs the same. */
const defaultRates: TokenRates = {
  ...{ input: 5, cached: 0.5, output: 30, longFrom: 272_000 },
  long: { input: 10, cached: 1, output: 45 },
};

/** What tokens of a model cost; dearer halves of a ten-thousandth are rounded to the nearest. */
export function tokenPrice(model: string, usage: TokenUsage, pictureDollars = 0): number {
  const name = model.toLowerCase().replace(/^.*\//, "");
  const rates = tokenRates.find(([pattern]) => pattern.test(name))?.[1] ?? defaultRates;
  const { input, cached, output } = rates.long && usage.inputTokens > (rates.longFrom ?? 0) ? rates.long : rates;
  const fresh = Math.max(0, usage.inputTokens - usage.cachedTokens);
  const dollars = (fresh * input + usage.cachedTokens * cached + usage.outputTokens * output) / 1e6 + pictureDollars;
  return fourDecimals(dollars * CREDITS_PER_DOLLAR * ASSISTANT_MULTIPLIER);
}

/** What an answer costs of which nobody counted tokens, the local assistant's among them. */
export const wordPrice = (words: number): number => Math.max(1, Math.ceil(words / 1000));

export type PictureQuality = "low" | "medium" | "high";
/** US dollars for a picture that a model draws in its answer: a square one, and a larger one. */
const pictureRates: Record<PictureQuality, readonly [square: number, larger: number]> = {
  ...{ low: [0.011, 0.016], medium: [0.042, 0.063], high: [0.167, 0.25] },
};
export const pictureDollars = (quality: PictureQuality, isSquare: boolean): number => pictureRates[quality][isSquare ? 0 : 1];

export const embeddingPrice = (tokens: number, isPlainText: boolean): number =>
  fourDecimals(tokens * EMBEDDING_CREDITS_PER_TOKEN * (isPlainText ? PLAIN_TEXT_MULTIPLIER : 1));

/** US dollars for a thousand characters spoken, an hour heard, a page credit crawled. */
const utilityRates = { tts: 0.12 / 1000, stt: 0.22, crawl: 0.009 } as const;
export type Utility = keyof typeof utilityRates;

export function utilityPrice(utility: Utility, units: number) {
  const costUsd = Number((units * utilityRates[utility]).toFixed(8));
  return {
    credits: fourDecimals(costUsd * CREDITS_PER_DOLLAR * UTILITY_MULTIPLIER),
    pricing: {
      ...{ costUsd, pricingMultiplier: UTILITY_MULTIPLIER, creditsPerDollar: CREDITS_PER_DOLLAR },
      samsarUsdPerCredit: 1 / CREDITS_PER_DOLLAR,
    },
  };
}

/** Binary noise must not turn a price into one with more decimals than the ledger keeps. */
const fourDecimals = (credits: number): number => Number(Number(credits.toFixed(9)).toFixed(4));
