import { debtAccount, lockBalance } from "@/server/core/credits/debt";
import { postTransfer } from "@/server/core/credits/post-transfer";
import { toUnits } from "@/server/core/credits/units";
import type { Tx } from "@/server/db/client";
import type { Payment } from "@/server/db/generated/client";
import type { PaymentEvent } from "@/server/providers/payments/payments";
import { repayDebt } from "./add-purchase";
import { lockOrder } from "./find-order";
import type { PaymentDeps } from "./payment-deps";
import { refused, type Settled, settleCheckout, settleIntent } from "./settle";

type Reversal = Extract<PaymentEvent, { about: "refund" | "dispute" }>;

/**
 * Money that went back to the payer takes its credits along. What was spent already becomes a debt, which the next purchases
 * repay: no balance falls below zero. A dispute that we win gives the credits again.
 */
export async function takeBack(deps: PaymentDeps, event: Reversal): Promise<Settled> {
  const orderId = await paidOrder(deps, event.intentId);
  if (!orderId) return refused("there is no such order");
  const amount = event.about === "refund" ? event.refunded : event.disputed;
  return deps.db.$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order?.status !== "succeeded") return refused("the order was not paid");
    if (event.livemode !== order.livemode) return refused("its livemode differs");
    if (amount.currency !== order.currency) return refused("its currency differs");
    if (amount.cents > order.amountCents || amount.cents < 0) return refused("its amount is more than was paid");
    const { key, change } = await changeOf(tx, order, event);
    const changed = await tx.payment.update({ where: { id: order.id }, data: change });
    await follow(tx, changed, key);
    return { applied: true };
  });
}

/** The order behind an intent, settled first: a refund may be told before the payment it belongs to. */
async function paidOrder(deps: PaymentDeps, intentId: string): Promise<string | null> {
  const known = await deps.db.payment.findUnique({ where: { paymentIntentId: intentId } });
  if (known?.status === "succeeded") return known.id;
  const intent = await deps.payments.readIntent(intentId).catch(() => null);
  const order = intent?.orderId ? await deps.db.payment.findUnique({ where: { id: intent.orderId } }) : null;
  if (!order || !intent) return null;
  if (order.checkoutId) await settleCheckout(deps, await deps.payments.readCheckout(order.checkoutId));
  else await settleIntent(deps, intent);
  return order.id;
}

/** What an event changes about its order, and the name of the movement. Amounts are totals: an older one changes nothing. */
async function changeOf(
  tx: Tx,
  order: Payment,
  event: Reversal,
): Promise<{ key: string; change: { refundedCents?: number; disputedCents?: number } }> {
  if (event.about === "refund") {
    const refundedCents = Math.max(order.refundedCents, event.refunded.cents);
    return { key: `taken:${order.id}:refund:${refundedCents}`, change: { refundedCents } };
  }
  const closed = event.type === "charge.dispute.closed";
  const key = `taken:${order.id}:${event.disputeId}:${event.won ? "won" : "lost"}`;
  // Told late that a dispute began which has ended meanwhile.
  if (!closed && (await hasEnded(tx, event.disputeId))) return { key, change: {} };
  return { key, change: { disputedCents: event.won ? 0 : event.disputed.cents } };
}

async function hasEnded(tx: Tx, disputeId: string): Promise<boolean> {
  const about = { path: ["data", "object", "id"], equals: disputeId };
  const where = { type: "charge.dispute.closed", status: "applied", payload: about };
  return (await tx.stripeEvent.count({ where })) > 0;
}

/** Moves credits until as many are taken back as money went back. */
async function follow(tx: Tx, order: Payment, key: string): Promise<void> {
  const target = Math.min(order.credits, order.refundedCents + order.disputedCents);
  const difference = target - order.takenBackCredits;
  if (difference === 0) return;
  const account = order.accountId ?? "";
  const facts = { requestId: order.id, metadata: { paymentId: order.id } };
  const balance = await lockBalance(tx, account);
  if (difference > 0) {
    const whole = toUnits(difference);
    const there = balance < whole ? balance : whole;
    const taken = { kind: "taken_back", to: "system:stripe", ...facts };
    if (there > 0n) await postTransfer(tx, { key, from: account, amount: there, source: "payment_taken_back", ...taken });
    if (there < whole)
      await postTransfer(tx, { key: `${key}:debt`, from: debtAccount(account), amount: whole - there, ...taken });
  } else {
    const amount = toUnits(-difference);
    await postTransfer(tx, { key, kind: "given_again", from: "system:stripe", to: account, amount, ...facts });
    await repayDebt(tx, account, { key: `${key}:repay`, most: amount });
  }
  await tx.payment.update({ where: { id: order.id }, data: { takenBackCredits: target } });
}
