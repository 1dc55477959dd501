import type { Writable } from "node:stream";

interface Line {
  level: string;
  time: string;
  msg?: string;
  err?: { message?: string; stack?: string };
  [field: string]: unknown;
}

/** A pino destination for people: `15:04:05 warn a step failed attempt=2`, with the stack of an error below. */
export function terseLines(output: Writable): { write(line: string): void } {
  return {
    write(json) {
      const { level, time, msg, err, ...fields } = JSON.parse(json) as Line;
      const details = Object.entries(fields).map(
        ([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
      );
      const sentence = [time.slice(11, 19), level === "info" ? "" : level, msg ?? err?.message, ...details]
        .filter(Boolean)
        .join(" ");
      output.write(`${sentence}\n${err?.stack ? `${err.stack}\n` : ""}`);
    },
  };
}
