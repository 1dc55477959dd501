import { database, payments } from "@/server/compose";
import { log } from "@/server/log";
import { createStripeWebhook } from "@/server/rest/stripe-webhook";

export const POST = createStripeWebhook({
  db: database,
  payments,
  log: (cause) => log.error({ err: cause }, "a payment event could not be kept"),
});
