import type { Engine } from "./engine";

const batchSize = 500;
const hour = 3_600_000;
/** Below this, an event id or idempotency key could start a second run within its 24 hours. */
const shortestRetention = 24 * hour;

export const defaultRetentionMilliseconds = 7 * 24 * hour;

/** Deletes finished runs with their steps, and processed events, in small batches. `retention` below 24 hours counts as 24. */
export async function deleteOldRows(engine: Pick<Engine, "pool">, retention: number): Promise<void> {
  const seconds = Math.max(retention, shortestRetention) / 1000;
  const old = {
    runs: "ended_at < now() - make_interval(secs => $1)",
    events: "processed_at IS NOT NULL AND received_at < now() - make_interval(secs => $1)",
  };
  for (const [table, condition] of Object.entries(old))
    for (;;) {
      const { rowCount } = await engine.pool.query(
        `DELETE FROM inngest.${table} WHERE id IN (SELECT id FROM inngest.${table} WHERE ${condition} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`,
        [seconds],
      );
      if ((rowCount ?? 0) < batchSize) break;
    }
}
