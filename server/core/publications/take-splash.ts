import type { Context } from "@/server/core/context";
import { AppError, inField } from "@/server/core/errors";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import { withScratch } from "@/server/core/media/with-scratch";
import { publicIdOf } from "@/server/core/sessions/film-facts";
import { storePicture } from "@/server/core/sessions/store-picture";

const DEADLINE_MILLISECONDS = 15_000;
const NO_ADDRESS = "splash_image must be an http(s) URL, or a picture as a data URL.";

interface Film {
  id: string;
  externalRequestId: string | null;
}

/**
 * Takes a picture in that a caller names for the moment before the film plays: judged and encoded anew, so that the page shows
 * nothing that somebody else can change. Undefined where it is the address that we tell of the publication: nothing was chosen.
 */
export async function takeSplash(ctx: Context, url: string, film: Film): Promise<string | undefined> {
  if (url.startsWith(`${ctx.publicUrl}/published/`)) return undefined;
  const key = ownMediaKey(url, ctx.publicUrl);
  if (key === null && !/^(https?:\/\/|data:image\/)/i.test(url)) throw new AppError("invalid_request", NO_ADDRESS);
  return withScratch("splash-", async (folder) => {
    const picture = await ingestPicture({
      ...{ url, outputDir: folder, signal: new AbortController().signal, deadlineMilliseconds: DEADLINE_MILLISECONDS },
      file: key === null ? undefined : await ctx.storage.localPath(key),
      allowPrivateHosts: ctx.allowPrivateHosts ?? [],
    }).catch(inField("splash_image"));
    return storePicture(ctx, { folder: `sessions/${publicIdOf(film)}/splash`, sessionId: film.id }, picture);
  });
}
