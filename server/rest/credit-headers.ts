import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";

/** What this call cost and what is left, as plain numbers (contract §6). */
export async function creditHeaders(ctx: Context, charged: number): Promise<Record<string, string>> {
  const remaining = toCredits(await getBalance(ctx.db, accountOf(ctx.actor)));
  return { "x-credits-charged": String(charged), "x-credits-remaining": String(remaining) };
}
