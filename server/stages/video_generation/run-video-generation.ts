import { join } from "node:path";
import { finishFilm } from "@/server/core/sessions/finish-film";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { mixSoundtrack } from "@/server/render/mix-soundtrack";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm, pixelScale } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { throttledProgress } from "../throttled-progress";

/** Share of the stage that goes to the soundtrack; the picture takes the rest. */
const MIX_SHARE = 0.08;

/** Mixes the soundtrack, renders the film and its poster, stores both and ends the session. */
export async function runVideoGeneration(deps: StageDeps, input: StageInput): Promise<{ key: string | null }> {
  const film = await loadFilm(deps, input.sessionId);
  if (!(await startStage(deps, input.sessionId, "video_generation"))) return { key: null };
  const timeline = await readTimeline(deps.db, input.sessionId);
  const say = throttledProgress(deps, input.sessionId, "video_generation");
  const pathOf = (key: string) => deps.storage.localPath(key);
  return inScratch(deps, async (folder) => {
    const soundtrackPath = join(folder, "soundtrack.wav");
    await mixSoundtrack({
      timeline,
      pathOf,
      outputPath: soundtrackPath,
      signal: input.signal,
      onProgress: (share) => say(share * MIX_SHARE),
    });
    const filmPath = join(folder, "film.mp4");
    const rendered = await deps.renderer.renderFilm({
      timeline,
      pathOf,
      soundtrackPath,
      outputPath: filmPath,
      scale: pixelScale(film),
      signal: input.signal,
      onProgress: (share) => say(MIX_SHARE + share * (1 - MIX_SHARE)),
    });
    const posterPath = join(folder, "poster.jpg");
    await deps.renderer.renderPoster({ timeline, pathOf, outputPath: posterPath, signal: input.signal });
    const key = await storeAsset(deps, film, "film", filmPath, "video/mp4");
    const posterKey = await storeAsset(deps, film, "poster", posterPath, "image/jpeg");
    await finishStage(deps, film, "video_generation", {
      renderedBy: "local",
      save: (tx) =>
        finishFilm(tx, film.sessionId, {
          key,
          posterKey,
          durationSeconds: rendered.durationSeconds,
          hasSubtitles: timeline.captions !== null,
          hasFooter: timeline.footer.length > 0,
          language: timeline.language,
        }),
    });
    return { key };
  });
}
