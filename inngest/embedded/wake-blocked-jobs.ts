import { inTransaction, type Transaction } from "./database";
import type { Engine } from "./engine";
import type { JobRow } from "./rows";

/** Takes the transaction locks of concurrency keys, in one order for everybody. */
export async function lockKeys(transaction: Transaction, keys: readonly string[]): Promise<void> {
  for (const key of [...keys].sort()) await transaction.write("SELECT pg_advisory_xact_lock(hashtext($1))", [key]);
}

/** How many jobs run under a concurrency key. Exact only while the key's lock is held. */
export async function countRunning(transaction: Transaction, key: string): Promise<number> {
  const row = await transaction.row<{ count: number }>(
    "SELECT count(*)::int AS count FROM inngest.jobs WHERE concurrency_keys @> ARRAY[$1] AND state = 'running'",
    [key],
  );
  return row!.count;
}

/** Jobs looked at in one pass: enough to look past one tenant's backlog. */
const candidatesPerPass = 500;

/**
 * Wakes as many jobs blocked on these keys as fit under *all* their limits, oldest first. A job whose other key is full is
 * passed over, so one tenant's backlog does not keep a shared slot empty.
 */
export async function wakeBlockedJobs(engine: Pick<Engine, "pool">, keys: Iterable<string>): Promise<void> {
  for (const key of [...new Set(keys)].sort())
    await inTransaction(engine.pool, async (transaction) => {
      await lockKeys(transaction, [key]);
      const blocked = await transaction.rows<Pick<JobRow, "id" | "concurrency">>(
        `SELECT id, concurrency FROM inngest.jobs WHERE concurrency_keys @> ARRAY[$1] AND state = 'blocked'
         ORDER BY created_at, id LIMIT ${candidatesPerPass} FOR UPDATE SKIP LOCKED`,
        [key],
      );
      const taken = new Map<string, number>();
      const fitting: string[] = [];
      for (const job of blocked) {
        for (const limit of job.concurrency)
          if (!taken.has(limit.key)) taken.set(limit.key, await countRunning(transaction, limit.key));
        if (!job.concurrency.every((limit) => taken.get(limit.key)! < limit.limit)) continue;
        for (const limit of job.concurrency) taken.set(limit.key, taken.get(limit.key)! + 1);
        fitting.push(job.id);
      }
      if (fitting.length === 0) return;
      await transaction.write("UPDATE inngest.jobs SET state = 'ready' WHERE id = ANY($1)", [fitting]);
      await announceWork(transaction);
    });
}

/** Wakes the queue loops of all workers when the transaction commits. */
export async function announceWork(transaction: Transaction): Promise<void> {
  await transaction.write("SELECT pg_notify('inngest_work', '')");
}
