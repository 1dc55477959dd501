import { z } from "zod";
import { TopUp } from "./payments";

/** The balance of the account that a caller spends (contract §9.2). */
export const Credits = z.object({
  remainingCredits: z.number(),
  /** Null until something was bought. */
  lastTopUp: TopUp.nullable(),
});
export type Credits = z.output<typeof Credits>;
