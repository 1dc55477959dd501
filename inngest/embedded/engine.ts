import type pg from "pg";
import { inTransaction, type Transaction } from "./database";
import type { FunctionHost } from "./function-host";
import { wakeBlockedJobs } from "./wake-blocked-jobs";

/** The part of a logger the engine uses (pino's argument order). */
export interface EngineLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every part of one running engine shares. */
export interface Engine {
  pool: pg.Pool;
  host: FunctionHost;
  log: EngineLog;
  workerId: number;
  /** Factor on the retry table: 1 in production, small in tests. */
  backoffScale: number;
  /** Jobs this process is claiming, executing or answering for. */
  held: Set<string>;
}

/** One transaction, then the wake-ups it made possible: never inside it, where a waiting job could miss them. */
export async function commit<Result>(engine: Engine, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const { result, freedKeys } = await inTransaction(engine.pool, work);
  // The reaper repeats a wake-up that fails here; failing the caller would undo nothing that is committed.
  await wakeBlockedJobs(engine, freedKeys).catch((error) => engine.log.warn({ err: error }, "engine: wake-up failed"));
  return result;
}
