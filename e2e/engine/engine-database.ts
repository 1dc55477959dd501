import type pg from "pg";
import { inTransaction, openPool } from "@/inngest/embedded/database";
import { ingestEvents } from "@/inngest/embedded/ingest-events";
import { listRuns } from "@/inngest/embedded/status";

/** The test's own view of the engine's database. Survives the database's restarts. */
export class EngineDatabase {
  private readonly pool: pg.Pool;

  constructor(readonly url: string) {
    this.pool = openPool(url, 2);
  }

  /** Stores events as a client's `send` would. */
  async send(events: { name: string; data: { key: string } }[]): Promise<string[]> {
    const { result } = await inTransaction(this.pool, (transaction) => ingestEvents(transaction, events));
    return result;
  }

  runs() {
    return listRuns(this.pool, { limit: 1000 });
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
