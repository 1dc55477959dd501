import { setTimeout as delay } from "node:timers/promises";
import type { Inngest, InngestFunction } from "inngest";
import { openPool } from "./database";
import { defaultRetentionMilliseconds, deleteOldRows } from "./delete-old-rows";
import type { Engine, EngineLog } from "./engine";
import { hostFunctions } from "./function-host";
import { handBackJobs, reapWorkers } from "./hand-back-jobs";
import { attachEngine, detachEngine } from "./in-process-fetch";
import { joinWorkers } from "./liveness";
import { startQueueLoop } from "./queue-loop";
import { createRouter } from "./router";

const reapMilliseconds = 2000;
const cleanMilliseconds = 60_000;
/** EX_TEMPFAIL: the supervisor starts the worker again. */
const lostExitCode = 75;

export interface EngineOptions {
  databaseUrl: string;
  /** Built by `createClient` for the embedded mode. */
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
  /** Steps executed at once by this process. */
  concurrency: number;
  log: EngineLog;
  /** Factor on the retry delays; 1 unless tests want to wait less. */
  backoffScale?: number;
  /** Finished runs and processed events are deleted after this time; 7 days, never less than one. */
  retentionMilliseconds?: number;
  /** Connections of the engine's own pool, beside the one that shows it is alive. */
  connections?: number;
  /** Must end the process: without its liveness connection it no longer owns its jobs. Exits with 75 by default. */
  onLost?: (reason: unknown) => void;
}

export interface RunningEngine {
  /** The slice of Inngest's HTTP API served to the SDK. */
  handle(request: Request): Promise<Response>;
  /**
   * Takes no more work, waits for what is under way, and after the grace time hands it back without blame: exit then.
   * @returns how many jobs were handed back
   */
  stop(options: { graceMilliseconds: number }): Promise<number>;
}

/**
 * Runs Inngest functions on PostgreSQL alone, in this process. Any number of processes may do so on one database.
 * @throws Error naming function and option when a function needs a real Inngest server
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { client, log, databaseUrl } = options;
  const host = await hostFunctions(client, options.functions);
  let stopped = false;
  const onLost = (reason: unknown) => {
    // Work outlived its grace time: it was handed back, and its answer has nowhere to go.
    if (stopped) return;
    log.error({ err: reason }, "engine: lost the database; exiting so that no step runs twice");
    (options.onLost ?? (() => process.exit(lostExitCode)))(reason);
  };
  const pool = openPool(databaseUrl, options.connections ?? 10);
  let wake = () => {};
  const membership = await joinWorkers(databaseUrl, () => wake(), onLost);
  const engine: Engine = {
    pool,
    host,
    log,
    workerId: membership.workerId,
    backoffScale: options.backoffScale ?? 1,
    held: new Set(),
  };
  const handle = createRouter(engine);
  attachEngine(client, handle);

  const retention = options.retentionMilliseconds ?? defaultRetentionMilliseconds;
  await reapWorkers(engine);
  const chores = [
    repeat(reapMilliseconds, () => reapWorkers(engine), log),
    repeat(cleanMilliseconds, () => deleteOldRows(engine, retention), log),
  ];
  const loop = startQueueLoop(engine, options.concurrency, onLost);
  wake = loop.wake;

  return {
    handle,
    async stop({ graceMilliseconds }) {
      await loop.stop();
      const grace = new AbortController();
      await Promise.race([loop.drained(), delay(graceMilliseconds, undefined, { signal: grace.signal }).catch(() => {})]);
      grace.abort();
      for (const chore of chores) await chore.stop();
      const handedBack = await handBackJobs(engine);
      stopped = true;
      detachEngine(client);
      await membership.leave();
      await pool.end();
      return handedBack;
    },
  };
}

/** Does a chore again and again, never twice at once; a failure is logged and the next turn tries again. */
function repeat(milliseconds: number, chore: () => Promise<void>, log: EngineLog): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const turns = async () => {
    while (!stopping.signal.aborted) {
      await delay(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (!stopping.signal.aborted) await chore().catch((error: unknown) => log.warn({ err: error }, "engine: a chore failed"));
    }
  };
  const ended = turns();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
