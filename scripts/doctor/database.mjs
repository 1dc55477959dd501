import { SetUpError } from "../setup/progress.mjs";
import { readServerFile } from "../supervisor/server-file.mjs";

/** Is the database there, and does it have every migration? The embedded one is looked at only while the server runs. */
export async function lookAtDatabase() {
  const url = process.env.DATABASE_URL || readServerFile()?.embeddedDatabaseUrl;
  if (!url) return "embedded; it runs while Kinora runs";
  const { pendingMigrations } = await import("../setup/pending-migrations.mjs");
  const pending = await pendingMigrations(url).catch((error) => {
    throw new SetUpError(`does not answer (${error.message || error.code}). Check DATABASE_URL and that the server runs.`);
  });
  if (pending.length > 0) throw new SetUpError(`lacks ${pending.length} migrations; npm start applies them.`);
  return "reachable, every migration applied";
}
