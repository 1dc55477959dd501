import type { WebhookDelivery } from "@/server/db/generated/client";
import { ImageEnd, toImageWebhook } from "./image-webhook";
import { FilmEnd, toVideoWebhook } from "./video-webhook";

type Told = Pick<WebhookDelivery, "kind" | "payload">;

/** What a delivery says, whatever it is about. */
export const webhookBody = ({ kind, payload }: Told, publicUrl: string) =>
  kind === "image" ? toImageWebhook(ImageEnd.parse(payload), publicUrl) : toVideoWebhook(FilmEnd.parse(payload), publicUrl);

/** What it is about, for lists. */
export function webhookSubject({ kind, payload }: Told): { subjectId: string; tells: string } {
  if (kind === "image") {
    const { jobId, status } = ImageEnd.parse(payload);
    return { subjectId: jobId, tells: status };
  }
  const { sessionId, status } = FilmEnd.parse(payload);
  return { subjectId: sessionId, tells: status };
}
