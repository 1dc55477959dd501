import type { Inngest, InngestFunction } from "inngest";
import pg from "pg";
import { vi } from "vitest";
import { createClient } from "@/inngest/client";
import { createTestDatabase } from "@/server/db/test-database";
import { silentLog } from "./silent-log";
import { type EngineOptions, startEngine } from "./start-engine";
import { listRuns, type RunSummary } from "./status";

export interface TestEngine {
  client: Inngest.Any;
  databaseUrl: string;
  pool: pg.Pool;
  /** Waits until every run that this event started has ended; the event must start at least one. */
  runsOf(eventId: string): Promise<RunSummary[]>;
  close(): Promise<void>;
}

/** An engine of its own on a database of its own, in the test's process. For `*.db.test.ts` only. */
export async function startTestEngine(
  functions: (client: Inngest.Any) => InngestFunction.Any[],
  options: Partial<EngineOptions> = {},
): Promise<TestEngine> {
  const database = await createTestDatabase();
  const client = createClient({ kind: "embedded" }, { log: silentLog });
  const engine = await startEngine({
    databaseUrl: database.url,
    client,
    functions: functions(client),
    concurrency: 8,
    backoffScale: 0.001,
    log: silentLog,
    ...options,
  });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  return {
    client,
    databaseUrl: database.url,
    pool,
    runsOf: (eventId) =>
      vi.waitFor(
        async () => {
          const runs = await listRuns(pool, { eventId });
          if (runs.length === 0 || runs.some((run) => !run.endedAt)) throw new Error(`not ended: ${JSON.stringify(runs)}`);
          return runs;
        },
        { timeout: 90_000, interval: 20 },
      ),
    async close() {
      await engine.stop({ graceMilliseconds: 1000 });
      await pool.end();
      await database.drop();
    },
  };
}
