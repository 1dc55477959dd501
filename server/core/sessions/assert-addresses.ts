import type { Context } from "@/server/core/context";
import { assertFetchable } from "@/server/core/fetching/assert-fetchable";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import type { AcceptedVideo } from "@/server/schemas/videos";

/** Throws 400 for videos, voices and webhooks at addresses that nobody may make this server call. */
export function assertAddresses(
  ctx: Context,
  { videoUrl, audioUrl }: Pick<AcceptedVideo, "videoUrl" | "audioUrl">,
  webhookUrl: string | undefined,
): void {
  for (const url of [videoUrl, audioUrl]) {
    if (url !== undefined && ownMediaKey(url, ctx.publicUrl) === null) assertFetchable(url, ctx.allowPrivateHosts);
  }
  if (webhookUrl !== undefined) assertFetchable(webhookUrl, ctx.allowPrivateHosts);
}
