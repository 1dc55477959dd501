import { spawn } from "node:child_process";
import { root } from "./paths.mjs";
import { SetUpError } from "./progress.mjs";

/**
 * Runs a program to its end in the checkout. Its output is kept and shown only when it fails, unless `show` is set.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(program, args, { env = process.env, show = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"] });
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
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string }} [options]
 */
export async function mustRun(what, program, args, options) {
  const { code, output } = await runCommand(program, args, options);
  if (code !== 0) throw new SetUpError(`${what} failed (exit ${code}).\n${output.trim().split("\n").slice(-40).join("\n")}`);
  return output;
}
