import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface WorkerProcess {
  pid: number;
  /** Exit code, or the signal that ended it. */
  exited: Promise<number | NodeJS.Signals | null>;
  /** All it printed so far. */
  output(): string;
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

interface WorkerSettings {
  databaseUrl: string;
  folder: string;
  concurrency?: number;
  graceMilliseconds?: number;
  /** Also relays the outbox. */
  relay?: boolean;
}

const running = new Set<ChildProcess>();

/** Starts a worker in a process of its own. Resolves when it takes work, or when it has exited before that. */
export async function startWorker({
  databaseUrl,
  folder,
  concurrency = 8,
  graceMilliseconds = 0,
  relay = false,
}: WorkerSettings): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("worker.ts", import.meta.url))], {
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      EFFECTS_FOLDER: folder,
      CONCURRENCY: String(concurrency),
      GRACE_MILLISECONDS: String(graceMilliseconds),
      RELAY: relay ? "1" : "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("exit", (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    }),
  );
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => {
        output += data;
        if (output.includes("READY")) resolve();
      });
  });
  await Promise.race([ready, exited]);
  return {
    pid: child.pid!,
    exited,
    output: () => output,
    kill: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** Ends what a failed test left behind. */
export function killWorkers(): void {
  for (const child of running) child.kill("SIGKILL");
}
