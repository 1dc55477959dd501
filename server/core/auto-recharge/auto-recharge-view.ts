import { accountOf, type Context } from "@/server/core/context";
import { spentThisMonth } from "./find-fallen";
import { DEFAULTS } from "./settings";

/** Automatic purchases as their owner sets them; what was never set shows what would be suggested. */
export interface AutoRechargeView {
  enabled: boolean;
  thresholdCredits: number;
  amountCents: number;
  maxMonthlyCents: number;
  hasCard: boolean;
  spentThisMonthCents: number;
}

export async function getAutoRecharge({ db, actor, now }: Context): Promise<AutoRechargeView> {
  const accountId = accountOf(actor);
  const [saved, spentThisMonthCents] = await Promise.all([
    db.autoRecharge.findUnique({ where: { accountId } }),
    spentThisMonth(db, accountId, now()),
  ]);
  const { thresholdCredits, amountCents, maxMonthlyCents } = saved ?? DEFAULTS;
  return {
    ...{ enabled: saved?.enabled ?? false, thresholdCredits, amountCents, maxMonthlyCents },
    ...{ hasCard: saved?.paymentMethodId != null, spentThisMonthCents },
  };
}
