import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inCheckout } from "./paths.mjs";
import { startedAt } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Runs Vitest's projects and shows their progress.
 * @param {string[]} projects @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
export async function runVitest(projects, more = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kinora-vitest-"));
  const summary = path.join(folder, "summary.json");
  const args = [
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    `--reporter=${inCheckout("scripts/setup/summary-reporter.mjs")}`,
  ];
  // NODE_ENV=production would load React without its development checks, and Vitest sets it itself otherwise.
  const env = { ...process.env, ...more, NODE_ENV: "test", VITEST_SUMMARY: summary, COMMAND_STARTED_AT: String(startedAt) };
  const { code } = await runCommand(process.execPath, [inCheckout("node_modules/vitest/vitest.mjs"), ...args], {
    show: true,
    env,
  });
  const result = fs.existsSync(summary) ? JSON.parse(fs.readFileSync(summary, "utf8")) : { passed: 0, failures: [] };
  fs.rmSync(folder, { recursive: true });
  if (code !== 0 && result.failures.length === 0)
    result.failures.push({ what: "Vitest", why: `ended with ${code} and named no test` });
  return result;
}
