import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { withScratch } from "@/server/core/media/with-scratch";
import { publicIdsOf } from "@/server/core/requests/public-ids";
import type { AcceptedVideo, TakenPicture } from "@/server/schemas/videos";
import { faultOfSize, type Size } from "./fault-of-size";
import { type Fault, faultsOf, type Judged, judgePictures, refusalOf, sentenceOf } from "./judge-pictures";
import { leaveOut, type NamedPicture, picturesOf, withPictures } from "./pictures-of";
import { removePictures, storePicture } from "./store-picture";

export interface TakenIn {
  /** The request as it is stored: its pictures are named by the keys under which they lie. */
  video: AcceptedVideo;
  /** What was left out, and why. */
  warnings: string[];
  /** Takes back what was stored, when the request is not accepted after all. */
  undo(): Promise<void>;
}

/**
 * Fetches, judges and stores every picture that a request names, while it is judged itself: what is dead, slow, hostile or no
 * picture refuses the request here, with every field at fault, instead of failing a film that was paid for. Films from words lose
 * the part instead (contract §9.7). The stages read what is stored and never fetch again.
 */
export async function takeInPictures(
  ctx: Context,
  { sessionId, video, canvas }: { sessionId: string; video: AcceptedVideo; canvas: Size },
): Promise<TakenIn> {
  const named = picturesOf(video);
  if (named.length === 0) return { video, warnings: [], undo: async () => {} };
  return withScratch("pictures-", async (scratch) => {
    const judged = await judgePictures(ctx, named, scratch);
    const faults = named.flatMap((picture) => faultOf(picture, judged.get(picture.url)!, canvas));
    if (faults.length > 0 && video.kind !== "text_to_video") throw refusalOf(faults);
    const fit = leaveOut(
      video,
      faults.map(({ field }) => field),
    );
    return {
      ...(await storeAll(ctx, sessionId, fit, judged)),
      warnings: faults.map((fault) => `Left out: ${sentenceOf(fault)}`),
    };
  });
}

function faultOf(named: NamedPicture, judged: Judged, canvas: Size): Fault[] {
  if (judged instanceof AppError) return faultsOf(named, judged);
  const { field } = named;
  const reason = field === "outro_image_url" ? faultOfSize(judged, canvas) : null;
  return reason === null ? [] : [{ field, reason }];
}

async function storeAll(ctx: Context, sessionId: string, video: AcceptedVideo, judged: ReadonlyMap<string, Judged>) {
  const folder = `sessions/${publicIdsOf(ctx.actor, sessionId).request_id}/supplied`;
  const taken = new Map<string, TakenPicture>();
  const undo = () =>
    removePictures(
      ctx,
      sessionId,
      [...taken.values()].map(({ key }) => key),
    );
  try {
    for (const { url } of picturesOf(video)) {
      const picture = judged.get(url);
      if (taken.has(url) || !picture || picture instanceof AppError) continue;
      const { mimeType, width, height } = picture;
      taken.set(url, { key: await storePicture(ctx, { folder, sessionId }, picture), mimeType, width, height });
    }
  } catch (error) {
    await undo();
    throw error;
  }
  const named = withPictures(video, (url) => taken.get(url)!.key);
  return { video: { ...named, takenPictures: [...taken.values()] }, undo };
}
