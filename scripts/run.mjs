import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { giveUp, SetUpError } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { openDatabase, runningDatabase, serverEnvironment } from "./supervisor/database.mjs";
import { readServerFile } from "./supervisor/server-file.mjs";

/**
 * `node scripts/run.mjs [--db] [--film] <file.ts> [arguments]`: runs a TypeScript file as the server's processes run.
 * `--db`: with a migrated database, the running server's or one started for this run. `--film`: with browser and film bundle.
 */
async function run() {
  const args = process.argv.slice(2);
  const takeFlag = (name) => {
    if (args[0] !== name) return false;
    args.shift();
    return true;
  };
  const needs = { db: false, film: false };
  while (args[0]?.startsWith("--")) {
    if (takeFlag("--db")) needs.db = true;
    else if (takeFlag("--film")) needs.film = true;
    else throw new SetUpError(`${args[0]} is not a flag of run.mjs; it knows --db and --film, before the file.`);
  }
  const [file, ...rest] = args;
  if (!file || !fs.existsSync(file))
    throw new SetUpError("Say which file to run: node scripts/run.mjs [--db] [--film] <file.ts> [arguments]");

  await setUp({ browser: needs.film, film: needs.film });
  const database = needs.db ? await findDatabase() : { environment: {}, stop: async () => {} };
  const port = readServerFile()?.port;
  const env = serverEnvironment({ NODE_ENV: "production", ...(port && { PORT: String(port) }), ...database.environment });
  const child = spawn(process.execPath, ["--import", "tsx", path.resolve(file), ...rest], { stdio: "inherit", env });
  // A Ctrl-C in the terminal reaches the child as well; we wait for it and then stop the database.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) =>
    child.once("exit", (exit, signal) => resolve(exit ?? (signal === "SIGINT" ? 130 : 1))),
  );
  await database.stop();
  process.exit(code);
}

async function findDatabase() {
  const running = process.env.DATABASE_URL ? null : runningDatabase();
  return running ? { environment: { EMBEDDED_DATABASE_URL: running }, stop: async () => {} } : openDatabase();
}

await run().catch(giveUp);
