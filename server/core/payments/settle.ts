import { queueEmail } from "@/server/core/mail/queue-email";
import { queueCallback } from "@/server/core/recharge-callbacks/queue-callback";
import type { Tx } from "@/server/db/client";
import type { Payment } from "@/server/db/generated/client";
import type { Checkout, Intent } from "@/server/providers/payments/payments";
import { addPurchase } from "./add-purchase";
import { findOrCreateBuyer } from "./find-or-create-buyer";
import { disagreement, disagreementOfIntent, lockOrder, orderOfCheckout } from "./find-order";
import type { PaymentDeps } from "./payment-deps";

/** What came of a word about a payment: it was acted on, or it contradicts our order and changed nothing. */
export type Settled = { applied: true } | { applied: false; reason: string };
const APPLIED: Settled = { applied: true };
export const refused = (reason: string): Settled => ({ applied: false, reason });

interface Heard {
  /** The page can no longer be paid on, or the money did not arrive. */
  failed?: boolean;
  /** What the envelope of an event said. */
  livemode?: boolean;
}

/** Brings an order to what its checkout says. However often and in whatever order it is told, credits are applied once. */
export async function settleCheckout(deps: PaymentDeps, checkout: Checkout, heard: Heard = {}): Promise<Settled> {
  const setup = checkout.setupIntentId ? await deps.payments.readSetupIntent(checkout.setupIntentId) : null;
  return deps.db.$transaction(async (tx) => {
    const order = await orderOfCheckout(tx, checkout);
    if (!order) return refused("there is no such order");
    const reason = disagreement(order, checkout, heard.livemode);
    if (reason) return refused(reason);
    const noted = await note(tx, order, checkout);
    if (order.status === "succeeded") return APPLIED;
    if (order.kind === "card_setup") {
      if (setup?.status === "succeeded" && setup.paymentMethodId) await keepCard(tx, deps, noted, setup.paymentMethodId);
      else if (heard.failed) await failOrder(tx, order);
      return APPLIED;
    }
    if (checkout.paymentStatus === "paid") await succeed(tx, deps, noted);
    else if (heard.failed || checkout.sessionStatus === "expired") await failOrder(tx, order);
    return APPLIED;
  });
}

/** The same for money that is taken while nobody is at the screen: there is no checkout. */
export async function settleIntent(deps: PaymentDeps, intent: Intent, heard: Pick<Heard, "livemode"> = {}): Promise<Settled> {
  const order = intent.orderId ? await deps.db.payment.findUnique({ where: { id: intent.orderId } }) : null;
  if (!order) return refused("there is no such order");
  const reason = disagreementOfIntent(order, intent, heard.livemode);
  if (reason) return refused(reason);
  // A checkout says itself whether it is paid: one declined card is not the end of it.
  if (order.checkoutId) return settleCheckout(deps, await deps.payments.readCheckout(order.checkoutId));
  // Its page is not noted yet: the checkout's own event brings it.
  if (order.kind !== "auto_recharge") return APPLIED;
  return deps.db.$transaction(async (tx) => {
    const locked = await lockOrder(tx, order.id);
    if (!locked || locked.status === "succeeded") return APPLIED;
    if (locked.paymentIntentId !== null && locked.paymentIntentId !== intent.id) return refused("the order has another payment");
    const data = { paymentIntentId: intent.id, receiptUrl: intent.receiptUrl };
    const noted = await tx.payment.update({ where: { id: order.id }, data });
    if (intent.status === "succeeded") await succeed(tx, deps, noted);
    else if (intent.status === "requires_payment_method" || intent.status === "canceled") await failOrder(tx, order);
    return APPLIED;
  });
}

function note(tx: Tx, order: Payment, checkout: Checkout): Promise<Payment> | Payment {
  const { id: checkoutId, intentId, setupIntentId } = checkout;
  const isKnown =
    order.checkoutId === checkoutId &&
    (intentId === null || order.paymentIntentId === intentId) &&
    (setupIntentId === null || order.setupIntentId === setupIntentId);
  if (isKnown) return order;
  const data = {
    checkoutId,
    ...(intentId && { paymentIntentId: intentId }),
    ...(setupIntentId && { setupIntentId }),
  };
  return tx.payment.update({ where: { id: order.id }, data });
}

/** The one place where a payment becomes credits. The order's row is locked. */
async function succeed(tx: Tx, deps: PaymentDeps, order: Payment): Promise<void> {
  const buyer = order.accountId ? null : await findOrCreateBuyer(tx, order, deps.now());
  const accountId = order.accountId ?? `user:${buyer?.id}`;
  const paid = await tx.payment.update({
    where: { id: order.id },
    data: { status: "succeeded", paidAt: deps.now(), accountId, ...(buyer && { userId: buyer.id }) },
  });
  await addPurchase(tx, paid);
  if (order.redirectUrl) await queueCallback(tx, { paymentId: order.id, url: order.redirectUrl });
}

/** Closes an order that nobody paid. Who bought automatically was not at the screen, and is told by mail. */
export async function failOrder(tx: Tx, order: Payment): Promise<void> {
  await tx.payment.update({ where: { id: order.id }, data: { status: "failed" } });
  if (order.kind !== "auto_recharge" || order.userId === null) return;
  const user = await tx.user.findUniqueOrThrow({ where: { id: order.userId }, select: { id: true, email: true } });
  const kind = "recharge_failed";
  await queueEmail(tx, { key: `${kind}:${order.id}`, kind, user, data: { credits: order.credits } });
}

async function keepCard(tx: Tx, { now }: PaymentDeps, order: Payment, paymentMethodId: string): Promise<void> {
  await tx.payment.update({ where: { id: order.id }, data: { status: "succeeded", paidAt: now() } });
  await tx.autoRecharge.updateMany({ where: { accountId: order.accountId ?? "" }, data: { paymentMethodId } });
}
