import { ulid } from "ulid";
import { publishEvent } from "@/server/core/events/publish-event";
import type { Tx } from "@/server/db/client";

/** Queues the one callback of a paid order, in the transaction that applies its credits. */
export async function queueCallback(tx: Tx, { paymentId, url }: { paymentId: string; url: string }): Promise<void> {
  const id = `rcb_${ulid()}`;
  const { count } = await tx.rechargeCallback.createMany({ data: [{ id, paymentId, url }], skipDuplicates: true });
  if (count > 0) {
    await publishEvent(tx, { id: `recharge-callback.due:${id}`, name: "recharge-callback/due", data: { callbackId: id } });
  }
}
