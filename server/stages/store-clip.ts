import { log } from "@/server/log";
import type { FrameSize } from "@/server/render/plan/plan-film";
import type { StageDeps } from "./deps";
import { storeAsset } from "./store-asset";

interface MadeClip {
  path: string;
  mimeType: string;
  durationSeconds: number;
  /** Size of the timeline that shows it. */
  frame: FrameSize;
  signal: AbortSignal;
}

/**
 * Takes a scene's clip into storage and has a small copy of it made for previews, which do without where that fails. Returns the
 * storage key.
 */
export async function storeClip(
  deps: StageDeps,
  film: { sessionId: string; userId: string },
  part: string,
  { path, mimeType, durationSeconds, frame, signal }: MadeClip,
): Promise<string> {
  const key = await storeAsset(deps, film, part, path, mimeType);
  await deps.renderer.makeProxy({ path, durationSeconds, frame, signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    log.warn({ err: error, sessionId: film.sessionId, key }, "a clip has no small copy: its previews take longer");
  });
  return key;
}
