import { join } from "node:path";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { filmSeconds } from "@/server/core/sessions/film-length";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { MusicLayer } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm, seedOf } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";

/** How loud the bed is under a narration, before ducking (contract §12.1). */
const BED_VOLUME = 0.25;

/** Composes one bed for the whole film, ending on its last frame. */
export async function runMusicGeneration(deps: StageDeps, input: StageInput): Promise<{ key: string | null }> {
  const film = await loadFilm(deps, input.sessionId);
  if (!(await startStage(deps, input.sessionId, "music_generation"))) return { key: null };
  const timeline = await readTimeline(deps.db, input.sessionId);
  const provider = deps.providers.music(film.request.backingtrackModel);
  return inScratch(deps, async (folder) => {
    const path = join(folder, "music");
    const music = await provider.compose({
      ...timeline.music,
      seed: seedOf(film.sessionId, "music"),
      durationSeconds: filmSeconds(film.request),
      outputPath: path,
      signal: input.signal,
    });
    const key = await storeAsset(deps, film, "music/bed", path, music.mimeType);
    const layer: MusicLayer = {
      type: "music",
      id: createObjectId(),
      startSeconds: 0,
      endSeconds: music.durationSeconds,
      volume: BED_VOLUME,
      asset: { key, mimeType: music.mimeType, durationSeconds: music.durationSeconds },
      prompt: timeline.music.prompt,
      provider: provider.name,
    };
    await finishStage(deps, film, "music_generation", {
      renderedBy: provider.name,
      save: async (tx) => {
        await editTimeline(tx, input.sessionId, "stage:music_generation", (t) => ({
          ...t,
          audio: [...t.audio.filter((a) => a.type !== "music"), layer],
        }));
      },
    });
    return { key };
  });
}
