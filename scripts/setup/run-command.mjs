import { spawn } from "node:child_process";
import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { identityOf } from "./lock.mjs";
import { inCheckout, root } from "./paths.mjs";
import { SetUpError } from "./progress.mjs";

/** Which program a set-up is running, for the next set-up if this one is killed. */
const note = () => inCheckout(".data/set-up.command");
const running = new Set();

/** Ends the program and what it started. */
function endGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // gone already
  }
}

process.on("exit", () => {
  for (const child of running) endGroup(child.pid);
});

/** Ends what a killed set-up left running: two `npm ci` at once would ruin node_modules. */
export async function endLeftoverCommand() {
  const identity = fs.existsSync(note()) ? fs.readFileSync(note(), "utf8") : "";
  const pid = Number(identity.split(" ")[0]);
  while (pid > 0 && identityOf(pid) === identity) {
    endGroup(pid);
    await wait(50);
  }
  fs.rmSync(note(), { force: true });
}

/** Without a handler of its own, a script that is asked to end would leave the programs it runs behind. */
function endOnSignals() {
  for (const [signal, number] of /** @type {const} */ ([
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ])) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + number));
  }
}

/**
 * Runs a program to its end in the checkout. Its output is kept for the caller, unless `show` is set. `noted` programs write
 * into the checkout: the next set-up ends one that outlived us.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string, noted?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(program, args, { env = process.env, show = false, cwd = root, noted = false } = {}) {
  return new Promise((resolve, reject) => {
    endOnSignals();
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      detached: true,
    });
    if (child.pid) running.add(child);
    if (child.pid && noted) fs.writeFileSync(note(), identityOf(child.pid));
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output = (output + data).slice(-100_000)));
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

/**
 * The same, but a non-zero exit is an error that carries the end of the output.
 * @param {string} what a sentence's start, such as "Building the pages"
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string, noted?: boolean }} [options]
 */
export async function mustRun(what, program, args, options) {
  const { code, output } = await runCommand(program, args, options);
  if (code !== 0) throw new SetUpError(`${what} failed (exit ${code}).\n${output.trim().split("\n").slice(-40).join("\n")}`);
  return output;
}
