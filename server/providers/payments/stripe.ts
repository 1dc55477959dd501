import Stripe from "stripe";
import { AppError } from "@/server/core/errors";
import { toCheckout, toEvent, toIntent } from "./from-stripe";
import type { Checkout, CheckoutOrder, Payments } from "./payments";

interface Connection {
  /** Asked before every call: the local payment server starts when it is first needed. */
  connect(): Promise<Stripe>;
  webhookSecret: string;
  livemode: boolean;
}

/** How old a signed event may be, in seconds. */
const TOLERANCE_SECONDS = 300;
const DEADLINE_MILLISECONDS = 20_000;

/** Payments through Stripe's API, with its own SDK. */
export function createStripePayments({ connect, webhookSecret, livemode }: Connection): Payments {
  const ask = async <T>(call: (stripe: Stripe) => Promise<T>): Promise<T> => {
    const stripe = await connect();
    return call(stripe).catch((error: unknown) => {
      throw toAppError(error);
    });
  };
  return {
    livemode,
    openCheckout: (order) => ask((stripe) => openCheckout(stripe, order)),
    openCardSetup: ({ customerId, ...order }) =>
      ask(async (stripe) =>
        toCheckout(
          await stripe.checkout.sessions.create(
            { mode: "setup", currency: "usd", customer: customerId, ...shared(order) },
            { idempotencyKey: `setup:${order.orderId}` },
          ),
        ),
      ),
    readCheckout: (id) => ask(async (stripe) => toCheckout(await stripe.checkout.sessions.retrieve(id))),
    readIntent: (id) => ask(async (stripe) => toIntent(await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] }))),
    readSetupIntent: (id) =>
      ask(async (stripe) => {
        const { status, payment_method } = await stripe.setupIntents.retrieve(id);
        return {
          id,
          status,
          paymentMethodId: typeof payment_method === "string" ? payment_method : (payment_method?.id ?? null),
        };
      }),
    createCustomer: ({ accountId, email }) =>
      ask(async (stripe) => {
        const details = { metadata: { account_id: accountId }, ...(email && { email }) };
        return (await stripe.customers.create(details, { idempotencyKey: `customer:${accountId}` })).id;
      }),
    attachCard: ({ customerId, paymentMethodId }) =>
      ask(async (stripe) => void (await stripe.paymentMethods.attach(paymentMethodId, { customer: customerId }))),
    chargeCard: ({ orderId, amount, customerId, paymentMethodId, what }) =>
      ask(async (stripe) => {
        const intent = await stripe.paymentIntents
          .create(
            {
              ...{ amount: amount.cents, currency: amount.currency, customer: customerId, payment_method: paymentMethodId },
              ...{ off_session: true, confirm: true, description: what, metadata: { order_id: orderId } },
            },
            { idempotencyKey: `charge:${orderId}` },
          )
          .catch((error: unknown) => {
            if (error instanceof Stripe.errors.StripeCardError) return error.payment_intent ?? null;
            throw error;
          });
        return intent && toIntent(intent);
      }),
    readEvent(body, signature) {
      try {
        return toEvent(Stripe.webhooks.constructEvent(body, signature, webhookSecret, TOLERANCE_SECONDS));
      } catch (cause) {
        throw new AppError("invalid_request", "The signature of this event is not valid.", { cause });
      }
    },
    recallEvent: (payload) => toEvent(payload as unknown as Stripe.Event),
  };
}

async function openCheckout(stripe: Stripe, { amount, what, email, ...order }: CheckoutOrder): Promise<Checkout> {
  const session = await stripe.checkout.sessions.create(
    {
      mode: "payment",
      line_items: [
        { quantity: 1, price_data: { currency: amount.currency, unit_amount: amount.cents, product_data: { name: what } } },
      ],
      // The charge carries it too: a refund is told with the charge alone.
      payment_intent_data: { metadata: { order_id: order.orderId } },
      ...(email && { customer_email: email }),
      ...shared(order),
    },
    { idempotencyKey: `checkout:${order.orderId}` },
  );
  return toCheckout(session);
}

const shared = ({ orderId, successUrl, cancelUrl }: Pick<CheckoutOrder, "orderId" | "successUrl" | "cancelUrl">) => ({
  ...{ client_reference_id: orderId, metadata: { order_id: orderId }, success_url: successUrl, cancel_url: cancelUrl },
});

/** Talks to Stripe, or to whoever listens at `host`. */
export const connectStripe = (apiKey: string, at: Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> = {}): Stripe =>
  new Stripe(apiKey, { ...at, telemetry: false, maxNetworkRetries: 2, timeout: DEADLINE_MILLISECONDS });

/** Stripe's own sentences may name our key or account: only what it says about the caller's request is passed on. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Stripe.errors.StripeCardError) {
    return new AppError("unprocessable", "The card was declined.", { cause: error });
  }
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 401) {
    const isUnknown = error.statusCode === 404;
    const message = isUnknown ? "The payment service does not know this." : "The payment service refused this: check the amount.";
    return new AppError(isUnknown ? "not_found" : "invalid_request", message, { cause: error });
  }
  return new AppError("provider_failed", "The payment service did not answer. Try again.", { cause: error, retryable: true });
}
