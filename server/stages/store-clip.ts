import { log } from "@/server/log";
import type { FrameSize } from "@/server/render/plan/plan-film";
import type { StageDeps } from "./deps";
import { storeAsset } from "./store-asset";

interface MadeClip extends FrameSize {
  path: string;
  mimeType: string;
  durationSeconds: number;
}

interface Use {
  /** Its part in the film, as `storeAsset` takes it. */
  part: string;
  /** Size of the timeline that shows it. */
  frame: FrameSize;
  signal: AbortSignal;
}

type StoredClip = Omit<MadeClip, "path"> & { key: string };

/**
 * Takes a scene's clip into storage and has a small copy of it made for previews, which do without where that fails. Answers the
 * clip as a timeline names it.
 */
export async function storeClip(
  deps: StageDeps,
  film: { sessionId: string; userId: string },
  { path, mimeType, width, height, durationSeconds }: MadeClip,
  { part, frame, signal }: Use,
): Promise<StoredClip> {
  const key = await storeAsset(deps, film, part, path, mimeType);
  await deps.renderer.makeProxy({ path, durationSeconds, frame, signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    log.warn({ err: error, sessionId: film.sessionId, key }, "a clip has no small copy: its previews take longer");
  });
  return { key, mimeType, width, height, durationSeconds };
}
