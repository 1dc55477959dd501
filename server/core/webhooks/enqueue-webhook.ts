import { ulid } from "ulid";
import { z } from "zod";
import { publishEvent } from "@/server/core/events/publish-event";
import type { Tx } from "@/server/db/client";
import { STAGES } from "@/server/schemas/stages";
import { FilmEnd } from "./video-webhook";

/** What `finish-film.ts` stores of a finished film, as far as a webhook tells it. */
const Result = z.object({ key: z.string(), hasSubtitles: z.boolean(), language: z.string() });

/**
 * Queues the one webhook of a film, in the transaction that ends it: it is sent if and only if that commits, and never twice.
 * A film without a webhook address queues nothing.
 */
export async function enqueueWebhook(tx: Tx, sessionId: string): Promise<void> {
  const session = await tx.videoSession.findUnique({ where: { id: sessionId }, include: { stages: true } });
  if (!session?.webhookUrl) return;
  const result = Result.safeParse(session.result).data;
  const done = session.stages
    .filter((run) => (STAGES as readonly string[]).includes(run.stage))
    .reduce((sum, run) => sum + run.progress, 0);
  const end = FilmEnd.parse({
    // The receiver knows the film by the id that its request was answered with.
    sessionId: session.externalRequestId ?? sessionId,
    status: session.status,
    progress: session.status === "COMPLETED" ? 100 : Math.min(99, Math.floor((done / STAGES.length) * 100)),
    resultKey: result?.key ?? null,
    hasSubtitles: result?.hasSubtitles ?? false,
    language: result?.language ?? null,
    failure: session.failure,
  });
  const deliveryId = `msg_${ulid()}`;
  const { count } = await tx.webhookDelivery.createMany({
    data: [{ id: deliveryId, sessionId, userId: session.userId, url: session.webhookUrl, payload: end }],
    skipDuplicates: true,
  });
  if (count > 0) await publishEvent(tx, { id: `webhook.due:${deliveryId}`, name: "webhook/due", data: { deliveryId } });
}
