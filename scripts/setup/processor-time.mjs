import fs from "node:fs";

/** The kernel counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor time of this process and all below it: those that run, and those that ended and were waited for. Zero
 * where there is no /proc. What waits and what works is told apart by it, also while others use the machine.
 */
export function processorSeconds() {
  const stats = new Map();
  for (const name of read(() => fs.readdirSync("/proc")) ?? []) {
    const stat = /^\d+$/.test(name) && read(() => fs.readFileSync(`/proc/${name}/stat`, "utf8"));
    // The second field may hold spaces and brackets; the state comes after its last bracket.
    if (stat) stats.set(Number(name), stat.slice(stat.lastIndexOf(")") + 2).split(" "));
  }
  const isOurs = (/** @type {number} */ pid) => {
    for (let at = pid; stats.has(at); at = Number(stats.get(at)[1])) if (at === process.pid) return true;
    return false;
  };
  let ticks = 0;
  for (const [pid, fields] of stats) if (isOurs(pid)) for (const field of fields.slice(11, 15)) ticks += Number(field);
  return ticks / TICKS_PER_SECOND;
}

/** Null for what ended meanwhile. @template T @param {() => T} look */
function read(look) {
  try {
    return look();
  } catch {
    return null;
  }
}
