import type { Inngest } from "inngest";
import { deliverWebhook } from "@/server/core/webhooks/deliver-webhook";
import type { StageDeps } from "@/server/stages/deps";
import { webhookDue } from "../events";

/** Tries one webhook until its receiver takes it or its schedule ends. The schedule and the outcome are rows, not memory. */
export function deliverWebhooks(client: Inngest.Any, deps: StageDeps) {
  return client.createFunction(
    {
      id: "deliver-webhook",
      triggers: [webhookDue],
      retries: 3,
      concurrency: [{ limit: 8 }],
    },
    async ({ event, step }) => {
      for (let attempt = 0; ; attempt++) {
        const outcome = await step.run(`attempt-${attempt}`, async () => {
          const { state, nextAttemptAt } = await deliverWebhook(deps, event.data.deliveryId);
          return { state, nextAttemptAt: nextAttemptAt?.toISOString() ?? null };
        });
        if (!outcome.nextAttemptAt) return outcome;
        await step.sleepUntil(`wait-${attempt}`, new Date(outcome.nextAttemptAt));
      }
    },
  );
}
