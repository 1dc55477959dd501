import { spawn } from "node:child_process";
import { root } from "../setup/paths.mjs";
import { say } from "../setup/progress.mjs";

/** See server/processes/lifetime.ts. */
const EXIT_RESTART = 75;
const EXIT_SETTINGS = 78;
/** The child's own drain takes up to ten seconds. */
const GRACE_MILLISECONDS = 15_000;
const STEADY_MILLISECONDS = 60_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;
/** What has never worked will not begin to. */
const MOST_CRASHES_BEFORE_READY = 5;

/**
 * Keeps one process running: starts it again when it ends, later each time it crashes soon after its start.
 * @param {{ name: string, file: string, env: NodeJS.ProcessEnv, onReady: () => void, onHopeless: () => void }} options
 */
export function superviseChild({ name, file, env, onReady, onHopeless }) {
  let child;
  let timer;
  let stopping = false;
  let crashes = 0;
  let wasReady = false;

  const start = () => {
    const startedAt = Date.now();
    // Its own session: a Ctrl-C reaches us alone, and we end the others in order. The channel tells it when we are gone.
    child = spawn(process.execPath, ["--import", "tsx", file], {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      detached: true,
    });
    child.on("message", (message) => {
      if (message?.kind !== "ready") return;
      wasReady = true;
      onReady();
    });
    child.once("error", (error) => say(`${name} could not be started: ${error.message}`));
    child.once("exit", (code, signal) => {
      if (stopping) return;
      if (code === EXIT_SETTINGS) return onHopeless();
      if (!wasReady && crashes + 1 >= MOST_CRASHES_BEFORE_READY) {
        say(`${name} ended ${MOST_CRASHES_BEFORE_READY} times before it was ready; see above why`);
        return onHopeless();
      }
      if (Date.now() - startedAt > STEADY_MILLISECONDS) crashes = 0;
      const wait = code === EXIT_RESTART ? 0 : Math.min(LONGEST_WAIT_MILLISECONDS, 250 * 2 ** crashes++);
      say(`${name} ended (${signal ?? `exit ${code}`}); starting it again${wait ? ` in ${wait / 1000} s` : ""}`);
      timer = setTimeout(start, wait);
    });
  };
  start();

  const end = async () => {
    const ending = child;
    if (ending.exitCode !== null || ending.signalCode !== null || !ending.pid) return;
    const gone = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill("SIGTERM");
    const patience = setTimeout(() => ending.kill("SIGKILL"), GRACE_MILLISECONDS);
    await gone;
    clearTimeout(patience);
  };
  return {
    name,
    pid: () => child.pid,
    /** Ends it for good. */
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await end();
    },
    /** Ends it and starts it again, for changed sources. */
    async restart() {
      if (stopping) return;
      stopping = true;
      clearTimeout(timer);
      await end();
      stopping = false;
      start();
    },
  };
}
