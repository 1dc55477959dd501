import { createHash } from "node:crypto";
import { ulid } from "ulid";
import type { Transaction } from "./database";
import { evaluate } from "./expressions";
import type { FunctionConfig } from "./function-config";
import type { EngineEvent } from "./ingest-events";
import type { ConcurrencyLimit } from "./rows";
import { enqueueJob } from "./run-state";
import { momentFrom } from "./time";

const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");

function concurrencyOf(config: FunctionConfig, event: EngineEvent): ConcurrencyLimit[] {
  return config.concurrency.map(({ limit, key, scope }) => {
    const owner = scope === "env" || scope === "account" ? scope : config.id;
    return { key: `${owner}:${key ? String(evaluate(key, { event })) : "*"}:${sha1(key ?? "")}`, limit };
  });
}

/**
 * Starts one run of a function for an event, with the events that would cancel it.
 * Nothing happens when the same event, or the same idempotency key within 24 hours, has already started one.
 */
export async function scheduleRun(
  transaction: Transaction,
  config: FunctionConfig,
  event: EngineEvent,
  eventId: string,
): Promise<void> {
  const reason = config.idempotency ? `key:${String(evaluate(config.idempotency, { event }))}` : eventId;
  const deduplicationKey = `${config.id}:${sha1(reason)}`;
  if (config.idempotency)
    await transaction.write(
      `UPDATE inngest.runs SET deduplication_key = deduplication_key || ':' || id
       WHERE deduplication_key = $1 AND created_at < now() - interval '24 hours'`,
      [deduplicationKey],
    );
  const run = { id: ulid(), concurrency: concurrencyOf(config, event) };
  const started = await transaction.write(
    `INSERT INTO inngest.runs (id, function_id, deduplication_key, events, event_ids, max_attempts, concurrency)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (deduplication_key) DO NOTHING`,
    [
      run.id,
      config.id,
      deduplicationKey,
      JSON.stringify([event]),
      [eventId],
      config.maxAttempts,
      JSON.stringify(run.concurrency),
    ],
  );
  if (!started) return;
  for (const cancel of config.cancel)
    await transaction.write(
      `INSERT INTO inngest.pauses (id, run_id, kind, event_name, expression, expires_at)
       VALUES ($1, $2, 'cancel', $3, $4, $5) ON CONFLICT DO NOTHING`,
      [
        sha1(`${run.id}:cancel:${cancel.event}:${cancel.if ?? ""}`),
        run.id,
        cancel.event,
        cancel.if ?? null,
        cancel.timeout ? momentFrom(cancel.timeout) : null,
      ],
    );
  await enqueueJob(transaction, run, { key: "start" });
}
