import type { Tx } from "@/server/db/client";
import { insufficientFor } from "./hold-credits";
import { NotEnoughCredits, type Posted, postTransfer } from "./post-transfer";

/**
 * Charges a flat price on acceptance, in the transaction that queues the work. Once per request; `refundCredits` takes it back
 * once. `amount` is in units; a free route charges 0. `source` is the usage-log source and the name in the 402 sentence.
 */
export async function chargeCredits(
  tx: Tx,
  charge: { accountId: string; requestId: string; amount: bigint; source: string },
): Promise<Posted> {
  const { accountId, requestId, amount, source } = charge;
  if (amount === 0n) return { posted: false };
  try {
    return await postTransfer(tx, {
      key: `charge:${requestId}`,
      kind: "charge",
      from: accountId,
      to: "system:revenue",
      amount,
      requestId,
      source,
    });
  } catch (error) {
    if (error instanceof NotEnoughCredits) throw insufficientFor(source, error);
    throw error;
  }
}
