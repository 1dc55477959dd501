import { join } from "node:path";
import { finishWork } from "@/server/core/works/end-work";
import { mixSoundtrack } from "@/server/render/mix-soundtrack";
import type { StageDeps } from "../deps";
import { assertWanted } from "../lifecycle";
import { loadFilm } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { readSnapshot } from "../video_generation/render-snapshot";
import type { WorkInput } from "./load-work";

const STEMS = ["speech", "music", "effect"] as const;

/** Voice, music and effects as WAV files of the film's length, each at the level it has in the mix. */
export async function makeStems(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const film = await loadFilm(deps, input.sessionId);
  const { timeline } = await readSnapshot(deps, input);
  const files = await inScratch(deps, async (folder) => {
    const stored: Record<string, string> = {};
    for (const only of STEMS) {
      const outputPath = join(folder, `${only}.wav`);
      const pathOf = (key: string) => deps.storage.localPath(key);
      await mixSoundtrack({ timeline, pathOf, outputPath, only, signal: input.signal });
      stored[only] = await storeAsset(deps, film, `stem/${only}`, outputPath, "audio/wav");
    }
    return stored;
  });
  await deps.db.$transaction((tx) => finishWork(tx, input.workId, { files }));
}
