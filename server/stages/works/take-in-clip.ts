import { readTimeline } from "@/server/core/timeline/read-timeline";
import { showClip } from "@/server/editing/edit-scenes";
import type { PictureAsset } from "@/server/schemas/timeline";
import type { StageDeps } from "../deps";
import { ingestVideo } from "../ingest-video";
import { assertWanted } from "../lifecycle";
import { loadFilm } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { storeClip } from "../store-clip";
import { changeScene } from "./change-scene";
import { consumeUpload } from "./consume-upload";
import { loadWorkOf, type WorkInput } from "./load-work";

/** An uploaded video becomes the clip of a scene. What was uploaded is thrown away; the film has an encoding of our own. */
export async function takeInClip(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const asked = await loadWorkOf(deps, input.workId, "clip");
  await consumeUpload(deps, asked.upload, () => takeIn(deps, input, asked));
}

async function takeIn(
  deps: StageDeps,
  input: WorkInput,
  { sceneId, upload }: { sceneId: string; upload: string },
): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  const { signal } = input;
  const { clip, image } = await inScratch(deps, async (folder) => {
    const video = await ingestVideo(deps, { url: `${deps.publicUrl}/media/${upload}`, folder, signal });
    const { width, height } = video;
    const frame = await readTimeline(deps.db, input.sessionId);
    const clip = await storeClip(deps, film, video, { part: "clip/own", frame, signal });
    const key = await storeAsset(deps, film, "image/own", video.picturePath, "image/jpeg");
    const image: PictureAsset = { key, mimeType: "image/jpeg", width, height };
    return { clip, image };
  });
  await changeScene(deps, input, { sceneId, label: "Replace clip" }, (t) =>
    showClip(t, { kind: "scene.clip", sceneId, clip, image }),
  );
}
