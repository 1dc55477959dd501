import type { Readable } from "node:stream";
import { AppError } from "@/server/core/errors";
import { sendGuarded } from "@/server/core/fetching/send-guarded";
import type { Db } from "@/server/db/client";
import type { WebhookDelivery } from "@/server/db/generated/client";
import { MOST_ATTEMPTS, nextAttemptAfter } from "./retry-schedule";
import { signWebhook } from "./sign-webhook";
import { FilmEnd, toVideoWebhook } from "./video-webhook";
import { deriveWebhookSecret } from "./webhook-secret";

const DEADLINE_MILLISECONDS = 15_000;
const MOST_ANSWER_BYTES = 64 * 1024;

export interface WebhookDeps {
  db: Db;
  secretKey: string;
  publicUrl: string;
  /** Receivers that may be reached although they are private. Tests only. */
  allowPrivateHosts: readonly string[];
  now?: () => Date;
  deadlineMilliseconds?: number;
}

export interface DeliveryOutcome {
  state: "pending" | "delivered" | "dead";
  /** When to call again; null at the end. */
  nextAttemptAt: Date | null;
}

/**
 * Makes one attempt at a webhook, if one is due, and says when the next is. An attempt is booked before it is sent: two callers
 * never send the same one, and a crash in between costs that one attempt, not the delivery. Never throws for what a receiver
 * does: a film's outcome does not depend on it.
 */
export async function deliverWebhook(deps: WebhookDeps, deliveryId: string): Promise<DeliveryOutcome> {
  const now = deps.now?.() ?? new Date();
  const delivery = await deps.db.webhookDelivery.findUnique({ where: { id: deliveryId } });
  if (!delivery) throw new AppError("not_found", "There is no such webhook delivery.", { cause: new Error(deliveryId) });
  if (delivery.status !== "pending") return { state: endOf(delivery), nextAttemptAt: null };
  if (delivery.nextAttemptAt > now) return { state: "pending", nextAttemptAt: delivery.nextAttemptAt };
  if (delivery.attempts >= MOST_ATTEMPTS) return conclude(deps.db, deliveryId, { status: "dead" });

  const attempts = delivery.attempts + 1;
  const nextAttemptAt = nextAttemptAfter(attempts, now, Math.random());
  // Whoever comes back after a crash looks again then; after the last attempt, to find that it was the last.
  const lookAgainAt = nextAttemptAt ?? new Date(now.getTime() + 2 * DEADLINE_MILLISECONDS);
  const { count } = await deps.db.webhookDelivery.updateMany({
    where: { id: deliveryId, status: "pending", attempts: delivery.attempts },
    data: { attempts, nextAttemptAt: lookAgainAt },
  });
  // Somebody else sends this very attempt; its outcome is theirs to record.
  if (count === 0) return { state: "pending", nextAttemptAt: lookAgainAt };

  const { status, error } = await attempt(deps, delivery, now);
  if (status !== null && status >= 200 && status < 300) {
    return conclude(deps.db, deliveryId, { status: "delivered", lastStatus: status, lastError: null, deliveredAt: now });
  }
  const isOver = status === 410 || nextAttemptAt === null;
  if (isOver) return conclude(deps.db, deliveryId, { status: "dead", lastStatus: status, lastError: error });
  await deps.db.webhookDelivery.update({ where: { id: deliveryId }, data: { lastStatus: status, lastError: error } });
  return { state: "pending", nextAttemptAt };
}

const endOf = (delivery: WebhookDelivery): "delivered" | "dead" => (delivery.status === "delivered" ? "delivered" : "dead");

async function conclude(
  db: Db,
  id: string,
  data: { status: "delivered" | "dead"; lastStatus?: number | null; lastError?: string | null; deliveredAt?: Date },
): Promise<DeliveryOutcome> {
  await db.webhookDelivery.update({ where: { id }, data });
  return { state: data.status, nextAttemptAt: null };
}

/** Sends it once. The status line decides; what follows is read politely, up to a limit, and thrown away. */
async function attempt(
  deps: WebhookDeps,
  delivery: WebhookDelivery,
  now: Date,
): Promise<{ status: number | null; error: string | null }> {
  const body = JSON.stringify(toVideoWebhook(FilmEnd.parse(delivery.payload), deps.publicUrl));
  const secret = deriveWebhookSecret(deps.secretKey, delivery.userId);
  const deadlineMilliseconds = deps.deadlineMilliseconds ?? DEADLINE_MILLISECONDS;
  const headers = {
    "content-type": "application/json",
    "user-agent": "Kinora-Webhooks/1.0",
    ...signWebhook(secret, { id: delivery.id, now, body }),
  };
  const { allowPrivateHosts } = deps;
  const limits = { deadlineMilliseconds, idleMilliseconds: deadlineMilliseconds };
  try {
    const status = await sendGuarded(
      delivery.url,
      { method: "POST", headers, body, allowPrivateHosts, ...limits },
      async (answer) => {
        await readAway(answer.body).catch(() => {});
        return answer.status;
      },
    );
    return { status, error: `The receiver answered ${status}.` };
  } catch (error) {
    return { status: null, error: error instanceof AppError ? error.message : "The webhook could not be sent." };
  }
}

async function readAway(body: Readable): Promise<void> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_ANSWER_BYTES) break;
  }
}
