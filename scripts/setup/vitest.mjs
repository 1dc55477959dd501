import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inCheckout } from "./paths.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Runs Vitest's projects and shows their progress.
 * @param {string[]} projects @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<{ passed: number, failed: number }>} a file that does not even load counts as one failure
 */
export async function runVitest(projects, more = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kinora-vitest-"));
  const report = path.join(folder, "report.json");
  const args = [
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  // NODE_ENV=production would load React without its development checks, and Vitest sets it itself otherwise.
  const env = { ...process.env, ...more, NODE_ENV: "test" };
  const { code } = await runCommand(process.execPath, [inCheckout("node_modules/vitest/vitest.mjs"), ...args], {
    show: true,
    env,
  });
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, "utf8")) : { numPassedTests: 0, numFailedTests: 0 };
  fs.rmSync(folder, { recursive: true });
  return { passed: result.numPassedTests, failed: Math.max(result.numFailedTests, code === 0 ? 0 : 1) };
}
