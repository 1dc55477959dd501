import { randomBytes } from "node:crypto";
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
  await onServer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const db = createDb(address.href);
  return {
    url: address.href,
    db,
    async drop() {
      await db.$disconnect();
      await onServer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
