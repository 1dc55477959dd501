import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { lastTopUp } from "@/server/core/payments/last-top-up";
import type { Credits } from "@/server/schemas/credits";

/** What the caller can spend now; credits held for films in the making are already gone from it. */
export async function getCredits(ctx: Context): Promise<Credits> {
  const account = accountOf(ctx.actor);
  const [balance, topUp] = await Promise.all([getBalance(ctx.db, account), lastTopUp(ctx.db, account)]);
  return { remainingCredits: toCredits(balance), lastTopUp: topUp };
}
