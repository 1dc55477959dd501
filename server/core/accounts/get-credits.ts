import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import type { Credits } from "@/server/schemas/credits";

/** What the caller can spend now; credits held for films in the making are already gone from it. */
export async function getCredits(ctx: Context): Promise<Credits> {
  return { remainingCredits: toCredits(await getBalance(ctx.db, accountOf(ctx.actor))), lastTopUp: null };
}
