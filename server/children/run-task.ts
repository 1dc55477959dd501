import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AppError } from "@/server/core/errors";

/**
 * Heavy or native work (drawing, encoding, mixing, Chromium) runs in a child process, so that a crash of it kills one task
 * and never the worker. A task is a module whose default export is `(input, tools) => output`, all of it plain JSON.
 * Children stay warm between tasks; each lane has a limit of its own, further tasks wait their turn.
 */
export interface TaskTools {
  signal: AbortSignal;
  /** Share done, 0 to 1. */
  onProgress(share: number): void;
}
export type Task<Input, Output> = (input: Input, tools: TaskTools) => Promise<Output>;

export type ToChild = { kind: "run"; module: string; input: unknown } | { kind: "abort" };
export type FromChild =
  | { kind: "begun" }
  | { kind: "progress"; share: number }
  | { kind: "done"; output: unknown }
  | { kind: "failed"; message: string; stack?: string; code?: string; retryable?: boolean };

/**
 * How many children of each kind live at once on this machine. `media` draws, encodes and mixes on the processor's cores,
 * one more than two of them so that none idles while a task waits for its words or ends; `browser` keeps the one warm Chromium, and what it draws other children wait for, so it never queues behind them.
 */
export const MOST_CHILDREN = { media: 3, browser: 1 };
export type Lane = keyof typeof MOST_CHILDREN;
const IDLE_MILLISECONDS = 30_000;
const GRACE_MILLISECONDS = 3_000;
/** Asked when a child is started: where pages are drawn this module is only passed through, and has no file of its own there. */
const entry = () => fileURLToPath(new URL("./child.ts", import.meta.url));

interface Child {
  lane: Lane;
  process: ChildProcess;
  busy: boolean;
  /** It has done a task before: only such a child may have died unheard. */
  wasUsed: boolean;
  idleTimer?: NodeJS.Timeout;
}
const children = new Set<Child>();
const waiting: Record<Lane, (() => void)[]> = { media: [], browser: [] };

export async function runTask<Input, Output>(
  module: URL,
  input: Input,
  options: { signal: AbortSignal; onProgress?: (share: number) => void; lane?: Lane },
): Promise<Output> {
  for (;;) {
    options.signal.throwIfAborted();
    const child = await takeChild(options.lane ?? "media");
    try {
      options.signal.throwIfAborted();
      return (await converse(child, module, input, options)) as Output;
    } catch (error) {
      if (error !== NEVER_BEGUN) throw error;
      lose(child);
    } finally {
      giveBack(child);
    }
  }
}

/** Why a task did not run: its idle child had died, and that had not been heard yet. Another child takes it. */
const NEVER_BEGUN = new Error("The child had already ended.");

/** Ends every child; used on shutdown and by tests. */
export function stopChildren(): void {
  for (const child of children) child.process.kill("SIGKILL");
}

async function takeChild(lane: Lane): Promise<Child> {
  for (;;) {
    // A child told to end (idle for long, or shutdown) may still be there for a moment; it takes no more work.
    const ofLane = [...children].filter((c) => c.lane === lane);
    const free = ofLane.find((c) => !c.busy && !c.process.killed);
    if (free) {
      clearTimeout(free.idleTimer);
      free.busy = true;
      return free;
    }
    if (ofLane.length < MOST_CHILDREN[lane]) {
      const made = startChild(lane);
      made.busy = true;
      return made;
    }
    await new Promise<void>((resolve) => waiting[lane].push(resolve));
  }
}

/**
 * glibc gives every thread a heap of its own and keeps what was freed in it; encoders have a dozen threads and large frames. With
 * few heaps, and frames mapped one by one, a child that has made fifty segments is as small as one that has made five. In pages of
 * two megabytes, that is: made of small ones, the frames of each segment's decoder and encoder cost a twentieth of all the work.
 */
const MEMORY = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "1000000",
  MALLOC_TRIM_THRESHOLD_: "1000000",
  GLIBC_TUNABLES: "glibc.malloc.hugetlb=1",
};

function startChild(lane: Lane): Child {
  const child: Child = {
    lane,
    // The parent's own loader flags (tsx, vitest's) are not ours to pass on: a child always starts the same way.
    process: fork(entry(), [], {
      // What is large here lies outside of V8's heap; a small young generation has it collected soon.
      execArgv: ["--import", "tsx", "--max-semi-space-size=2"],
      env: { ...MEMORY, ...process.env },
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
    busy: false,
    wasUsed: false,
  };
  children.add(child);
  // A message to a child that has just died is told as an error of the child; its exit says the rest.
  child.process.on("error", () => undefined);
  child.process.once("exit", () => {
    children.delete(child);
    waiting[lane].shift()?.();
  });
  return child;
}

/**
 * A child that is known to be gone gets no more work, though its exit may still be unheard: offered again at once, it would be
 * taken and found gone in one turn of the event loop after the other, and its exit would never be heard.
 */
function lose(child: Child): void {
  children.delete(child);
  child.process.kill("SIGKILL");
}

function giveBack(child: Child): void {
  child.busy = false;
  child.wasUsed = true;
  if (children.has(child) && child.process.connected && child.process.exitCode === null && child.process.signalCode === null) {
    child.idleTimer = setTimeout(() => child.process.kill("SIGTERM"), IDLE_MILLISECONDS);
    child.idleTimer.unref();
    child.process.unref();
    child.process.channel?.unref();
  } else {
    lose(child);
  }
  waiting[child.lane].shift()?.();
}

function converse(
  child: Child,
  module: URL,
  input: unknown,
  options: { signal: AbortSignal; onProgress?: (share: number) => void },
): Promise<unknown> {
  const { process: target } = child;
  target.ref();
  target.channel?.ref();
  return new Promise((resolve, reject) => {
    let killTimer: NodeJS.Timeout | undefined;
    let hasBegun = false;
    const abort = () => {
      if (target.connected) target.send({ kind: "abort" } satisfies ToChild);
      killTimer = setTimeout(() => target.kill("SIGKILL"), GRACE_MILLISECONDS);
    };
    const end = (finish: () => void) => {
      clearTimeout(killTimer);
      options.signal.removeEventListener("abort", abort);
      target.off("message", onMessage);
      target.off("exit", onExit);
      finish();
    };
    const onMessage = (message: unknown) => {
      const said = message as FromChild;
      if (said.kind === "begun") hasBegun = true;
      else if (said.kind === "progress") options.onProgress?.(said.share);
      else if (said.kind === "done") end(() => resolve(said.output));
      else end(() => reject(options.signal.aborted ? options.signal.reason : errorFrom(said)));
    };
    const onExit = (code: number | null, signal: string | null) =>
      end(() =>
        reject(
          options.signal.aborted
            ? options.signal.reason
            : hasBegun || !child.wasUsed
              ? diedAt(module, signal ?? code)
              : NEVER_BEGUN,
        ),
      );
    target.on("message", onMessage);
    target.once("exit", onExit);
    options.signal.addEventListener("abort", abort, { once: true });
    target.send({ kind: "run", module: module.href, input } satisfies ToChild, (error) => {
      if (error) onExit(null, "no channel");
    });
  });
}

const diedAt = (module: URL, end: string | number | null): AppError =>
  new AppError("internal", "A media process ended unexpectedly; the step is tried again.", {
    cause: new Error(`${module.pathname.split("/").at(-1)} exited with ${end}`),
    retryable: true,
  });

function errorFrom(said: Extract<FromChild, { kind: "failed" }>): Error {
  const cause = new Error(said.message);
  if (said.stack) cause.stack = said.stack;
  return new AppError((said.code as AppError["code"] | undefined) ?? "internal", said.message, {
    cause,
    retryable: said.retryable ?? true,
  });
}
