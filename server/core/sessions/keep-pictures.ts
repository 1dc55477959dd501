import { AppError } from "@/server/core/errors";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import type { Db, Tx } from "@/server/db/client";
import type { Storage } from "@/server/providers/storage/storage";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { picturesOf, withPictures } from "./pictures-of";

/**
 * Pictures that came inside a request are megabytes each, and the request is read by every status and every list: they are kept
 * in rows of their own, and the request names them by this scheme.
 */
const KEPT = "kept:";
const isData = (url: string): boolean => url.startsWith("data:");

/** Data that comes several times, such as one logo for all scenes, is kept once. */
const keptData = (video: AcceptedVideo): string[] => [
  ...new Set(
    picturesOf(video)
      .map(({ url }) => url)
      .filter(isData),
  ),
];

/** The request as it is stored: its pictures' data is replaced by names. */
export function withoutData(video: AcceptedVideo): AcceptedVideo {
  const names = new Map(keptData(video).map((url, index) => [url, `${KEPT}${index}`]));
  return withPictures(video, (url) => names.get(url) ?? url);
}

/** Stores what `withoutData` took out, with the session it belongs to. */
export async function keepPictures(tx: Tx, sessionId: string, video: AcceptedVideo): Promise<void> {
  const data = keptData(video).map((dataUrl, index) => ({ sessionId, index, dataUrl }));
  if (data.length > 0) await tx.suppliedPicture.createMany({ data });
}

/** Where a supplied picture comes from: its own URL, a file of ours, or the data that was kept of it. */
export async function pictureSource(
  { db, storage, publicUrl }: { db: Db; storage: Storage; publicUrl: string },
  sessionId: string,
  url: string,
): Promise<{ url: string; file?: string }> {
  const key = ownMediaKey(url, publicUrl);
  return key === null ? { url: await pictureUrl(db, sessionId, url) } : { url, file: await storage.localPath(key) };
}

export async function pictureUrl(db: Db, sessionId: string, url: string): Promise<string> {
  if (!url.startsWith(KEPT)) return url;
  const index = Number(url.slice(KEPT.length));
  const kept = await db.suppliedPicture.findUnique({ where: { sessionId_index: { sessionId, index } } });
  if (!kept) throw new AppError("internal", "", { cause: new Error(`picture ${index} of ${sessionId} was not kept`) });
  return kept.dataUrl;
}
