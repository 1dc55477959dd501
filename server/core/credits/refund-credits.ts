import type { Tx } from "@/server/db/client";
import { lockHold } from "./lock-hold";
import { type Posted, postTransfer } from "./post-transfer";
import { releaseCredits } from "./release-credits";

/**
 * Makes a failed request cost nothing: gives back the rest of its hold and, once, everything that was charged, whether by stages
 * or by one flat charge. Belongs in the transaction that sets FAILED; which of two racing ends wins is that compare-and-set's
 * business. Free and unknown requests are fine.
 */
export async function refundCredits(tx: Tx, { requestId }: { requestId: string }): Promise<Posted> {
  // The hold's account before the customer's, as everywhere: the order in which rows are locked.
  await releaseCredits(tx, { requestId });
  const hold = await lockHold(tx, requestId);
  if (!hold) return refundFlatCharge(tx, requestId);
  const amount = hold.captured - hold.refunded;
  if (amount <= 0n) return { posted: false };
  const outcome = await giveBack(tx, requestId, hold.accountId, amount);
  await tx.hold.update({ where: { requestId }, data: { refunded: { increment: amount } } });
  return outcome;
}

async function refundFlatCharge(tx: Tx, requestId: string): Promise<Posted> {
  const payment = await tx.ledgerEntry.findFirst({ where: { transfer: { key: `charge:${requestId}` }, amount: { lt: 0n } } });
  return payment ? giveBack(tx, requestId, payment.accountId, -payment.amount) : { posted: false };
}

const giveBack = (tx: Tx, requestId: string, accountId: string, amount: bigint): Promise<Posted> =>
  postTransfer(tx, { key: `refund:${requestId}`, kind: "refund", from: "system:revenue", to: accountId, amount, requestId });
