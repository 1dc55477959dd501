import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A real worker process on a test's own database, to be killed at will. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private log = "";

  constructor(private readonly env: Record<string, string>) {}

  async start(): Promise<void> {
    const child = spawn(process.execPath, ["--import", "tsx", "server/processes/worker.ts"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "development", LOG_LEVEL: "info", ROLE: "worker", ...this.env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.child = child;
    const note = (chunk: Buffer) => {
      this.log = (this.log + chunk).slice(-20_000);
    };
    child.stdout?.on("data", note);
    child.stderr?.on("data", note);
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", (code) => reject(new Error(`the worker ended with ${code}:\n${this.log}`)));
    });
    this.log = "";
  }

  /** What it said since it started, for the message of a failed test. */
  get said(): string {
    return this.log;
  }

  async kill(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await exited;
  }
}
