import type { AnyStage } from "@/server/schemas/stages";
import type { StageDeps } from "./deps";
import { reportProgress } from "./lifecycle";

const MILLISECONDS_BETWEEN_REPORTS = 700;

/** A `say(share)` that writes a stage's share done now and then. */
export const throttledProgress = (deps: Pick<StageDeps, "db">, sessionId: string, stage: AnyStage): ((share: number) => void) =>
  throttled((share) => reportProgress(deps, sessionId, stage, share));

/** Calls `write` now and then. A report that fails is dropped: progress is news, not truth. */
export function throttled(write: (share: number) => PromiseLike<unknown>): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = Date.now();
    if (now - last < MILLISECONDS_BETWEEN_REPORTS) return;
    last = now;
    write(share).then(undefined, () => undefined);
  };
}
