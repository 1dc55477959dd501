import { AppError } from "@/server/core/errors";
import type { FromChild, Task, ToChild } from "./run-task";

/** The other end of `runTask`: one task at a time, gone as soon as the parent is. */
const tell = (message: FromChild) => {
  if (process.connected) process.send?.(message);
};
let running: AbortController | null = null;

process.on("disconnect", () => process.exit(0));
// A Ctrl-C reaches the whole process group; the parent decides when its children end.
process.on("SIGINT", () => {});
process.on("message", async (message: ToChild) => {
  if (message.kind === "abort") {
    running?.abort(new Error("aborted"));
    return;
  }
  running = new AbortController();
  tell({ kind: "begun" });
  try {
    const { default: task } = (await import(message.module)) as { default: Task<unknown, unknown> };
    const output = await task(message.input, {
      signal: running.signal,
      onProgress: (share) => tell({ kind: "progress", share }),
    });
    tell({ kind: "done", output });
  } catch (error) {
    const known = error instanceof AppError ? { code: error.code, retryable: error.retryable } : {};
    const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: "failed", message: text, ...(stack && { stack }), ...known });
  } finally {
    running = null;
  }
});
