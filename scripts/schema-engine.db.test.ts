import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { inCheckout } from "./setup/paths.mjs";
import { pendingMigrations } from "./setup/pending-migrations.mjs";
import { migrationNames, runPrisma } from "./setup/prisma.mjs";

describe("Prisma's own CLI on the WebAssembly schema engine", () => {
  let database: TestDatabase;
  let fresh: string;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const address = new URL(database.url);
    address.pathname = `${address.pathname}_fresh`;
    fresh = address.href;
    folder = await mkdtemp(join(tmpdir(), "kinora-migrations-"));
  });
  afterAll(async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS "${new URL(fresh).pathname.slice(1)}" WITH (FORCE)`);
    await client.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: fresh });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  test("migrate deploy makes the database, applies every migration, and has nothing to do afterwards", async () => {
    expect(await pendingMigrations(fresh)).toEqual(migrationNames());
    const first = await runPrisma(["migrate", "deploy"], fresh);
    expect(first).toMatchObject({ code: 0 });
    expect(await pendingMigrations(fresh)).toEqual([]);
    const triggers = await query("SELECT tgname FROM pg_trigger WHERE tgname LIKE 'ledger%' ORDER BY 1");
    expect(triggers).toEqual([{ tgname: "ledger_entries_append_only" }, { tgname: "ledger_transfers_append_only" }]);
    const again = await runPrisma(["migrate", "deploy"], fresh);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining("No pending migrations") });
  });

  test("migrate status says when the database is up to date", async () => {
    const status = await runPrisma(["migrate", "status"], fresh);
    expect(status).toMatchObject({ code: 0, output: expect.stringContaining("up to date") });
  });

  test("a script with functions and semicolons in literals runs whole; a failing one changes nothing and blocks the next", async () => {
    const migrations = join(folder, "migrations");
    await cp(inCheckout("prisma/migrations"), migrations, { recursive: true });
    const add = async (name: string, sql: string) => {
      await mkdir(join(migrations, name));
      await writeFile(join(migrations, name, "migration.sql"), sql);
    };
    const config = join(folder, "prisma.config.ts");
    const schema = JSON.stringify(inCheckout("prisma/schema"));
    await writeFile(
      config,
      `export default { schema: ${schema}, migrations: { path: ${JSON.stringify(migrations)} }, datasource: { url: process.env.DATABASE_URL } };`,
    );
    const deploy = () => runPrisma(["migrate", "deploy", "--config", config], fresh);

    await add(
      "29990101000000_whole",
      "CREATE TABLE odd AS SELECT 'a;b' AS x; DO $$ BEGIN INSERT INTO odd VALUES ('c;d'); END; $$;",
    );
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(await query("SELECT x FROM odd")).toEqual([{ x: "a;b" }, { x: "c;d" }]);

    await add("29990102000000_broken", "INSERT INTO odd VALUES ('half'); SELECT no_such_function();");
    const broken = await deploy();
    expect(broken).toMatchObject({ code: 1, output: expect.stringContaining("no_such_function") });
    expect(await query("SELECT count(*)::int AS n FROM odd")).toEqual([{ n: 2 }]);
    const blocked = await deploy();
    expect(blocked).toMatchObject({ code: 1, output: expect.stringContaining("P3009") });
  });

  test("a database that cannot be reached is an error, not a success", async () => {
    const { code, output } = await runPrisma(["migrate", "deploy"], "postgresql://nobody:x@127.0.0.1:1/nowhere");
    expect(output).toMatch(/P1001|reach/);
    expect(code).not.toBe(0);
  });
});
