import type { Tx } from "@/server/db/client";
import type { AppEvent } from "@/server/schemas/events";

/**
 * Writes an event into the caller's transaction: it leaves if and only if the transaction commits. The worker's relay sends
 * it at least once under its own `id`, so receivers act once. Wakes the relay at commit.
 */
export async function publishEvent(tx: Tx, event: AppEvent & { id: string }): Promise<void> {
  await tx.outboxEvent.createMany({ data: [{ id: event.id, name: event.name, data: event.data }], skipDuplicates: true });
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
}
