import { z } from "zod";

/** Every event of the product and its data. Ids only, never secrets or bytes. */
export const eventData = {
  "video/requested": z.object({ sessionId: z.string(), userId: z.string() }),
  "video/next.approved": z.object({ sessionId: z.string(), stage: z.string() }),
  "video/cancelled": z.object({ sessionId: z.string() }),
  "video/resumed": z.object({ sessionId: z.string() }),
  "webhook/due": z.object({ deliveryId: z.string() }),
};

export type AppEvent = {
  [Name in keyof typeof eventData]: { name: Name; data: z.output<(typeof eventData)[Name]> };
}[keyof typeof eventData];
