import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "./get-balance";
import { NotEnoughCredits } from "./post-transfer";
import { insufficientFor } from "./spend-credits";
import { toUnits } from "./units";

/**
 * Throws 402 for whoever plainly cannot pay, before anything is fetched, copied or locked. The hold or the charge at the end of
 * the request's transaction has the last word.
 */
export async function assertAffordable(ctx: Context, what: string, credits: number): Promise<void> {
  const accountId = accountOf(ctx.actor);
  const required = toUnits(credits);
  const available = await getBalance(ctx.db, accountId);
  if (available < required) throw insufficientFor(what, new NotEnoughCredits(required, available, accountId));
}
