import fs from "node:fs";
import path from "node:path";
import { inCheckout } from "./paths.mjs";
import { step } from "./progress.mjs";
import { mustRun, runCommand } from "./run-command.mjs";
import { hashOf, isCurrent, stamp } from "./stamps.mjs";

/** What every start of Prisma's CLI needs: our schema engine, no version check, no advertisement. @param {string} [databaseUrl] */
export const prismaEnvironment = (databaseUrl) => ({
  ...process.env,
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  PRISMA_SCHEMA_ENGINE_BINARY: inCheckout("scripts/schema-engine.mjs"),
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  NO_COLOR: "1",
  // The engine speaks JSON on standard error; Node warns there when a caller's FORCE_COLOR meets our NO_COLOR.
  NODE_NO_WARNINGS: "1",
});

const cli = () => inCheckout("node_modules/prisma/build/index.js");

/** Runs Prisma's CLI to its end. @param {string[]} args @param {string} [databaseUrl] */
export function runPrisma(args, databaseUrl) {
  makeEngineExecutable();
  return runCommand(process.execPath, [cli(), ...args], { env: prismaEnvironment(databaseUrl) });
}

/** Writes the typed client into server/db/generated when the schema has changed. */
export async function generateClient() {
  const folder = inCheckout("server/db/generated");
  const source = hashOf([inCheckout("prisma/schema"), inCheckout("prisma.config.ts"), inCheckout("package-lock.json")]);
  if (isCurrent(folder, source)) return;
  await step("Prisma client", async () => {
    makeEngineExecutable();
    await mustRun("Generating the Prisma client", process.execPath, [cli(), "generate"], {
      env: prismaEnvironment(),
      noted: true,
    });
    stamp(folder, source);
  });
}

/** Applies the migrations that the database at `url` lacks; makes the database first if need be. @param {string} url */
export async function migrate(url) {
  const { pendingMigrations } = await import("./pending-migrations.mjs");
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return;
  await step(`Database migrations (${pending.join(", ")})`, async () => {
    makeEngineExecutable();
    await mustRun("Migrating the database", process.execPath, [cli(), "migrate", "deploy"], { env: prismaEnvironment(url) });
  });
}

/** Folders of prisma/migrations in the order they apply. @returns {string[]} */
export function migrationNames() {
  const folder = inCheckout("prisma/migrations");
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, "migration.sql")))
    .sort();
}

// A checkout from an archive may have lost the mode.
const makeEngineExecutable = () => {
  const file = inCheckout("scripts/schema-engine.mjs");
  if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
};
