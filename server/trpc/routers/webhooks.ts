import { getDelivery, listDeliveries, replayDelivery } from "@/server/core/webhooks/deliveries";
import { sendTestWebhook } from "@/server/core/webhooks/send-test-webhook";
import { deriveWebhookSecret } from "@/server/core/webhooks/webhook-secret";
import { ById, Listed, TestWebhook } from "@/server/schemas/account-forms";
import { accountOnly, router } from "../init";

/** What receivers are told, and what proves that it was us. */
export const webhooks = router({
  secret: accountOnly.query(({ ctx: { context } }) => ({
    secret: deriveWebhookSecret(context.secretKey, context.actor.userId),
  })),
  list: accountOnly
    .input(Listed)
    .query(({ ctx: { context }, input }) => listDeliveries(context, { after: input.cursor ?? undefined })),
  get: accountOnly.input(ById).query(({ ctx: { context }, input }) => getDelivery(context, input.id)),
  test: accountOnly.input(TestWebhook).mutation(({ ctx: { context }, input }) => sendTestWebhook(context, input.url)),
  replay: accountOnly.input(ById).mutation(({ ctx: { context }, input }) => replayDelivery(context, input.id)),
});
