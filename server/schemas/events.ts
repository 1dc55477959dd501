import { z } from "zod";

/** Every event of the product. Past tense; ids only, never secrets or bytes. */
export const AppEvent = z.discriminatedUnion("name", [
  z.object({ name: z.literal("video/requested"), data: z.object({ sessionId: z.string(), userId: z.string() }) }),
  z.object({ name: z.literal("video/next.approved"), data: z.object({ sessionId: z.string(), stage: z.string() }) }),
  z.object({ name: z.literal("video/cancelled"), data: z.object({ sessionId: z.string() }) }),
  z.object({ name: z.literal("webhook/due"), data: z.object({ deliveryId: z.string() }) }),
]);
export type AppEvent = z.output<typeof AppEvent>;
