import type { StageDeps } from "@/server/stages/deps";
import { isWanted } from "@/server/stages/lifecycle";

const MILLISECONDS_BETWEEN_LOOKS = 1500;

/** Runs work for a session under a signal that fires as soon as nobody wants it any more (cancelled, failed elsewhere). */
export async function whileAlive<T>(
  deps: Pick<StageDeps, "db">,
  wanted: { sessionId: string; workId?: string | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const look = async () => {
    if (!(await isWanted(deps, wanted))) controller.abort(new Error("The film has ended."));
  };
  // A look that fails says nothing about the film; the next one will.
  const timer = setInterval(() => look().catch(() => undefined), MILLISECONDS_BETWEEN_LOOKS);
  try {
    return await work(controller.signal);
  } finally {
    clearInterval(timer);
  }
}
