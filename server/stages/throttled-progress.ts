import type { AnyStage } from "@/server/schemas/stages";
import type { StageDeps } from "./deps";
import { reportProgress } from "./lifecycle";

const MILLISECONDS_BETWEEN_REPORTS = 700;

/** A `say(share)` that writes now and then. A report that fails is dropped: progress is news, not truth. */
export function throttledProgress(deps: Pick<StageDeps, "db">, sessionId: string, stage: AnyStage): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = Date.now();
    if (now - last < MILLISECONDS_BETWEEN_REPORTS) return;
    last = now;
    reportProgress(deps, sessionId, stage, share).catch(() => undefined);
  };
}
