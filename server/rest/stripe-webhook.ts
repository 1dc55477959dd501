import { AppError, errorStatus } from "@/server/core/errors";
import { receiveEvent } from "@/server/core/payments/receive-event";
import type { Db } from "@/server/db/client";
import type { Payments } from "@/server/providers/payments/payments";
import { requestIdOf, respondJson } from "./respond";

interface WebhookDeps {
  db(): Db;
  payments(): Payments | null;
  log(cause: unknown): void;
}

/** Far above any event. */
const MOST_BYTES = 512 * 1024;

/**
 * Where the payment service tells us things. The signature is over the bytes as they came, so they are read as they are. An
 * answer other than 2xx has the event told again: it is given to what we could not keep, and to what nobody signed.
 */
export function createStripeWebhook(deps: WebhookDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    const headers = { "x-request-id": requestIdOf(request.headers) };
    try {
      const payments = deps.payments();
      if (!payments) throw new AppError("unavailable", "Payments are not set up on this server.");
      const body = await readRaw(request);
      const event = payments.readEvent(body, request.headers.get("stripe-signature") ?? "");
      await receiveEvent({ db: deps.db(), payments, now: () => new Date() }, event);
      return respondJson(200, JSON.stringify({ received: true }), headers);
    } catch (error) {
      if (error instanceof AppError && errorStatus[error.code] < 500) {
        return respondJson(errorStatus[error.code], JSON.stringify({ message: error.message }), headers);
      }
      deps.log(error);
      return respondJson(503, JSON.stringify({ message: "The event could not be kept. Send it again." }), headers);
    }
  };
}

async function readRaw(request: Request): Promise<string> {
  const tooLarge = new AppError("payload_too_large", `An event has at most ${MOST_BYTES} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString("utf8");
}
