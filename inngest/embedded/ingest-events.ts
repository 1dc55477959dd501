import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { z } from "zod";
import type { Transaction } from "./database";
import { EventRefused, limits } from "./limits";
import { announceWork } from "./wake-blocked-jobs";

/** Only what the engine itself reads; the rest of the event is kept as it came. */
const SentEvent = z.looseObject({
  name: z.string().min(1),
  id: z.string().min(1).nullish(),
  ts: z.number().nullish(),
  data: z.unknown().optional(),
});

export type EngineEvent = { id: string; name: string; ts: number; data: Record<string, unknown> };

/** The same seed gives the same ids, so the SDK's own retries of one send are one event. */
const idFromSeed = (seed: string, index: number): string =>
  `S${createHash("sha1").update(`${seed}:${index}`).digest("hex").slice(0, 25).toUpperCase()}`;

/**
 * Stores events durably and wakes the workers at commit.
 * @returns their internal ids; an event whose own `id` was seen in the last 24 hours gets the first one's
 * @throws EventRefused
 */
export async function ingestEvents(
  transaction: Transaction,
  sent: readonly unknown[],
  options: { seed?: string | null; trusted?: boolean } = {},
): Promise<string[]> {
  const events = sent.map((event) => {
    const parsed = SentEvent.safeParse(event);
    if (!parsed.success) throw new EventRefused("An event needs a name, and an id, if any, that is a non-empty string.", 400);
    return parsed.data;
  });
  // All at once and in one order: two senders of the same ids must neither both win nor wait for each other in a circle.
  const named = events.flatMap((event) => (event.id ? [`event:${event.name}:${event.id}`] : []));
  for (const name of [...new Set(named)].sort()) await transaction.write("SELECT pg_advisory_xact_lock(hashtext($1))", [name]);

  const ids: string[] = [];
  for (const [index, event] of events.entries()) {
    const id = options.seed ? idFromSeed(options.seed, index) : ulid();
    const body = JSON.stringify({ ...event, id: event.id ?? id, ts: event.ts ?? Date.now(), data: event.data ?? {} });
    // Our own end-of-run events carry a result of up to 4 MB.
    if (!options.trusted && Buffer.byteLength(body) > limits.eventBytes)
      throw new EventRefused(
        `The event "${event.name}" is larger than ${limits.eventBytes / 1024} KB. Store the bytes and send their key.`,
        413,
      );
    const first = event.id
      ? await transaction.row<{ id: string }>(
          "SELECT id FROM inngest.events WHERE name = $1 AND external_id = $2 AND received_at > now() - interval '24 hours' LIMIT 1",
          [event.name, event.id],
        )
      : undefined;
    if (!first)
      await transaction.write(
        "INSERT INTO inngest.events (id, external_id, name, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        [id, event.id ?? null, event.name, body],
      );
    ids.push(first?.id ?? id);
  }
  await announceWork(transaction);
  return ids;
}
