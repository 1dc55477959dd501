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
 * @returns {Promise<{ passed: number, failed: number }>}
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
    const stats = fs.existsSync(report)
      ? JSON.parse(fs.readFileSync(report, "utf8")).stats
      : { expected: 0, unexpected: 0, flaky: 0 };
    if (code !== 0) say(`The server said last:\n${server.log().split("\n").slice(-60).join("\n")}`);
    return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1) };
  } finally {
    await server.stop();
    fs.rmSync(path.dirname(report), { recursive: true });
  }
}
