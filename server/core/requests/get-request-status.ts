import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { getImageJob } from "@/server/core/images/image-status";
import { getDetailedStatus, getStatus } from "@/server/core/sessions/get-status";
import type { ImageStatus } from "@/server/schemas/images";
import type { DetailedVideoStatus, VideoStatus } from "@/server/schemas/status";
import { normaliseRequestId } from "./public-ids";

/** The status of whatever an id of the caller's is about: a film, or pictures. Throws `not_found` for any other id. */
export async function getRequestStatus(ctx: Context, requestId: string): Promise<VideoStatus | ImageStatus> {
  return (await isAboutImages(ctx, requestId)) ? getImageJob(ctx, requestId) : getStatus(ctx, requestId);
}

/** The same with all that can be played of a film; of pictures there is no more to tell (contract §13.3). */
export async function getDetailedRequestStatus(ctx: Context, requestId: string): Promise<DetailedVideoStatus | ImageStatus> {
  return (await isAboutImages(ctx, requestId)) ? getImageJob(ctx, requestId) : getDetailedStatus(ctx, requestId);
}

const isAboutImages = async (ctx: Context, requestId: string): Promise<boolean> =>
  (await ctx.db.request.count({ where: { id: normaliseRequestId(requestId), ...owned(ctx.actor), type: "image" } })) > 0;
