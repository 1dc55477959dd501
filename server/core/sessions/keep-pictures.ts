import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import type { AcceptedVideo } from "@/server/schemas/videos";

/**
 * Pictures that came inside a request are megabytes each, and the request is read by every status and every list: they are kept
 * in rows of their own, and the request names them by this scheme.
 */
const KEPT = "kept:";
const isData = (url: string): boolean => url.startsWith("data:");

/** The request as it is stored: its pictures' data is replaced by names. */
export const withoutData = (video: AcceptedVideo): AcceptedVideo => ({
  ...video,
  ...(video.imageUrls && {
    imageUrls: video.imageUrls.map((picture, index) => (isData(picture.url) ? { ...picture, url: `${KEPT}${index}` } : picture)),
  }),
});

/** Stores what `withoutData` took out, with the session it belongs to. */
export async function keepPictures(tx: Tx, sessionId: string, video: AcceptedVideo): Promise<void> {
  const data = (video.imageUrls ?? []).flatMap(({ url }, index) => (isData(url) ? [{ sessionId, index, dataUrl: url }] : []));
  if (data.length > 0) await tx.suppliedPicture.createMany({ data });
}

/** Where a supplied picture comes from: its own URL, or the data that was kept of it. */
export async function pictureUrl(db: Db, sessionId: string, url: string): Promise<string> {
  if (!url.startsWith(KEPT)) return url;
  const index = Number(url.slice(KEPT.length));
  const kept = await db.suppliedPicture.findUnique({ where: { sessionId_index: { sessionId, index } } });
  if (!kept) throw new AppError("internal", "", { cause: new Error(`picture ${index} of ${sessionId} was not kept`) });
  return kept.dataUrl;
}
