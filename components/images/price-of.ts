import type { ImageOptions } from "@/server/schemas/image-jobs";
import type { ImageDraft } from "./state/image-desk";

/** What the work would cost in credits. */
export function priceOf({ kind, count, size }: ImageDraft, { prices }: ImageOptions): number | null {
  switch (kind) {
    case "text_to_image":
      return prices.draw * count;
    case "image_enhance":
      return prices.enhance[size] ?? null;
    case "logo_remove":
      return prices.clean;
    case "image_list_to_image_set":
      return prices.extend * count;
  }
}

export const inCredits = (credits: number): string => `${credits.toLocaleString("en")} credit${credits === 1 ? "" : "s"}`;
