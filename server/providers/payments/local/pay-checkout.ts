import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import { announce, type EventDelivery, emitEvents } from "./local-events";
import { createObject, findObject, lockObject, newId, type StripeObject, saveObject, unixSeconds } from "./local-objects";

/** What a visitor of the local payment page can do. `pay_later` stands for a bank transfer that arrives after a while. */
export const OUTCOMES = ["pay", "pay_later", "decline", "cancel"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const LATER_MILLISECONDS = 8000;

/** Where the visitor goes next; null keeps them on the page, with a declined card. */
export interface Paid {
  goTo: string | null;
  /** Events on their way, for tests that carry them themselves. */
  eventIds: string[];
}

/** Ends, or does not end, an open checkout the way its visitor chose. Of several who choose at once the first counts. */
export function payCheckout(db: Db, id: string, outcome: Outcome, delivery: EventDelivery = {}): Promise<Paid> {
  return db.$transaction(async (tx) => {
    const session = await lockObject(tx, id);
    if (session?.object !== "checkout.session") throw new AppError("not_found", "There is no such checkout.");
    if (outcome === "cancel") return { goTo: text(session.cancel_url), eventIds: [] };
    if (session.status !== "open") return { goTo: returnAddress(session), eventIds: [] };
    if (outcome === "decline") return { goTo: null, eventIds: [] };
    return session.mode === "setup" ? leaveCard(tx, session, delivery) : pay(tx, session, outcome, delivery);
  });
}

async function pay(tx: Tx, session: StripeObject, outcome: "pay" | "pay_later", delivery: EventDelivery): Promise<Paid> {
  const isPaid = outcome === "pay";
  const intent = await createIntent(tx, {
    ...{ amount: session.amount_total, currency: session.currency, customer: session.customer },
    ...{ metadata: session.intent_metadata, status: isPaid ? "succeeded" : "processing" },
  });
  const done = await saveObject(tx, {
    ...session,
    ...{ status: "complete", payment_status: isPaid ? "paid" : "unpaid", payment_intent: intent.id, url: null },
  });
  const completed = { type: "checkout.session.completed", object: done };
  const events = isPaid ? [{ type: "payment_intent.succeeded", object: intent }, completed] : [completed];
  if (!isPaid) await announce(tx, session.id, { at: new Date(Date.now() + LATER_MILLISECONDS) });
  return { goTo: returnAddress(done), eventIds: await emitEvents(tx, events, delivery) };
}

/** The bank transfer of `pay_later` arrives, or does not. */
export function clearCheckout(db: Db, id: string, arrived = true, delivery: EventDelivery = {}): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const session = await lockObject(tx, id);
    if (session?.payment_status !== "unpaid" || session.status !== "complete") return [];
    const intent = await findObject(tx, text(session.payment_intent));
    if (!intent) return [];
    const ended = await saveObject(tx, { ...intent, status: arrived ? "succeeded" : "requires_payment_method" });
    const told = await saveObject(tx, { ...session, payment_status: arrived ? "paid" : "unpaid" });
    const type = `checkout.session.async_payment_${arrived ? "succeeded" : "failed"}`;
    const events = [{ type, object: told }];
    if (arrived) events.unshift({ type: "payment_intent.succeeded", object: ended });
    return emitEvents(tx, events, delivery);
  });
}

async function leaveCard(tx: Tx, session: StripeObject, delivery: EventDelivery): Promise<Paid> {
  const card = await createObject(tx, {
    ...{ id: newId("pm_"), object: "payment_method", type: "card", customer: session.customer, livemode: false },
    card: { brand: "test", last4: "4242" },
  });
  const setup = await findObject(tx, text(session.setup_intent));
  if (setup) await saveObject(tx, { ...setup, status: "succeeded", payment_method: card.id });
  const done = await saveObject(tx, { ...session, status: "complete", url: null });
  const eventIds = await emitEvents(tx, [{ type: "checkout.session.completed", object: done }], delivery);
  return { goTo: returnAddress(done), eventIds };
}

/** An attempt to take money, with the charge it made. */
export async function createIntent(tx: Tx, facts: Record<string, unknown>, id = newId("pi_")): Promise<StripeObject> {
  const { amount, currency, metadata } = facts;
  const charge = {
    ...{
      id: newId("ch_"),
      object: "charge",
      amount,
      amount_refunded: 0,
      currency,
      payment_intent: id,
      livemode: false,
      metadata,
    },
    ...{ receipt_url: null, refunded: false },
  };
  return createObject(tx, {
    ...{ id, object: "payment_intent", livemode: false, created: unixSeconds(new Date()), latest_charge: charge, ...facts },
  });
}

/** Gives back all, or a part, of what an intent took. */
export function refundIntent(db: Db, intentId: string, cents?: number, delivery: EventDelivery = {}): Promise<string[]> {
  return changeCharge(db, intentId, delivery, (charge) => {
    const total = Number(charge.amount);
    const refunded = Math.min(total, Number(charge.amount_refunded) + (cents ?? total));
    const changed = { ...charge, amount_refunded: refunded, refunded: refunded === total };
    return { charge: changed, event: { type: "charge.refunded", object: changed } };
  });
}

/** The payer's bank takes the money back; `won` is how it ends when we are found right. */
export function disputeIntent(
  db: Db,
  intentId: string,
  state: { id: string; status: "needs_response" | "won" | "lost" },
  delivery: EventDelivery = {},
): Promise<string[]> {
  return changeCharge(db, intentId, delivery, (charge) => {
    const object = {
      ...{ object: "dispute", amount: charge.amount, currency: charge.currency, charge: charge.id, payment_intent: intentId },
      ...{ livemode: false, ...state },
    };
    return { charge, event: { type: `charge.dispute.${state.status === "needs_response" ? "created" : "closed"}`, object } };
  });
}

function changeCharge(
  db: Db,
  intentId: string,
  delivery: EventDelivery,
  change: (charge: StripeObject) => { charge: StripeObject; event: { type: string; object: StripeObject } },
): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const intent = await lockObject(tx, intentId);
    if (intent?.status !== "succeeded") throw new AppError("invalid_request", "This payment took nothing that could go back.");
    const { charge, event } = change(intent.latest_charge as StripeObject);
    await saveObject(tx, { ...intent, latest_charge: charge });
    return emitEvents(tx, [event], delivery);
  });
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const returnAddress = (session: StripeObject): string => text(session.success_url).replace("{CHECKOUT_SESSION_ID}", session.id);
