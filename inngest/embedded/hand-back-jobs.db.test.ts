import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { claimJob } from "./claim-job";
import { inTransaction } from "./database";
import type { Engine } from "./engine";
import { reapWorkers } from "./hand-back-jobs";
import { workerLockSpace } from "./liveness";
import { lockRun, saveStep } from "./run-state";
import { silentLog } from "./silent-log";
import { startTestEngine } from "./test-engine";

describe("jobs of dead workers", () => {
  let database: TestDatabase;
  let engine: Engine;

  beforeEach(async () => {
    database = await createTestDatabase();
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    engine = {
      pool,
      host: { functions: new Map(), call: unused },
      log: silentLog,
      workerId: 0,
      backoffScale: 1,
      held: new Set(),
    };
  });
  afterEach(async () => {
    await engine.pool.end();
    await database.drop();
  });

  /** A worker row without its lock, as a killed process leaves it, and its running jobs with the crashes they had. */
  async function deadWorker(jobs: Record<string, number>): Promise<number> {
    const { rows } = await engine.pool.query<{ id: number }>(
      "INSERT INTO inngest.workers (host, process_id) VALUES ('gone', 1) RETURNING id",
    );
    const worker = rows[0]!.id;
    for (const [id, crashes] of Object.entries(jobs)) {
      await engine.pool.query(
        `INSERT INTO inngest.runs (id, function_id, deduplication_key, status, events, event_ids, max_attempts)
         VALUES ($1, 'f', $1, 'running', '[{"name":"e"}]', '{}', 1) ON CONFLICT DO NOTHING`,
        [id],
      );
      await engine.pool.query(
        `INSERT INTO inngest.jobs (id, run_id, kind, state, generation, crashes, worker_id) VALUES ($1, $1, 'execute', 'running', 1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET state = 'running', crashes = $2, worker_id = $3`,
        [id, crashes, worker],
      );
    }
    return worker;
  }
  const crashes = async () => {
    const { rows } = await engine.pool.query<{ id: string; crashes: number; state: string }>(
      "SELECT id, crashes, state FROM inngest.jobs ORDER BY id",
    );
    return Object.fromEntries(rows.map((row) => [row.id, [row.state, row.crashes]]));
  };

  it("are ready again, each blamed while nobody is suspected", async () => {
    await deadWorker({ a: 0, b: 2 });
    await reapWorkers(engine);
    expect(await crashes()).toEqual({ a: ["ready", 1], b: ["ready", 3] });
    expect((await engine.pool.query("SELECT 1 FROM inngest.workers")).rowCount).toBe(0);
  });

  it("are blamed only if suspected, once one of them is", async () => {
    await deadWorker({ innocent: 0, poison: 3 });
    await reapWorkers(engine);
    expect(await crashes()).toEqual({ innocent: ["ready", 0], poison: ["ready", 4] });
  });

  it("fail their run after ten crashes", async () => {
    await deadWorker({ poison: 9 });
    await reapWorkers(engine);
    const { rows } = await engine.pool.query("SELECT status, error FROM inngest.runs");
    expect(rows).toEqual([{ status: "failed", error: expect.stringContaining("WorkerCrashed") }]);
    expect(await crashes()).toEqual({});
  });

  it("stay theirs while they hold their lock", async () => {
    const worker = await deadWorker({ a: 0 });
    const session = new pg.Client({ connectionString: database.url });
    await session.connect();
    await session.query("SELECT pg_advisory_lock($1, $2)", [workerLockSpace, worker]);
    await reapWorkers(engine);
    expect(await crashes()).toEqual({ a: ["running", 0] });
    await session.end();
    await vi.waitFor(async () => {
      await reapWorkers(engine);
      expect(await crashes()).toEqual({ a: ["ready", 1] });
    });
  });

  it("run one suspect at a time on a worker", async () => {
    await deadWorker({ first: 5, second: 5, other: 0 });
    await engine.pool.query("UPDATE inngest.jobs SET state = 'ready', worker_id = NULL");
    expect(await claimJob(engine, "first", 1)).not.toBeNull();
    expect(await claimJob(engine, "second", 1)).toBeNull();
    expect(await claimJob(engine, "other", 1)).not.toBeNull();
    expect(await crashes()).toEqual({ first: ["running", 5], second: ["ready", 5], other: ["running", 0] });
  });

  it("are forgiven their crashes when their run makes progress", async () => {
    await deadWorker({ a: 9 });
    await inTransaction(engine.pool, async (transaction) => {
      const run = await lockRun(transaction, "a");
      await saveStep(transaction, run!, { stepId: "s", operation: "StepRun", memo: "{}" });
    });
    await reapWorkers(engine);
    expect(await crashes()).toEqual({ a: ["ready", 1] });
  });

  it("are claimed by one worker only", async () => {
    await deadWorker({ a: 0 });
    await engine.pool.query("UPDATE inngest.jobs SET state = 'ready', worker_id = NULL");
    const claims = await Promise.all([1, 2, 3].map((workerId) => claimJob({ ...engine, workerId }, "a", 1)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });
});

it("a job we forgot we own is taken up again", async () => {
  const engine = await startTestEngine((client) => [
    client.createFunction({ id: "waits", triggers: [{ event: "go" }] }, ({ step }) => step.sleep("nap", "1h")),
  ]);
  const { ids } = await engine.client.send({ name: "go", data: {} });
  // As if the answer to the claim's COMMIT had been lost: the row says that we execute it, and nobody does.
  await vi.waitFor(
    async () => {
      const claimed = await engine.pool.query(
        "UPDATE inngest.jobs SET state = 'running', run_at = now(), worker_id = (SELECT max(id) FROM inngest.workers) WHERE kind = 'sleep'",
      );
      expect(claimed.rowCount).toBe(1);
    },
    { timeout: 60_000 },
  );
  const [run] = await engine.runsOf(ids[0]!);
  expect(run?.status).toBe("completed");
  await engine.close();
});

function unused(): never {
  throw new Error("No function is called in this test.");
}
