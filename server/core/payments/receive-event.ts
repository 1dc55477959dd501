import { publishEvent } from "@/server/core/events/publish-event";
import type { Prisma } from "@/server/db/generated/client";
import type { PaymentEvent } from "@/server/providers/payments/payments";
import type { PaymentDeps } from "./payment-deps";
import { type Settled, settleCheckout, settleIntent } from "./settle";
import { takeBack } from "./take-back";

/**
 * Records a signed event and acts on it, once. What contradicts our own order is kept aside and changes nothing. Throws only when
 * it should be told again.
 */
export async function receiveEvent(deps: PaymentDeps, event: PaymentEvent): Promise<void> {
  const { id, type, livemode } = event;
  const payload = event.payload as Prisma.InputJsonObject;
  await deps.db.$transaction(async (tx) => {
    const data = [{ id, type, livemode, payload, receivedAt: deps.now() }];
    const { count } = await tx.stripeEvent.createMany({ data, skipDuplicates: true });
    // Should acting on it fail, and nobody tell us again, this remembers.
    if (count > 0) await publishEvent(tx, { id: `payment-event.due:${id}`, name: "payment-event/due", data: { eventId: id } });
  });
  await actOnce(deps, event);
}

/** Acts on an event that was kept, unless that has been done. */
export async function actOnce(deps: PaymentDeps, event: PaymentEvent): Promise<void> {
  const { id, type } = event;
  const known = await deps.db.stripeEvent.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (known.status !== "received") return;
  const outcome = await act(deps, event);
  const status = outcome === null ? "ignored" : outcome.applied ? "applied" : "quarantined";
  const reason = outcome?.applied === false ? outcome.reason : null;
  await deps.db.$transaction(async (tx) => {
    const data = { status, reason, processedAt: deps.now() };
    const { count } = await tx.stripeEvent.updateMany({ where: { id, status: "received" }, data });
    if (count === 0 || status !== "quarantined") return;
    await tx.auditEvent.create({ data: { name: "payment.quarantined", data: { eventId: id, type, reason } } });
  });
}

async function act(deps: PaymentDeps, event: PaymentEvent): Promise<Settled | null> {
  const { livemode } = event;
  switch (event.about) {
    case "checkout":
      return settleCheckout(deps, event.checkout, { failed: event.failed, livemode });
    case "intent":
      return event.intent.orderId === null ? null : settleIntent(deps, event.intent, { livemode });
    case "refund":
    case "dispute":
      return takeBack(deps, event);
    case "nothing":
      return null;
  }
}
