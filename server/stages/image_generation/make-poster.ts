import { join } from "node:path";
import { log } from "@/server/log";
import type { Timeline } from "@/server/schemas/timeline";
import type { StageDeps } from "../deps";
import type { Film } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { pictureRequest } from "../video_generation/plan-render";

/** Seconds into the film; nearer to its beginning where the first scene is over by then, for the next has no picture yet. */
const POSTER_SECONDS = 1;

/** Shows the film as its first scene begins, as soon as that has a picture. It is news: a film does not fail for want of it. */
export async function makePoster(deps: StageDeps, film: Film, timeline: Timeline, signal: AbortSignal): Promise<void> {
  try {
    await inScratch(deps, async (folder) => {
      const outputPath = join(folder, "poster.jpg");
      const atSeconds = Math.min(POSTER_SECONDS, timeline.scenes[0]!.endSeconds / 2);
      await deps.renderer.renderPoster({ ...pictureRequest(deps, film, timeline), atSeconds, outputPath, signal });
      const posterKey = await storeAsset(deps, film, "poster", outputPath, "image/jpeg");
      await deps.db.videoSession.update({ where: { id: film.sessionId }, data: { posterKey } });
    });
  } catch (error) {
    signal.throwIfAborted();
    log.warn({ err: error, sessionId: film.sessionId }, "no early poster");
  }
}
