import { ulid } from "ulid";
import type { Context } from "@/server/core/context";
import { publishEvent } from "@/server/core/events/publish-event";
import { assertFetchable } from "@/server/core/fetching/assert-fetchable";
import { countAttempt } from "@/server/core/limits/count-attempt";
import type { FilmEnd } from "./video-webhook";

const PER_ACCOUNT = { most: 20, windowSeconds: 600 };

/** Tells a receiver of a film that does not exist, signed and delivered as any other webhook. Answers the delivery's id. */
export async function sendTestWebhook(ctx: Context, url: string): Promise<{ id: string }> {
  const { db, actor, now } = ctx;
  assertFetchable(url, ctx.allowPrivateHosts);
  await countAttempt({ db, name: `test-webhook:${actor.userId}`, now: now(), limit: PER_ACCOUNT });
  const id = `msg_${ulid(now().getTime())}`;
  await db.$transaction(async (tx) => {
    await tx.webhookDelivery.create({
      data: { id, kind: "test", userId: actor.userId, url, payload: EXAMPLE, nextAttemptAt: now(), createdAt: now() },
    });
    await publishEvent(tx, { id: `webhook.due:${id}`, name: "webhook/due", data: { deliveryId: id } });
  });
  return { id };
}

/** Tells apart what is only tried: no film of ours has this id. */
const EXAMPLE: FilmEnd = {
  ...{ sessionId: "000000000000000000000000", status: "COMPLETED", progress: 100 },
  ...{ resultKey: "films/000000000000000000000000/final.mp4", hasSubtitles: true, language: "en", failure: null },
  isTest: true,
};
