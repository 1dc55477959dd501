import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inCheckout, inData } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { say, startedAt, step } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { startServer } from "./throw-away-server.mjs";

/** How many files of journeys go on side by side: what one waits for, another's use. */
const SIDE_BY_SIDE = 2;

/**
 * Runs the journeys in e2e/ against production servers, one for each worker of Playwright's: journeys that share an account
 * would see each other's films and credits.
 * @param {string[]} [words] only the files whose names have one of them
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
export async function runPlaywright(words = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kinora-journeys-"));
  const summary = path.join(folder, "summary.json");
  /** @type {Awaited<ReturnType<typeof aServer>>[]} */
  const servers = [];
  try {
    await step("Starting servers for the journeys", async () => {
      const starts = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, aServer));
      for (const start of starts) if (start.status === "fulfilled") servers.push(start.value);
      for (const start of starts) if (start.status === "rejected") throw start.reason;
    });
    const env = {
      ...process.env,
      NODE_ENV: "test",
      E2E_SERVERS: JSON.stringify(servers.map(({ env }) => env)),
      CHROMIUM_PATH: process.env.CHROMIUM_PATH || inData("chromium/chrome.sh"),
      JOURNEYS_SUMMARY: summary,
      COMMAND_STARTED_AT: String(startedAt),
    };
    const reporter = inCheckout("scripts/setup/journey-reporter.mjs");
    const args = [inCheckout("node_modules/@playwright/test/cli.js"), "test", `--reporter=${reporter}`, ...words];
    const { code } = await runCommand(process.execPath, args, { show: true, env });
    if (code !== 0) for (const { log } of servers) say(`A server said last:\n${log().split("\n").slice(-60).join("\n")}`);
    const result = fs.existsSync(summary) ? JSON.parse(fs.readFileSync(summary, "utf8")) : { passed: 0, failures: [] };
    if (code !== 0 && result.failures.length === 0)
      result.failures.push({ what: "Playwright", why: `ended with ${code} and named no test` });
    return result;
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
    fs.rmSync(folder, { recursive: true });
  }
}

/** A server and what tells journeys of it. */
async function aServer() {
  // Where journeys listen for webhooks: the one private address that the server may call.
  const receiverPort = String(await freePort());
  const server = await startServer({ env: { ALLOW_PRIVATE_HOSTS: `127.0.0.1:${receiverPort}` } });
  const ownerFile = path.join(server.dataFolder, "owner.json");
  return { ...server, env: { E2E_BASE_URL: server.url, E2E_RECEIVER_PORT: receiverPort, E2E_OWNER_FILE: ownerFile } };
}
