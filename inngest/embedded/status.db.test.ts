import pg from "pg";
import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/server/db/test-database";
import { listRuns, queueStatus } from "./status";
import { startTestEngine } from "./test-engine";

it("tells an operator what runs, what waits and who works", async () => {
  const release: (() => void)[] = [];
  const engine = await startTestEngine((client) => [
    client.createFunction({ id: "one-by-one", triggers: [{ event: "go" }], concurrency: 1 }, ({ step }) =>
      step.run("work", () => new Promise<void>((resolve) => release.push(resolve))),
    ),
  ]);
  const { ids } = await engine.client.send([
    { name: "go", data: {} },
    { name: "go", data: {} },
  ]);
  await vi.waitFor(
    async () =>
      expect(await queueStatus(engine.pool)).toEqual({
        runs: { queued: 1, running: 1, completed: 0, failed: 0, cancelled: 0 },
        jobs: { ready: 0, running: 1, blocked: 1 },
        unprocessedEvents: 0,
        workers: 1,
        oldestReadyJobSeconds: 0,
      }),
    { timeout: 60_000 },
  );
  release[0]!();
  await vi.waitFor(() => expect(release).toHaveLength(2), { timeout: 60_000 });
  release[1]!();
  for (const id of ids) await engine.runsOf(id);
  const completed = await listRuns(engine.pool, { functionId: "kinora-one-by-one", status: "completed", limit: 1 });
  expect(completed).toEqual([expect.objectContaining({ functionId: "kinora-one-by-one", output: "null", error: null })]);
  expect(await listRuns(engine.pool, { status: "failed" })).toEqual([]);
  await engine.close();
});

it("tells how long the oldest due job has been waiting", async () => {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  await pool.query(
    `INSERT INTO inngest.runs (id, function_id, deduplication_key, events, event_ids, max_attempts) VALUES ('r', 'f', 'd', '[]', '{}', 1)`,
  );
  await pool.query(`INSERT INTO inngest.jobs (id, run_id, kind, run_at) VALUES
    ('due', 'r', 'execute', now() - interval '90 seconds'), ('later', 'r', 'sleep', now() + interval '1 hour')`);
  const { oldestReadyJobSeconds } = await queueStatus(pool);
  expect(oldestReadyJobSeconds).toBeGreaterThanOrEqual(90);
  expect(oldestReadyJobSeconds).toBeLessThan(3000);
  await pool.end();
  await database.drop();
});
