import type { z } from "zod";
import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { spendCredits } from "@/server/core/credits/spend-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { type Utility, utilityPrice } from "@/server/core/credits/usage-prices";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { UtilityCharged } from "@/server/schemas/utilities";

/** What a customer's own program used of somebody else, to be paid in credits. */
export interface UtilityUse {
  utility: Utility;
  units: number;
  model: string | null;
}

const PROVIDERS: Record<Utility, string> = { tts: "elevenlabs", stt: "elevenlabs", crawl: "firecrawl" };
const UNITS: Record<Utility, string> = { tts: "characters", stt: "hours", crawl: "crawl_credits" };

/** Charges the caller for it at once. Throws 402, and nothing is charged, when there is not enough. */
export async function chargeUtility(
  ctx: Context,
  { utility, units, model }: UtilityUse,
  id = createObjectId(ctx.now()),
): Promise<z.input<typeof UtilityCharged>> {
  const { credits, pricing } = utilityPrice(utility, units);
  const from = accountOf(ctx.actor);
  const source = `utility_${utility}`;
  if (credits > 0) {
    const charge = {
      key: `charge:${id}`,
      kind: "charge",
      from,
      to: "system:revenue",
      amount: toUnits(credits),
      requestId: id,
      source,
    };
    const metadata = { units, unit: UNITS[utility], ...(model && { model }) };
    await ctx.db.$transaction((tx) => spendCredits(tx, { ...charge, metadata }, source));
  }
  return {
    ...{ utilityType: utility, provider: PROVIDERS[utility], model, creditsCharged: credits },
    remainingCredits: toCredits(await getBalance(ctx.db, from)),
    pricing: { ...pricing, units: { [UNITS[utility]]: units } },
  };
}

const MOST_UNITS: Record<Utility, number> = { tts: 10_000_000, stt: 10_000, crawl: 1_000_000 };

/** Throws 400 for what cannot have been used. */
export function assertUsed(utility: Utility, units: number): void {
  if (!Number.isFinite(units) || units <= 0 || units > MOST_UNITS[utility]) {
    throw new AppError("invalid_request", `${UNITS[utility]} must be above 0 and at most ${MOST_UNITS[utility]}.`);
  }
}
