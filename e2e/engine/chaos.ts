import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { vi } from "vitest";
import type { RunSummary } from "@/inngest/embedded/status";
import { inCheckout } from "@/scripts/setup/paths.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { EffectLog, type LoggedEffect } from "./effect-log";
import { EngineDatabase } from "./engine-database";
import { killWorkers, startWorker, type WorkerProcess } from "./worker-process";

export interface ChaosReport {
  runs: RunSummary[];
  /** Exit of the worker whose database was stopped under it. */
  exitAfterDatabaseStop: number | NodeJS.Signals | null;
  /** Steps that were begun, and those of them that repeated a step whose result had not been stored. */
  starts: number;
  repeats: number;
  /** Steps begun again although their result was stored: must be none. */
  startsAfterCommit: LoggedEffect[];
}

export const expectedOutput = {
  "kinora-busy": ["part-0", "part-1", "part-2", "long"],
  "kinora-chained": [["x-1", "x-2"], ["y-1", "y-2"], "nap"],
};

/** Longest time between two kills, so that they fall inside starts, steps, commits and sleeps alike. */
const longestPauseMilliseconds = 1500;
/** How far a start may lie behind the beginning of the transaction that stored the same step's result. */
const commitMilliseconds = 50;

/** Starts runs, kills their worker again and again, stops the database without warning, and waits until every run has ended. */
export async function chaos({ runs, kills }: { runs: number; kills: number }): Promise<ChaosReport> {
  const folder = mkdtempSync(join(tmpdir(), "kinora-chaos-"));
  chmodSync(folder, 0o755);
  const effects = join(folder, "effects");
  mkdirSync(effects);
  const password = randomBytes(12).toString("hex");
  const start = () => startPostgres({ dataFolder: join(folder, "pg"), password });
  let postgres = await start();
  const engine = new EngineDatabase(postgres.url("postgres"));
  const startOne = () => startWorker({ databaseUrl: engine.url, folder: effects, concurrency: 12 });
  let worker: WorkerProcess | undefined;
  try {
    await engine.query(readFileSync(inCheckout("prisma/migrations/20261123130000_engine/migration.sql"), "utf8"));
    worker = await startOne();
    const events = Array.from({ length: runs }, (_, index) => ({
      name: index % 2 ? "crash/busy" : "crash/chained",
      data: { key: `run-${index}` },
    }));
    await engine.send(events);
    for (let kill = 0; kill < kills; kill++) {
      await delay(Math.random() * longestPauseMilliseconds);
      await worker.kill("SIGKILL");
      worker = await startOne();
    }
    process.kill(postgres.pid, "SIGQUIT");
    await postgres.exited;
    const exitAfterDatabaseStop = await worker.exited;
    postgres = await start();
    worker = await startOne();
    const ended = await vi.waitFor(
      async () => {
        const all = await engine.runs();
        if (all.length < runs || all.some((run) => !run.endedAt)) throw new Error(`not all ended: ${JSON.stringify(all)}`);
        return all;
      },
      { timeout: 180_000, interval: 100 },
    );
    return { runs: ended, exitAfterDatabaseStop, ...(await countStarts(engine, new EffectLog(effects))) };
  } finally {
    killWorkers();
    await worker?.exited;
    await engine.close();
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

async function countStarts(engine: EngineDatabase, log: EffectLog) {
  const steps = await engine.query<{ name: string; finished_at: Date; events: string }>(
    "SELECT s.name, s.finished_at, r.events FROM inngest.steps s JOIN inngest.runs r ON r.id = s.run_id WHERE s.operation = 'StepRun'",
  );
  const all = log.all();
  const report = { starts: 0, repeats: 0, startsAfterCommit: [] as LoggedEffect[] };
  for (const step of steps) {
    const [{ data }] = JSON.parse(step.events) as [{ data: { key: string } }];
    const starts = all.filter((effect) => effect.key === data.key && effect.name === step.name);
    report.starts += starts.length;
    report.repeats += starts.length - 1;
    report.startsAfterCommit.push(...starts.filter((effect) => effect.at > step.finished_at.getTime() + commitMilliseconds));
  }
  return report;
}
