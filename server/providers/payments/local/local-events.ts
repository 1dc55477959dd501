import Stripe from "stripe";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import type { Db, Tx } from "@/server/db/client";
import { createObject, findObject, newId, type StripeObject, unixSeconds } from "./local-objects";

/** How the events of one action reach us; a payment service promises neither speed nor order nor that it tells only once. */
export interface EventDelivery {
  delaySeconds?: number;
  /** How often each event is sent. */
  copies?: number;
  /** The last event first. */
  reversed?: boolean;
}

/** Writes events that say what `objects` are now; they leave when the transaction commits. */
export async function emitEvents(
  tx: Tx,
  events: readonly { type: string; object: StripeObject }[],
  { delaySeconds = 0, copies = 1, reversed = false }: EventDelivery = {},
): Promise<string[]> {
  const now = new Date();
  const made: string[] = [];
  for (const [index, { type, object }] of events.entries()) {
    const event = await createObject(tx, {
      ...{
        id: newId("evt_"),
        object: "event",
        api_version: Stripe.API_VERSION,
        created: unixSeconds(now),
        livemode: false,
        type,
      },
      ...{ data: { object }, pending_webhooks: 1, request: null },
    });
    const place = reversed ? events.length - 1 - index : 0;
    const at = new Date(now.getTime() + delaySeconds * 1000 + place * 1500);
    await announce(tx, event.id, { at, copies });
    made.push(event.id);
  }
  return made;
}

/** Has the worker come back to an object of ours at a time: to send an event, or to let money arrive. */
export async function announce(tx: Tx, objectId: string, { at, copies = 1 }: { at: Date; copies?: number }): Promise<void> {
  const data = { objectId, at: at.toISOString(), copies };
  await publishEvent(tx, { id: `local-payment.due:${objectId}`, name: "local-payment/due", data });
}

/** Sends a signed event to our own webhook. Throws, retryable, unless it is taken. */
export async function sendEvent(deps: { db: Db; webhookUrl: string; webhookSecret: string }, eventId: string): Promise<void> {
  const event = await findObject(deps.db, eventId);
  if (!event) throw new AppError("not_found", "There is no such event.", { cause: new Error(eventId) });
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: deps.webhookSecret });
  const headers = { "content-type": "application/json", "stripe-signature": signature };
  const answer = await fetch(deps.webhookUrl, { method: "POST", headers, body: payload, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.ok) return;
  throw new AppError("provider_failed", `Our own webhook answered ${answer.status}.`, { retryable: true });
}
