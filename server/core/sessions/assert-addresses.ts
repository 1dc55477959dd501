import type { Context } from "@/server/core/context";
import { assertFetchable } from "@/server/core/fetching/assert-fetchable";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { picturesOf } from "./pictures-of";

/** Throws 400 for pictures, videos, voices and webhooks at addresses that nobody may make this server call. */
export function assertAddresses(ctx: Context, video: AcceptedVideo, webhookUrl: string | undefined): void {
  const media = [video.videoUrl, video.audioUrl].filter((url) => url !== undefined);
  for (const url of [...picturesOf(video).map((picture) => picture.url), ...media]) {
    if (!url.startsWith("data:") && ownMediaKey(url, ctx.publicUrl) === null) assertFetchable(url, ctx.allowPrivateHosts);
  }
  if (webhookUrl !== undefined) assertFetchable(webhookUrl, ctx.allowPrivateHosts);
}
