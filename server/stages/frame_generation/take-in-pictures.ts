import { inField } from "@/server/core/errors";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { pictureSource } from "@/server/core/sessions/keep-pictures";
import { picturesOf } from "@/server/core/sessions/pictures-of";
import type { MediaAsset } from "@/server/schemas/timeline";
import type { StageDeps } from "../deps";
import type { Film } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";

export type TakenPicture = MediaAsset & { width: number; height: number };

/** Takes in the pictures of a film's outro and footers, each once. Throws with the field of the one that is none. */
export async function takeInPictures(deps: StageDeps, film: Film, signal: AbortSignal): Promise<Map<string, TakenPicture>> {
  const { imageUrls: _, ...request } = film.request;
  const taken = new Map<string, TakenPicture>();
  for (const { field, url } of picturesOf(request)) {
    if (!taken.has(url)) taken.set(url, await takeIn(deps, film, url, signal).catch(inField(field)));
  }
  return taken;
}

const takeIn = (deps: StageDeps, film: Film, url: string, signal: AbortSignal): Promise<TakenPicture> =>
  inScratch(deps, async (folder) => {
    const { path, mimeType, width, height } = await ingestPicture({
      ...(await pictureSource(deps, film.sessionId, url)),
      ...{ outputDir: folder, allowPrivateHosts: deps.allowPrivateHosts, signal },
    });
    return { key: await storeAsset(deps, film, "frame/picture", path, mimeType), mimeType, width, height };
  });
