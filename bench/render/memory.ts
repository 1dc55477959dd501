import { readFileSync } from "node:fs";
import { descendants } from "@/server/render/testing/descendants";

/** Watches the memory of this process and all below it: proportional shares, so that what they share counts once. */
export function watchMemory(): { stop(): number } {
  let highest = 0;
  const look = () => {
    const pids = [process.pid, ...descendants().map(({ pid }) => pid)];
    highest = Math.max(
      highest,
      pids.reduce((sum, pid) => sum + proportionalBytes(pid), 0),
    );
  };
  const timer = setInterval(look, 700);
  return {
    stop() {
      clearInterval(timer);
      look();
      return highest;
    },
  };
}

function proportionalBytes(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
