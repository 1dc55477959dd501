import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A real worker process on a test's own database, to be killed at will. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private wanted = false;
  private log = "";

  constructor(private readonly env: Record<string, string>) {}

  /** Starts it and, as the supervisor does, starts it again whenever it ends by itself. */
  async start(): Promise<void> {
    this.wanted = true;
    const child = spawn(process.execPath, ["--import", "tsx", "server/processes/worker.ts"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "development", LOG_LEVEL: "info", ROLE: "worker", ...this.env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.child = child;
    child.stdout?.on("data", (chunk) => this.note(chunk));
    child.stderr?.on("data", (chunk) => this.note(chunk));
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", (code) => reject(new Error(`the worker ended with ${code}:\n${this.log}`)));
    });
    child.once("exit", (code, signal) => {
      if (!this.wanted) return;
      this.note(`\n--- ended by itself with ${signal ?? code}; starting again ---\n`);
      this.start().catch((error: Error) => this.note(error.message));
    });
  }

  /** What it said lately, for the message of a failed test. */
  get said(): string {
    return this.log;
  }

  async kill(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    this.wanted = false;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await exited;
  }

  private note(chunk: Buffer | string): void {
    this.log = (this.log + chunk).slice(-20_000);
  }
}
