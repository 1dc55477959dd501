import { z } from "zod";

/** Every event of the product and its data. Ids only, never secrets or bytes. */
export const eventData = {
  "video/requested": z.object({ sessionId: z.string(), userId: z.string() }),
  "video/next.approved": z.object({ sessionId: z.string(), stage: z.string() }),
  "video/cancelled": z.object({ sessionId: z.string() }),
  "video/resumed": z.object({ sessionId: z.string() }),
  /** Every scene of a film that waited for one has its picture. */
  "video/mended": z.object({ sessionId: z.string() }),
  "film-work/requested": z.object({ workId: z.string(), sessionId: z.string(), userId: z.string() }),
  "film-work/cancelled": z.object({ workId: z.string() }),
  "image/requested": z.object({ jobId: z.string(), userId: z.string() }),
  "webhook/due": z.object({ deliveryId: z.string() }),
  "recharge-callback/due": z.object({ callbackId: z.string() }),
  /** News of a payment that was kept, to be acted on should that have failed. */
  "payment-event/due": z.object({ eventId: z.string() }),
  "mail/due": z.object({ emailId: z.string() }),
  "auto-recharge/due": z.object({ paymentId: z.string() }),
  /** An event to send, or a transfer that arrives; `at` is ISO 8601. */
  "local-payment/due": z.object({ objectId: z.string(), at: z.string(), copies: z.number() }),
};

export type AppEvent = {
  [Name in keyof typeof eventData]: { name: Name; data: z.output<(typeof eventData)[Name]> };
}[keyof typeof eventData];
