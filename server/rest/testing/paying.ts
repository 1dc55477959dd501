import { type EventDelivery, sendEvent } from "@/server/providers/payments/local/local-events";
import { createLocalPayments, localWebhookSecret } from "@/server/providers/payments/local/local-payments";
import { type Outcome, payCheckout } from "@/server/providers/payments/local/pay-checkout";
import { createStripeWebhook } from "../stripe-webhook";
import { listen } from "./listen";
import { TEST_SECRET, type TestServer } from "./test-server";

/** Stands where the browser, and the payment service's messenger, stand: over HTTP, in the order a test wants. */
export interface Paying {
  webhookUrl: string;
  webhookSecret: string;
  /** What the visitor of a payment page does. Events wait until they are carried. */
  visit(checkoutId: string, outcome: Outcome, delivery?: EventDelivery): Promise<string[]>;
  /** Carries events to our webhook, signed. */
  carry(eventIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function startPaying(server: TestServer): Promise<Paying> {
  const { db } = server;
  const payments = createLocalPayments({ db, secretKey: TEST_SECRET, publicUrl: "https://films.example" });
  const http = await listen(createStripeWebhook({ db: () => db, payments: () => payments, log: () => undefined }));
  const webhookSecret = localWebhookSecret(TEST_SECRET);
  return {
    ...{ webhookUrl: http.url, webhookSecret },
    visit: async (id, outcome, delivery) => (await payCheckout(db, id, outcome, delivery)).eventIds,
    carry: async (ids) => {
      for (const id of ids) await sendEvent({ db, webhookUrl: http.url, webhookSecret }, id);
    },
    close: http.close,
  };
}
