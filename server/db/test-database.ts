import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { createDb, type Db } from "./client";

export interface TestDatabase {
  url: string;
  db: Db;
  /** Disconnects `db` and deletes the database, other connections to it included. */
  drop(): Promise<void>;
}

/**
 * A migrated, empty database of this test's own, in well under a second. Only in `*.db.test.ts` and `*.faults.test.ts`:
 * their Vitest projects start the server.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject("testPostgres");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(adminUrl, (server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const db = createDb(address.href);
  return {
    url: address.href,
    db,
    async drop() {
      await db.$disconnect();
      await onServer(adminUrl, async (server) => {
        await untilLeft(server, name);
        await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
  };
}

const LEAVING_MILLISECONDS = 2_000;

/**
 * A pool's `end()` does not wait for its connections to close. One that is thrown out while it leaves raises an error that
 * nobody listens to any more, and the whole run counts as failed.
 */
async function untilLeft(server: pg.Client, name: string): Promise<void> {
  const patience = Date.now() + LEAVING_MILLISECONDS;
  while (Date.now() < patience) {
    const { rows } = await server.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1 LIMIT 1", [name]);
    if (rows.length === 0) return;
    await delay(10);
  }
}

async function onServer(adminUrl: string, work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: adminUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
