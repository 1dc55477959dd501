import type { Tx } from "@/server/db/client";
import type { Payment } from "@/server/db/generated/client";
import type { Checkout, Intent } from "@/server/providers/payments/payments";

/** An order of ours, kept from everybody else until the transaction ends. */
export async function lockOrder(tx: Tx, id: string): Promise<Payment | null> {
  await tx.$queryRaw`SELECT id FROM payments WHERE id = ${id} FOR UPDATE`;
  return tx.payment.findUnique({ where: { id } });
}

/** The order that a checkout page was made for: by its id, or, when we died before noting it, by the name we gave it. */
export async function orderOfCheckout(tx: Tx, { id, orderId }: Pick<Checkout, "id" | "orderId">): Promise<Payment | null> {
  const known = await tx.payment.findUnique({ where: { checkoutId: id }, select: { id: true } });
  return known || orderId ? lockOrder(tx, known?.id ?? orderId ?? "") : null;
}

/** Why a checkout is not the one its order was made for, or null. */
export function disagreement(order: Payment, checkout: Checkout, livemode = checkout.livemode): string | null {
  const mode = order.kind === "card_setup" ? "setup" : "payment";
  if (checkout.orderId !== order.id) return "it names another order";
  if (order.checkoutId !== null && order.checkoutId !== checkout.id) return "the order has another checkout";
  if (checkout.mode !== mode) return `its mode is ${checkout.mode}`;
  if (checkout.livemode !== order.livemode || livemode !== order.livemode) return "its livemode differs";
  if (mode === "setup") return null;
  return disagreementOf(order, checkout.amount);
}

export function disagreementOfIntent(order: Payment, intent: Intent, livemode = intent.livemode): string | null {
  if (intent.livemode !== order.livemode || livemode !== order.livemode) return "its livemode differs";
  return disagreementOf(order, intent.amount);
}

function disagreementOf(order: Payment, amount: Checkout["amount"]): string | null {
  if (amount?.cents !== order.amountCents) return "its amount differs";
  return amount.currency === order.currency ? null : "its currency differs";
}
