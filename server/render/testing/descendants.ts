import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** All running processes below this one, pid and command line (Linux). */
export function descendants(): { pid: number; commandLine: string }[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const fields = /^\d+$/.test(name) ? statFields(Number(name)) : null;
    if (fields) parents.set(Number(name), fields.parent);
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  return [...parents.keys()]
    .filter(isBelow)
    .map((pid) => ({ pid, commandLine: read(`/proc/${pid}/cmdline`).replaceAll("\0", " ") }));
}

export const isAlive = (pid: number): boolean => statFields(pid) !== null;

/** Processor time that processes have used, in hundredths of a second; those that ended count nothing. */
export function processorTicks(pids: Iterable<number>): number {
  let total = 0;
  for (const pid of pids) {
    const stat = read(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    total += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return total;
}

/** Local addresses, as the kernel writes them, on which processes below this one can be reached from other machines. */
export function openToOthers(): string[] {
  const sockets = new Set(descendants().flatMap(({ pid }) => linksOf(`/proc/${pid}/fd`)));
  const rows = `${read("/proc/net/tcp")}\n${read("/proc/net/tcp6")}`.split("\n").map((row) => row.trim().split(/\s+/));
  return rows.flatMap(([, local = "", , state, , , , , , inode]) =>
    state === LISTENING && !LOOPBACK.test(local) && sockets.has(`socket:[${inode}]`) ? [local] : [],
  );
}
const LISTENING = "0A";
const LOOPBACK = /^(0100007F|0{24}01000000):/;

function linksOf(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => readlinkSync(`${folder}/${name}`));
  } catch {
    return [];
  }
}

/** Null for a process that has ended, also when nobody has asked for its exit code yet. */
function statFields(pid: number): { parent: number } | null {
  const stat = read(`/proc/${pid}/stat`);
  // The second field may hold spaces and brackets; state and parent come after its last bracket.
  const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return parent === undefined || state === "Z" ? null : { parent: Number(parent) };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It ended meanwhile.
    return "";
  }
}
