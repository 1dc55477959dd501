import { createDatabase, databaseExists, dropDatabase } from "./server-database.mjs";

const log = (level, fields) =>
  console.error(JSON.stringify({ timestamp: new Date().toISOString(), level, target: "schema_engine::logger", fields }));
const refuse = (error_code, message) => {
  log("ERROR", { is_panic: false, error_code, message });
  return 1;
};

/**
 * `cli can-connect-to-database`, `cli create-database`, `cli drop-database`.
 * @returns {Promise<number>} the exit code; the reason goes to stderr in the engine's own log format
 */
export async function answerCli(url, args) {
  log("INFO", { message: "Starting schema engine CLI" }); // Prisma's CLI skips the first line
  try {
    if (args.includes("create-database")) await createDatabase(url);
    else if (args.includes("drop-database")) await dropDatabase(url);
    else if (!(await databaseExists(url))) return refuse("P1003", "Database does not exist");
    return 0;
  } catch (error) {
    return refuse("P1001", String(error.message || error.code || error));
  }
}
