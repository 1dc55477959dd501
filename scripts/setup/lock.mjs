import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** Names a process beyond doubt: a pid alone may have been given to another one since. @param {number} pid */
export function identityOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : `${pid} ${fields[19]}`;
  } catch {
    return fs.existsSync("/proc/self") || !isSignalable(pid) ? "" : `${pid} -`;
  }
}

function isSignalable(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The process that holds the lock, 0 when nobody alive does. @param {string} file */
export function holderOf(file) {
  const text = readOrEmpty(file);
  const pid = Number(text.split(" ")[0]);
  return pid > 0 && identityOf(pid) === text ? pid : 0;
}

/**
 * Takes the lock for this process. A lock whose process is gone is taken over.
 * @param {string} file
 * @returns {boolean} false when a living process holds it
 */
export function tryLock(file) {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, identityOf(process.pid));
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (link(mine, file)) return true;
      if (holderOf(file)) return false;
      breakStale(file);
    }
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** @param {string} file */
export function unlock(file) {
  if (readOrEmpty(file) === identityOf(process.pid)) fs.rmSync(file, { force: true });
}

/**
 * Runs `work` while no other process does.
 * @template T
 * @param {string} file
 * @param {(holder: number) => void} onWait told once whom we wait for
 * @param {() => Promise<T>} work
 */
export async function withLock(file, onWait, work) {
  for (let told = false; !tryLock(file); told = true) {
    if (!told) onWait(holderOf(file));
    await wait(500);
  }
  try {
    return await work();
  } finally {
    unlock(file);
  }
}

/** Only one process at a time removes a stale lock, or the second would remove the first one's fresh lock. */
function breakStale(file) {
  const breaking = `${file}.breaking`;
  const since = fs.statSync(breaking, { throwIfNoEntry: false })?.mtimeMs;
  if (since && Date.now() - since > 10_000) fs.rmSync(breaking, { force: true });
  try {
    fs.closeSync(fs.openSync(breaking, "wx"));
  } catch {
    return;
  }
  if (!holderOf(file)) fs.rmSync(file, { force: true });
  fs.rmSync(breaking, { force: true });
}

function link(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
