import { accountOf, type Context } from "@/server/core/context";
import { owedBy } from "@/server/core/credits/debt";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";

/** What the caller has, in credits. */
export interface PurseView {
  balance: number;
  /** Set aside for films in the making; what they do not need comes back. */
  held: number;
  heldFor: number;
  /** Spent and then taken back by the payment service: the next purchase pays it. */
  owed: number;
}

export async function getPurseView({ db, actor }: Context): Promise<PurseView> {
  const account = accountOf(actor);
  const [balance, [held], owed] = await Promise.all([
    getBalance(db, account),
    db.$queryRaw<{ units: bigint | null; films: bigint }[]>`
      SELECT SUM(amount - captured - released)::bigint AS units, COUNT(*) AS films
      FROM holds WHERE account_id = ${account} AND closed_at IS NULL`,
    owedBy(db, account),
  ]);
  return {
    balance: toCredits(balance),
    held: toCredits(held?.units ?? 0n),
    heldFor: Number(held?.films ?? 0n),
    owed: toCredits(owed),
  };
}
