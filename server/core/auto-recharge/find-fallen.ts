import { UNITS_PER_CREDIT } from "@/server/core/credits/units";
import { publishEvent } from "@/server/core/events/publish-event";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Db, Tx } from "@/server/db/client";

/**
 * Orders a purchase for every account that has fallen below its threshold: once per fall, and never beyond the month's cap. A
 * balance that is above again arms the next one. Returns the orders.
 */
export async function findFallen({ db, now, livemode }: { db: Db; now: () => Date; livemode: boolean }): Promise<string[]> {
  await db.$executeRaw`
    UPDATE auto_recharges r SET armed = true FROM ledger_accounts a
    WHERE a.id = r.account_id AND NOT r.armed AND a.balance >= r.threshold_credits * ${UNITS_PER_CREDIT}::bigint`;
  const fallen = await db.$queryRaw<{ accountId: string }[]>`
    SELECT r.account_id AS "accountId" FROM auto_recharges r LEFT JOIN ledger_accounts a ON a.id = r.account_id
    WHERE r.enabled AND r.armed AND r.payment_method_id IS NOT NULL AND r.customer_id IS NOT NULL
      AND COALESCE(a.balance, 0) < r.threshold_credits * ${UNITS_PER_CREDIT}::bigint
    LIMIT 100`;
  const orders = await Promise.all(fallen.map(({ accountId }) => order(db, accountId, now(), livemode)));
  return orders.filter((id) => id !== null);
}

/** The setting is locked while its order is made: of several workers one orders. */
function order(db: Db, accountId: string, now: Date, livemode: boolean): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.autoRecharge.updateMany({
      where: { accountId, enabled: true, armed: true },
      data: { armed: false },
    });
    if (count === 0) return null;
    const { amountCents, maxMonthlyCents } = await tx.autoRecharge.findUniqueOrThrow({ where: { accountId } });
    if ((await spentThisMonth(tx, accountId, now)) + amountCents > maxMonthlyCents) return null;
    const id = createObjectId(now);
    await tx.payment.create({
      data: {
        ...{ id, kind: "auto_recharge", accountId, userId: accountId.replace(/^user:/, "") },
        ...{ amountCents, credits: amountCents, livemode, createdAt: now },
      },
    });
    await publishEvent(tx, { id: `auto-recharge.due:${id}`, name: "auto-recharge/due", data: { paymentId: id } });
    return id;
  });
}

/** What automatic purchases took, or are about to take, in the month of `now` (UTC); in cents. */
export async function spentThisMonth(db: Db | Tx, accountId: string, now: Date): Promise<number> {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  const spent = await db.payment.aggregate({
    where: { accountId, kind: "auto_recharge", status: { not: "failed" }, createdAt: { gte: month } },
    _sum: { amountCents: true },
  });
  return spent._sum.amountCents ?? 0;
}
