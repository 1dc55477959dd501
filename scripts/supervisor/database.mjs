import fs from "node:fs";
import { holderOf, tryLock, unlock } from "../setup/lock.mjs";
import { inData } from "../setup/paths.mjs";
import { startPostgres } from "../setup/postgres.mjs";
import { migrate } from "../setup/prisma.mjs";
import { SetUpError, say } from "../setup/progress.mjs";
import { readSecrets } from "../setup/secrets.mjs";
import { readServerFile } from "./server-file.mjs";

/**
 * The database of this installation, migrated: the one DATABASE_URL names, else the embedded one in DATA_DIR.
 * @returns {Promise<{ environment: Record<string, string>, exited: Promise<unknown> | null, stop(): Promise<void> }>} `exited`: it is lost for good
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    say("Using the database that DATABASE_URL names");
    await migrate(process.env.DATABASE_URL);
    return { environment: { DATABASE_URL: process.env.DATABASE_URL }, exited: null, stop: async () => {} };
  }
  const lock = inData("database.lock");
  if (!tryLock(lock)) {
    const at = readServerFile()?.url;
    throw new SetUpError(
      `Kinora already runs in ${inData()} (process ${holderOf(lock)}${at ? `, ${at}` : ""}). Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  try {
    const database = await startSupervised();
    return {
      ...database,
      async stop() {
        await database.stop();
        unlock(lock);
      },
    };
  } catch (error) {
    unlock(lock);
    throw error;
  }
}

/** The embedded server, started again when it dies: it repairs itself, and the others connect again. */
async function startSupervised() {
  const start = () => startPostgres({ dataFolder: inData("pg"), password: readSecrets().databasePassword });
  let server = await start();
  const { port } = server;
  let stopping = false;
  let lost = () => {};
  /** Settles only when the database is gone for good. */
  const exited = new Promise((resolve) => (lost = resolve));
  const watch = () =>
    server.exited
      .then(async () => {
        if (stopping) return;
        say("PostgreSQL has ended unexpectedly; starting it again");
        server = await start();
        // The others know the old address only.
        if (server.port !== port)
          throw new SetUpError(`Port ${port}, where PostgreSQL was, has been taken by another program. Start Kinora again.`);
        say(`PostgreSQL runs again on port ${port}`);
        void watch();
      })
      .catch((error) => {
        say(error.message);
        lost();
      });
  void watch();
  const stop = async () => {
    stopping = true;
    await server.stop();
  };
  say(`PostgreSQL runs on port ${port}`);
  try {
    await migrate(server.url("kinora"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { environment: { EMBEDDED_DATABASE_URL: server.url("kinora") }, exited, stop };
}

/** What a process of the server gets to see: the caller's environment and what was made for it. @param {Record<string, string>} more */
export const serverEnvironment = (more) => ({
  ...process.env,
  DATA_DIR: inData(),
  NEXT_TELEMETRY_DISABLED: "1",
  GENERATED_SECRET_KEY: readSecrets().secretKey,
  ...more,
});

/** The URL under which the running server's database answers, if a server runs in this DATA_DIR. */
export function runningDatabase() {
  const server = readServerFile();
  return server?.embeddedDatabaseUrl && fs.existsSync(inData("database.lock")) ? server.embeddedDatabaseUrl : null;
}
