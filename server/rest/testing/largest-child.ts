import { readdir, readFile } from "node:fs/promises";

/** The most memory that any of our children has ever had; 0 where the system does not say. */
export async function largestChild(): Promise<number> {
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const statuses = await Promise.all(processes.map((id) => readFile(`/proc/${id}/status`, "utf8").catch(() => "")));
  const own = statuses.filter((status) => status.includes(`\nPPid:\t${process.pid}\n`));
  return Math.max(0, ...own.map((status) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)));
}
