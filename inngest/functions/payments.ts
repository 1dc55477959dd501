import type { Inngest } from "inngest";
import { chargeOrder } from "@/server/core/auto-recharge/charge-order";
import type { Outcome } from "@/server/core/deliveries/make-attempt";
import { type MailDeps, sendEmail } from "@/server/core/mail/send-email";
import { settleLater } from "@/server/core/payments/settle-later";
import { type CallbackDeps, deliverCallback } from "@/server/core/recharge-callbacks/deliver-callback";
import type { Payments } from "@/server/providers/payments/payments";
import { autoRechargeDue, localPaymentDue, mailDue, paymentEventDue, rechargeCallbackDue } from "../events";

/** What the durable functions around money may use. */
export interface OfficeDeps extends MailDeps, Omit<CallbackDeps, "now"> {
  payments: Payments | null;
  /** Where the local payment server is used: what carries out what its page announced. */
  localPayments: { come(objectId: string, copies: number): Promise<void> } | null;
}

/** Callbacks, mails and automatic purchases. Schedules and outcomes are rows, not memory. */
export function officeFunctions(client: Inngest.Any, deps: OfficeDeps) {
  return [
    client.createFunction(
      {
        id: "deliver-recharge-callback",
        triggers: [rechargeCallbackDue],
        retries: 3,
        idempotency: "event.data.callbackId",
        concurrency: [{ limit: 4 }],
      },
      ({ event, step }) => untilDone(step, () => deliverCallback(deps, event.data.callbackId)),
    ),
    client.createFunction(
      { id: "send-mail", triggers: [mailDue], retries: 3, idempotency: "event.data.emailId", concurrency: [{ limit: 4 }] },
      ({ event, step }) => untilDone(step, () => sendEmail(deps, event.data.emailId)),
    ),
    client.createFunction(
      { id: "charge-auto-recharge", triggers: [autoRechargeDue], retries: 8, idempotency: "event.data.paymentId" },
      ({ event, step }) =>
        step.run("charge", async () => {
          const { payments } = deps;
          if (!payments) throw new Error("Nobody takes money here.");
          return chargeOrder({ ...deps, payments }, event.data.paymentId);
        }),
    ),
    client.createFunction(
      { id: "settle-payment-event", triggers: [paymentEventDue], retries: 3, concurrency: [{ limit: 2 }] },
      ({ event, step }) =>
        untilDone(step, async (attempts) => {
          const { payments } = deps;
          if (!payments) throw new Error("Nobody takes money here.");
          return settleLater({ ...deps, payments }, event.data.eventId, attempts);
        }),
    ),
    client.createFunction(
      { id: "local-payment", triggers: [localPaymentDue], retries: 8, idempotency: "event.data.objectId" },
      async ({ event, step }) => {
        const at = new Date(event.data.at);
        if (at > new Date()) await step.sleepUntil("wait", at);
        await step.run("come", async () => deps.localPayments?.come(event.data.objectId, event.data.copies));
      },
    ),
  ];
}

interface Step {
  run<T>(id: string, work: () => Promise<T>): Promise<T>;
  sleepUntil(id: string, at: Date): Promise<void>;
}

/** `attempt` is told how many came before it. */
async function untilDone(step: unknown, attempt: (attempts: number) => Promise<Outcome>): Promise<{ state: string }> {
  const { run, sleepUntil } = step as Step;
  for (let count = 0; ; count++) {
    const { state, next } = await run(`attempt-${count}`, async () => {
      const outcome = await attempt(count);
      return { state: outcome.state, next: outcome.nextAttemptAt?.toISOString() ?? null };
    });
    if (next === null) return { state };
    await sleepUntil(`wait-${count}`, new Date(next));
  }
}
