import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inCheckout, inData } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { say, step } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { startServer } from "./throw-away-server.mjs";

/**
 * Runs the journeys in e2e/ against a production server of their own.
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
export async function runPlaywright() {
  // Where journeys listen for webhooks: the one private address that the server may call.
  const receiverPort = String(await freePort());
  const reachable = { ALLOW_PRIVATE_HOSTS: `127.0.0.1:${receiverPort}` };
  const server = await step("Starting a server for the journeys", () => startServer({ env: reachable }));
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "kinora-playwright-")), "report.json");
  try {
    const env = {
      ...process.env,
      NODE_ENV: "test",
      E2E_BASE_URL: server.url,
      E2E_RECEIVER_PORT: receiverPort,
      E2E_OWNER_FILE: path.join(server.dataFolder, "owner.json"),
      CHROMIUM_PATH: process.env.CHROMIUM_PATH || inData("chromium/chrome.sh"),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    };
    const args = [inCheckout("node_modules/@playwright/test/cli.js"), "test", "--reporter=line,json"];
    const { code } = await runCommand(process.execPath, args, { show: true, env });
    if (code !== 0) say(`The server said last:\n${server.log().split("\n").slice(-60).join("\n")}`);
    if (!fs.existsSync(report)) return { passed: 0, failures: [{ what: "Playwright", why: `ended with ${code} and no report` }] };
    const { stats, suites } = JSON.parse(fs.readFileSync(report, "utf8"));
    const failures = suites.flatMap(failuresOf);
    if (code !== 0 && failures.length === 0) failures.push({ what: "Playwright", why: `ended with ${code} and named no test` });
    return { passed: stats.expected, failures };
  } finally {
    await server.stop();
    fs.rmSync(path.dirname(report), { recursive: true });
  }
}

/**
 * A test that passed only when it was repeated has failed.
 * @param {{ suites?: object[], specs?: { title: string, file: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }[] }} suite
 * @returns {{ what: string, why: string }[]}
 */
function failuresOf(suite) {
  const own = (suite.specs ?? []).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => ({ what: `${file} > ${title}`, why: results.map(({ error }) => error?.message ?? "").join("\n") })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failuresOf)];
}
