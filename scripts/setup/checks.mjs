import { inCheckout } from "./paths.mjs";
import { say } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

const bin = (/** @type {string} */ file) => inCheckout("node_modules", file);
const checks = {
  "Lock file": ["scripts/check-lock.mjs"],
  "Format and lint": [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
  Types: [bin("typescript/bin/tsc"), "--noEmit", "-p", "."],
};

/**
 * Runs the checks that need nothing but the sources.
 * @param {(keyof typeof checks)[]} names
 * @returns {Promise<import("./outcome.mjs").Outcome>} checks that hold are not counted among the tests
 */
export async function runChecks(names) {
  const failures = [];
  for (const name of names) {
    const { code, output } = await runCommand(process.execPath, checks[name]);
    say(`${name}: ${code === 0 ? "ok" : "FAILED"}`);
    if (code !== 0) failures.push({ what: name, why: output.trim() });
  }
  return { passed: 0, failures };
}
