import crypto from "node:crypto";
import fs from "node:fs";
import pg from "pg";
import { inCheckout } from "./paths.mjs";
import { migrationNames } from "./prisma.mjs";

const NO_SUCH_DATABASE = "3D000";
const NO_SUCH_TABLE = "42P01";

/**
 * The migrations that the database has not finished, by a look at Prisma's own table: a start needs no two seconds of CLI
 * when nothing changed. A changed file counts as pending, so that the CLI gets to say so.
 * @param {string} url
 */
export async function pendingMigrations(url) {
  const names = migrationNames();
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    if (rows.some((row) => !row.finished)) return names;
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    return names.filter((name) => applied.get(name) !== checksumOf(name));
  } catch (error) {
    if (error.code === NO_SUCH_DATABASE || error.code === NO_SUCH_TABLE) return names;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

const checksumOf = (/** @type {string} */ name) =>
  crypto
    .createHash("sha256")
    .update(fs.readFileSync(inCheckout("prisma/migrations", name, "migration.sql")))
    .digest("hex");
