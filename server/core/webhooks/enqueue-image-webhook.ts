import { ulid } from "ulid";
import { publishEvent } from "@/server/core/events/publish-event";
import type { Tx } from "@/server/db/client";
import { ImageResult } from "@/server/schemas/images";
import { ImageEnd } from "./image-webhook";

/** Queues the one webhook of a request for pictures, in the transaction that ends it. Without an address nothing is queued. */
export async function enqueueImageWebhook(tx: Tx, jobId: string): Promise<void> {
  const job = await tx.imageJob.findUnique({ where: { id: jobId } });
  if (!job?.webhookUrl) return;
  const images = ImageResult.safeParse(job.result).data?.images ?? [];
  const end = ImageEnd.parse({
    ...{ jobId, kind: job.kind, status: job.status, failure: job.failure },
    keys: images.map(({ key }) => key),
  });
  const deliveryId = `msg_${ulid()}`;
  const { count } = await tx.webhookDelivery.createMany({
    data: [{ id: deliveryId, kind: "image", sessionId: jobId, userId: job.userId, url: job.webhookUrl, payload: end }],
    skipDuplicates: true,
  });
  if (count > 0) await publishEvent(tx, { id: `webhook.due:${deliveryId}`, name: "webhook/due", data: { deliveryId } });
}
