import { Webhook } from "standardwebhooks";

/** The headers by which a receiver knows that a webhook is ours, whole and recent (standardwebhooks.com). */
export function signWebhook(secret: string, message: { id: string; now: Date; body: string }): Record<string, string> {
  const { id, now, body } = message;
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
}
