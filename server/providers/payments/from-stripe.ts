import type Stripe from "stripe";
import type { Checkout, Intent, PaymentEvent } from "./payments";

const INQUIRIES = ["warning_needs_response", "warning_under_review", "warning_closed"];

const idOf = (value: string | { id: string } | null | undefined): string | null =>
  typeof value === "string" ? value : (value?.id ?? null);

export const toCheckout = (session: Stripe.Checkout.Session): Checkout => ({
  id: session.id,
  url: session.url ?? null,
  mode: session.mode === "setup" ? "setup" : "payment",
  livemode: session.livemode,
  sessionStatus: session.status ?? null,
  paymentStatus: session.payment_status ?? null,
  amount:
    typeof session.amount_total === "number" && session.currency
      ? { cents: session.amount_total, currency: session.currency.toLowerCase() }
      : null,
  orderId: session.metadata?.order_id ?? session.client_reference_id ?? null,
  intentId: idOf(session.payment_intent),
  setupIntentId: idOf(session.setup_intent),
});

export const toIntent = (intent: Stripe.PaymentIntent): Intent => ({
  id: intent.id,
  livemode: intent.livemode,
  status: intent.status,
  amount: { cents: intent.amount, currency: intent.currency.toLowerCase() },
  orderId: intent.metadata?.order_id ?? null,
  receiptUrl: typeof intent.latest_charge === "object" ? (intent.latest_charge?.receipt_url ?? null) : null,
});

/** Ours in our words; what we do not act on says nothing. */
export function toEvent(event: Stripe.Event): PaymentEvent {
  const { id, type, livemode } = event;
  const base = { id, type, livemode, payload: event as unknown as Record<string, unknown> };
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
      return { ...base, about: "checkout", checkout: toCheckout(event.data.object), failed: false };
    case "checkout.session.async_payment_failed":
    case "checkout.session.expired":
      return { ...base, about: "checkout", checkout: toCheckout(event.data.object), failed: true };
    case "payment_intent.succeeded":
    case "payment_intent.payment_failed":
      return { ...base, about: "intent", intent: toIntent(event.data.object) };
    case "charge.refunded": {
      const charge = event.data.object;
      const intentId = idOf(charge.payment_intent);
      if (!intentId) return { ...base, about: "nothing" };
      const refunded = { cents: charge.amount_refunded, currency: charge.currency.toLowerCase() };
      return { ...base, about: "refund", intentId, refunded };
    }
    case "charge.dispute.created":
    case "charge.dispute.closed": {
      const dispute = event.data.object;
      const intentId = idOf(dispute.payment_intent);
      // An inquiry moves no money yet.
      if (!intentId || INQUIRIES.includes(dispute.status)) return { ...base, about: "nothing" };
      const disputed = { cents: dispute.amount, currency: dispute.currency.toLowerCase() };
      return { ...base, about: "dispute", disputeId: dispute.id, intentId, disputed, won: dispute.status === "won" };
    }
    default:
      return { ...base, about: "nothing" };
  }
}
