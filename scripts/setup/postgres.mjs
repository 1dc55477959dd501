import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, isFree } from "./ports.mjs";
import { postgresBinaries, reachableDataFolder, unprivilegedIds } from "./postgres-binaries.mjs";
import { SetUpError } from "./progress.mjs";

const USER = "kinora";
const cleanEnvironment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, from the binaries that npm brought, and makes the data folder on first use.
 * A leftover server of the same folder (its supervisor was killed) is stopped first. The server ends by itself when this
 * process does, however it ends.
 * @param {{ dataFolder: string, password: string, settings?: Record<string, string> }} options
 */
export async function startPostgres({ dataFolder, password, settings = {} }) {
  const { initdb, postgres } = await postgresBinaries();
  const ids = unprivilegedIds();
  const folder = reachableDataFolder(dataFolder);
  prepareFolder(initdb, folder, password, ids);
  await stopLeftover(folder);

  const portFile = path.join(path.dirname(folder), `${path.basename(folder)}.port`);
  for (let attempt = 1; ; attempt++) {
    const port = await rememberedPort(portFile);
    const options = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: "100",
      shared_buffers: "64MB",
      ...settings,
    };
    const args = [
      "-D",
      folder,
      "-p",
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ];
    // Its own session: a Ctrl-C must not reach it before web and worker have drained.
    const child = spawn(postgres, args, {
      ...ids,
      env: cleanEnvironment,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
    });
    const failure = await untilReady(child);
    if (!failure) {
      fs.writeFileSync(portFile, `${port}\n`);
      return running(child, folder, port, password);
    }
    if (attempt === 3 || !/could not (bind|create any)/.test(failure))
      throw new SetUpError(`PostgreSQL did not start.\n${failure}`);
    fs.rmSync(portFile, { force: true }); // somebody took the port between our look and its start
  }
}

function running(child, folder, port, password) {
  const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  const guard = startGuard(child.pid, folder);
  void exited.then(() => guard.kill("SIGKILL"));
  return {
    /** @type {number} */ pid: child.pid,
    port: /** @type {number} */ (port),
    /** Resolves when the server has ended, for whatever reason. @type {Promise<{ code: number | null, signal: string | null }>} */
    exited,
    url: (/** @type {string} */ database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`,
    /** Ends connections, writes a checkpoint, stops. */
    async stop() {
      child.kill("SIGINT");
      await exited;
    },
  };
}

/** A shell that waits for our end of a pipe to close, and then stops the server: kill -9 of us leaves no orphan. */
function startGuard(pid, folder) {
  const script =
    'trap "" INT TERM HUP; read -r gone; tr "\\0" "\\n" <"/proc/$0/cmdline" 2>/dev/null | grep -qxF -- "$1" && kill -INT "$0"';
  const guard = spawn("/bin/sh", ["-c", script, String(pid), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    detached: true,
  });
  guard.on("error", () => {}); // without a shell, the next start takes the leftover over
  guard.stdin.on("error", () => {});
  guard.unref();
  /** @type {import("node:net").Socket} */ (guard.stdin).unref();
  return guard;
}

function prepareFolder(initdb, folder, password, ids) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (ids.uid !== undefined) fs.chownSync(folder, ids.uid, ids.gid);
  if (fs.existsSync(path.join(folder, "PG_VERSION"))) return;
  const secret = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "kinora-")), "password");
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (ids.uid !== undefined) for (const file of [path.dirname(secret), secret]) fs.chownSync(file, ids.uid, ids.gid);
  const args = [
    "-D",
    folder,
    "-U",
    USER,
    "--pwfile",
    secret,
    "-A",
    "scram-sha-256",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-instructions",
  ];
  const made = spawnSync(initdb, args, { ...ids, env: cleanEnvironment, cwd: "/", encoding: "utf8" });
  fs.rmSync(path.dirname(secret), { recursive: true });
  if (made.status !== 0) throw new SetUpError(`The database folder ${folder} could not be made.\n${made.stderr ?? made.error}`);
}

/** Stops the server that an earlier supervisor left behind: exactly the process that the folder's own lock file names. */
async function stopLeftover(folder) {
  const lock = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, "utf8").split("\n")[0]);
  const isOurs = () => {
    try {
      return pid > 0 && fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(folder);
    } catch {
      return false;
    }
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT"])) {
    if (!isOurs()) return;
    process.kill(pid, signal);
    for (let i = 0; i < 100 && isOurs(); i++) await wait(100);
  }
  if (isOurs())
    throw new SetUpError(`An earlier PostgreSQL (process ${pid}) uses ${folder} and does not stop. End it, then try again.`);
}

async function rememberedPort(file) {
  const before = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  return before && (await isFree(before)) ? before : freePort();
}

/** Resolves with nothing when the server accepts connections, with its last words when it ended instead. */
function untilReady(child) {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (data) => {
      said = (said + data).slice(-4000);
      if (said.includes("ready to accept connections")) resolve("");
    });
    child.once("exit", (code, signal) => resolve(`${said}\nexit ${signal ?? code}`));
    child.once("error", reject);
  });
}
