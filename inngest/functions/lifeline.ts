import type { StageDeps } from "@/server/stages/deps";
import { isAlive } from "@/server/stages/lifecycle";

const MILLISECONDS_BETWEEN_LOOKS = 1500;

/** Runs work for a session under a signal that fires as soon as the film has ended otherwise (cancelled, failed elsewhere). */
export async function whileAlive<T>(
  deps: Pick<StageDeps, "db">,
  sessionId: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const look = async () => {
    const session = await deps.db.videoSession.findUnique({ where: { id: sessionId }, select: { status: true } });
    if (!isAlive(session?.status)) controller.abort(new Error("The film has ended."));
  };
  // A look that fails says nothing about the film; the next one will.
  const timer = setInterval(() => look().catch(() => undefined), MILLISECONDS_BETWEEN_LOOKS);
  try {
    return await work(controller.signal);
  } finally {
    clearInterval(timer);
  }
}
