import { debtAccount, lockBalance, owedBy } from "@/server/core/credits/debt";
import { postTransfer } from "@/server/core/credits/post-transfer";
import { toUnits } from "@/server/core/credits/units";
import type { Tx } from "@/server/db/client";
import type { Payment } from "@/server/db/generated/client";

type Paid = Pick<Payment, "id" | "accountId" | "checkoutId" | "paymentIntentId" | "credits">;

/** Names the one movement by which an order's credits arrive. */
export const purchaseKey = ({ checkoutId, paymentIntentId }: Paid): string => `stripe:${checkoutId ?? paymentIntentId}`;

/** Gives an order's credits to its account, once, and pays back from them what the account still owes. */
export async function addPurchase(tx: Tx, order: Paid): Promise<void> {
  const account = order.accountId ?? "";
  await lockBalance(tx, account);
  await postTransfer(tx, {
    ...{ key: purchaseKey(order), kind: "purchase", from: "system:stripe", to: account, amount: toUnits(order.credits) },
    ...{ requestId: order.id, metadata: { paymentId: order.id } },
  });
  await repayDebt(tx, account, { key: `repay:${order.id}`, most: toUnits(order.credits) });
}

/** Pays a debt from what has just arrived. The balance is locked. */
export async function repayDebt(tx: Tx, account: string, { key, most }: { key: string; most: bigint }): Promise<void> {
  const owed = await owedBy(tx, account);
  const amount = owed < most ? owed : most;
  if (amount > 0n) await postTransfer(tx, { key, kind: "repayment", from: account, to: debtAccount(account), amount });
}
