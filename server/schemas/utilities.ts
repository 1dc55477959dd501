import { z } from "zod";

export const UtilityCharged = z.object({
  utilityType: z.enum(["tts", "stt", "crawl"]),
  provider: z.string(),
  model: z.string().nullable(),
  creditsCharged: z.number(),
  remainingCredits: z.number(),
  pricing: z.object({
    costUsd: z.number(),
    pricingMultiplier: z.number(),
    creditsPerDollar: z.number(),
    samsarUsdPerCredit: z.number(),
    units: z.record(z.string(), z.number()),
  }),
});
