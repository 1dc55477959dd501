import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inCheckout, inData } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { SetUpError } from "./progress.mjs";

/**
 * Starts `npm start` on a free port, with a data folder and a database of its own.
 * @param {{ dataFolder?: string, env?: Record<string, string> }} [options] without a folder, a temporary one that `stop` deletes
 * @returns {Promise<{ url: string, dataFolder: string, log(): string, stop(): Promise<void> }>}
 */
export async function startServer({ dataFolder, env = {} } = {}) {
  const folder = dataFolder ?? fs.mkdtempSync(path.join(os.tmpdir(), "kinora-server-"));
  if (!dataFolder) fs.chmodSync(folder, 0o755); // as root, PostgreSQL runs as a user who must be able to enter
  const logFile = path.join(folder, `server-${Date.now()}.log`);
  const output = fs.openSync(logFile, "w");
  const child = spawn(process.execPath, [inCheckout("scripts/start.mjs")], {
    cwd: inCheckout(),
    env: {
      ...process.env,
      CHROMIUM_PATH: process.env.CHROMIUM_PATH || inData("chromium/chrome.sh"),
      FILM_BUNDLE: process.env.FILM_BUNDLE || inData("film-bundle"),
      ...singleMachine,
      DATA_DIR: folder,
      PORT: String(await freePort()),
      ...env,
    },
    stdio: ["ignore", output, output],
    detached: true,
  });
  fs.closeSync(output);
  const log = () => fs.readFileSync(logFile, "utf8");
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const endNow = () => isRunning() && child.kill("SIGTERM");
  process.on("exit", endNow);
  const stop = async () => {
    if (isRunning()) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    }
    process.off("exit", endNow);
    fs.rmSync(logFile, { force: true });
    if (!dataFolder) fs.rmSync(folder, { recursive: true, force: true });
  };

  const file = path.join(folder, "server.json");
  const readFile = () => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null);
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (readFile()?.pid !== child.pid) {
    if (!isRunning() || Date.now() > deadline) {
      const said = log();
      await stop();
      throw new SetUpError(`The server did not start.\n${said.split("\n").slice(-40).join("\n")}`);
    }
    await wait(200);
  }
  return { url: readFile().url, dataFolder: folder, log, stop };
}

/** A set-up from nothing included. */
const PATIENCE_MILLISECONDS = 10 * 60_000;

/** Whatever the caller's environment points at, this server stays on this machine. */
const singleMachine = { DATABASE_URL: "", PUBLIC_URL: "", ROLE: "", NODE_ENV: "", SECRET_KEY: "" };
