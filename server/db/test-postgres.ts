import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { inCheckout } from "@/scripts/setup/paths.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { migrationNames } from "@/scripts/setup/prisma.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testPostgres: { adminUrl: string; template: string };
  }
}

const TEMPLATE = "kinora_template";

/** Vitest's global set-up: one throw-away PostgreSQL for the whole run, with the migrations applied once to a template. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "kinora-test-"));
  await chmod(folder, 0o755); // as root, the server runs as a user who must be able to enter
  const server = await startPostgres({
    dataFolder: join(folder, "pg"),
    password: randomBytes(12).toString("hex"),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  });
  const adminUrl = server.url("postgres");
  try {
    await query(adminUrl, `CREATE DATABASE ${TEMPLATE}`);
    for (const name of migrationNames()) {
      await query(server.url(TEMPLATE), await readFile(inCheckout("prisma/migrations", name, "migration.sql"), "utf8"));
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("testPostgres", { adminUrl, template: TEMPLATE });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
