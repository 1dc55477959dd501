import type { Readable } from "node:stream";
import { makeAttempt, type Outcome } from "@/server/core/deliveries/make-attempt";
import { AppError } from "@/server/core/errors";
import { sendGuarded } from "@/server/core/fetching/send-guarded";
import type { Db } from "@/server/db/client";
import type { WebhookDelivery } from "@/server/db/generated/client";
import { signWebhook } from "./sign-webhook";
import { webhookBody } from "./webhook-body";
import { deriveWebhookSecret } from "./webhook-secret";

const DEADLINE_MILLISECONDS = 15_000;
const MOST_ANSWER_BYTES = 64 * 1024;

type Told = Pick<WebhookDelivery, "lastStatus" | "lastError"> & Partial<Pick<WebhookDelivery, "deliveredAt">>;

export interface WebhookDeps {
  db: Db;
  secretKey: string;
  publicUrl: string;
  /** Receivers that may be reached although they are private. Tests only. */
  allowPrivateHosts: readonly string[];
  now?: () => Date;
  deadlineMilliseconds?: number;
}

/** Makes one attempt at a webhook, if one is due. A film's outcome does not depend on what its receiver does. */
export async function deliverWebhook(deps: WebhookDeps, id: string): Promise<Outcome> {
  const now = deps.now?.() ?? new Date();
  const delivery = await deps.db.webhookDelivery.findUnique({ where: { id } });
  if (!delivery) throw new AppError("not_found", "There is no such webhook delivery.", { cause: new Error(id) });
  const { attempts } = delivery;
  return makeAttempt<Told>({
    ...{ row: delivery, now, deadlineMilliseconds: deps.deadlineMilliseconds ?? DEADLINE_MILLISECONDS },
    book: (data) => deps.db.webhookDelivery.updateMany({ where: { id, status: "pending", attempts }, data }),
    send: async () => {
      const { status, error } = await attempt(deps, delivery, now);
      if (status !== null && status >= 200 && status < 300) {
        return { state: "delivered", told: { lastStatus: status, lastError: null, deliveredAt: now } };
      }
      // Gone: its owner wants no more of it.
      return { state: status === 410 ? "dead" : "pending", told: { lastStatus: status, lastError: error } };
    },
    keep: (data) => deps.db.webhookDelivery.update({ where: { id }, data }),
  });
}

/** Sends it once. The status line decides; what follows is read politely, up to a limit, and thrown away. */
async function attempt(
  deps: WebhookDeps,
  delivery: WebhookDelivery,
  now: Date,
): Promise<{ status: number | null; error: string | null }> {
  const body = JSON.stringify(webhookBody(delivery, deps.publicUrl));
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
