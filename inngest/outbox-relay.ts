import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { inTransaction, openPool, type Transaction } from "./embedded/database";
import type { EngineLog } from "./embedded/engine";

const batchSize = 25;
const pollMilliseconds = 2000;
const cleanMilliseconds = 60_000;
const longestPauseMilliseconds = 60_000;

interface OutboxRow {
  id: string;
  name: string;
  data: unknown;
}

export interface OutboxRelayOptions {
  databaseUrl: string;
  /** Sends one event. `id` must reach the receiver: a second send of the same id must change nothing. */
  send(event: { id: string; name: string; data: Record<string, unknown> }): Promise<unknown>;
  log: EngineLog;
}

/**
 * Sends what verbs wrote to `outbox_events`: at least once, each under its own id. Wakes on NOTIFY and polls besides. Several
 * relays share the work; a killed one loses nothing, because its rows are marked only in the transaction that held them.
 */
export function startOutboxRelay({ databaseUrl, send, log }: OutboxRelayOptions): { stop(): Promise<void> } {
  const pool = openPool(databaseUrl, 2);
  const stopping = new AbortController();
  /** Events that could not be sent, and when to try them again: after the others, so that bad ones hold up nobody. */
  const postponed = new Map<string, { failures: number; until: number }>();
  let endNap = () => {};
  let woken = false;
  const wake = () => {
    woken = true;
    endNap();
  };

  const postpone = (id: string, error: unknown) => {
    const failures = (postponed.get(id)?.failures ?? 0) + 1;
    postponed.set(id, { failures, until: Date.now() + Math.min(1000 * 2 ** (failures - 1), longestPauseMilliseconds) });
    log.warn({ err: error, event: id, failures }, "outbox: an event could not be sent and will be tried again");
  };

  /** True when there may be more to send at once. */
  const sendBatch = async (transaction: Transaction): Promise<boolean> => {
    const now = Date.now();
    const waiting = [...postponed].filter(([, { until }]) => until > now).map(([id]) => id);
    const rows = await transaction.rows<OutboxRow>(
      `SELECT id, name, data FROM public.outbox_events WHERE sent_at IS NULL AND id <> ALL($1)
       ORDER BY id = ANY($2), created_at, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`,
      [waiting, [...postponed.keys()]],
    );
    const sent: string[] = [];
    for (const { id, name, data } of rows) {
      if (stopping.signal.aborted) break;
      try {
        await send({ id, name, data: data as Record<string, unknown> });
        sent.push(id);
        postponed.delete(id);
      } catch (error) {
        postpone(id, error);
      }
    }
    await transaction.write("UPDATE public.outbox_events SET sent_at = now() WHERE id = ANY($1)", [sent]);
    return rows.length === batchSize;
  };

  let cleanedAt = 0;
  const clean = async () => {
    if (Date.now() - cleanedAt < cleanMilliseconds) return;
    cleanedAt = Date.now();
    // Sent by another relay meanwhile, or they would have been tried again.
    for (const [id, { until }] of postponed) if (until < cleanedAt - cleanMilliseconds) postponed.delete(id);
    await pool.query("DELETE FROM public.outbox_events WHERE sent_at < now() - interval '24 hours'");
  };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      woken = false;
      let more = false;
      try {
        more = (await inTransaction(pool, sendBatch)).result;
        await clean();
      } catch (error) {
        log.warn({ err: error }, "outbox: the database cannot be reached");
      }
      if (more || woken || stopping.signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMilliseconds);
        endNap = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };

  const ended = Promise.all([loop(), listen(databaseUrl, wake, stopping.signal)]);
  return {
    async stop() {
      stopping.abort();
      wake();
      await ended;
      await pool.end();
    },
  };
}

/** Keeps a LISTEN open, and opens it again after the database went away. Missed notifications are made up for by polling. */
async function listen(databaseUrl: string, onNotification: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client.on("notification", onNotification);
    const closed = new Promise<void>((resolve) => {
      client.on("error", () => resolve());
      client.on("end", () => resolve());
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    try {
      await client.connect();
      await client.query("LISTEN outbox");
      onNotification();
      await closed;
    } catch {
      // Polling goes on meanwhile; the next turn connects again.
    }
    await client.end().catch(() => {});
    await delay(pollMilliseconds, undefined, { signal, ref: false }).catch(() => {});
  }
}
