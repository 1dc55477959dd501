import type { AcceptedImage, EnhanceResolution, ImageKind } from "@/server/schemas/images";

/** Contract §15.3. */
export const ENHANCE_PRICES: Record<EnhanceResolution, number> = { "0.5k": 11, "1k": 15, "2k": 22, "4k": 29 };
export const BRANDING_PRICE = 15;
export const PICTURE_PRICE = 15;

/** What a request for pictures costs: charged when it is accepted, given back when it fails. */
export function imagePrice(image: AcceptedImage): number {
  switch (image.kind) {
    case "image_enhance":
      return ENHANCE_PRICES[image.resolution];
    case "logo_remove":
      return BRANDING_PRICE;
    case "image_list_to_image_set":
    case "text_to_image":
      return PICTURE_PRICE * image.numImages;
  }
}

/** Usage-log sources (contract §9.3). */
export const imageSources: Record<ImageKind, string> = {
  image_enhance: "image_enhance",
  logo_remove: "image_remove_branding",
  image_list_to_image_set: "image_update_set",
  text_to_image: "image_text_to_image",
};

/** A title that no vendor counted tokens for (contract §15.5). */
export const TITLE_PRICE = 1;
const TITLE_MARGIN = 1.5;
const MILLION = 1_000_000;

/** US dollars for a million tokens. */
const tokenPrices: Record<string, { input: number; output: number }> = {
  "gpt-5.6-sol": { input: 5, output: 30 },
  "gemini-3.1-pro": { input: 2, output: 12 },
  "qwen3.7-max": { input: 2.5, output: 7.5 },
  "kimi-k3": { input: 3, output: 15 },
};

export interface TokenUsage {
  model: string;
  inputTokens: number;
  outputTokens: number;
}

/** What a title costs: the vendor's price and a half, or one credit where there is no such price. */
export function titlePrice(usage: TokenUsage | null): number {
  const price = usage && tokenPrices[usage.model.toLowerCase()];
  if (!usage || !price) return TITLE_PRICE;
  const dollars = (usage.inputTokens * price.input + usage.outputTokens * price.output) / MILLION;
  return Math.max(0.0001, Number((dollars * 100 * TITLE_MARGIN).toFixed(4)));
}
