import { join } from "node:path";
import { finishWork } from "@/server/core/works/end-work";
import { mixSoundtrack } from "@/server/render/mix-soundtrack";
import { asPreview } from "@/server/render/preview";
import type { StageDeps } from "../deps";
import { assertWanted } from "../lifecycle";
import { loadFilm } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { throttled } from "../throttled-progress";
import { readSnapshot } from "../video_generation/render-snapshot";
import type { WorkInput } from "./load-work";

/** The whole film as it is now, small and soon: to be shown around before it is rendered. */
export async function makePreview(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const film = await loadFilm(deps, input.sessionId);
  const { timeline } = await readSnapshot(deps, input);
  const pathOf = (key: string) => deps.storage.localPath(key);
  const { signal, workId } = input;
  const onProgress = throttled((progress) =>
    deps.db.filmWork.updateMany({ where: { id: workId, status: "PENDING" }, data: { progress } }),
  );
  const preview = await inScratch(deps, async (folder) => {
    const soundtrackPath = join(folder, "soundtrack.wav");
    const outputPath = join(folder, "preview.mp4");
    await mixSoundtrack({ timeline, pathOf, outputPath: soundtrackPath, signal });
    await deps.renderer.renderFilm({ ...asPreview(timeline), pathOf, soundtrackPath, outputPath, signal, onProgress });
    return storeAsset(deps, film, "preview", outputPath, "video/mp4");
  });
  await deps.db.$transaction((tx) => finishWork(tx, workId, { files: { preview } }));
}
