import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export interface LoggedEffect {
  /** Milliseconds since 1970. */
  at: number;
  processId: number;
  key: string;
  name: string;
}

/** What steps did, in a file that outlives the processes that did it; and gates that hold a step until the test opens them. */
export class EffectLog {
  constructor(private readonly folder: string) {}

  private get file(): string {
    return join(this.folder, "effects.jsonl");
  }

  add(key: string, name: string): void {
    const effect: LoggedEffect = { at: Date.now(), processId: process.pid, key, name };
    appendFileSync(this.file, `${JSON.stringify(effect)}\n`);
  }

  all(): LoggedEffect[] {
    if (!existsSync(this.file)) return [];
    // A process killed in the middle of a line leaves it without its end.
    const lines = readFileSync(this.file, "utf8").split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as LoggedEffect);
  }

  count(key: string, name: string): number {
    return this.all().filter((effect) => effect.key === key && effect.name === name).length;
  }

  openGate(name: string): void {
    writeFileSync(join(this.folder, `gate-${name}`), "");
  }

  async passGate(name: string): Promise<void> {
    while (!existsSync(join(this.folder, `gate-${name}`))) await delay(20);
  }
}
