import { z } from "zod";

/** One debit of an account; the stages of one film are one item (contract §9.3). */
export const UsageItem = z.object({
  id: z.string(),
  source: z.string(),
  credits: z.number(),
  balanceAfter: z.number().nullable(),
  metadata: z.record(z.string(), z.unknown()),
  direction: z.literal("debit"),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type UsageItem = z.output<typeof UsageItem>;

export const UsageLog = z.object({
  items: z.array(UsageItem),
  pagination: z.object({
    page: z.number(),
    pageSize: z.number(),
    totalItems: z.number(),
    totalPages: z.number(),
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
  }),
});
export type UsageLog = z.output<typeof UsageLog>;
