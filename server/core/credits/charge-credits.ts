import type { Tx } from "@/server/db/client";
import type { Posted } from "./post-transfer";
import { spendCredits } from "./spend-credits";

/**
 * Charges a flat price on acceptance, in the transaction that queues the work. Once per request; `refundCredits` takes it back
 * once. `amount` is in units; a free route charges 0. `source` is the usage-log source and the name in the 402 sentence.
 */
export async function chargeCredits(
  tx: Tx,
  { accountId: from, requestId, amount, source }: { accountId: string; requestId: string; amount: bigint; source: string },
): Promise<Posted> {
  if (amount === 0n) return { posted: false };
  const charge = { key: `charge:${requestId}`, kind: "charge", from, to: "system:revenue", amount, requestId, source };
  return spendCredits(tx, charge, source);
}
