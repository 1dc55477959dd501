import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { heldAccount, lockHold, restOf } from "./lock-hold";
import { type Posted, postTransfer } from "./post-transfer";

/**
 * Charges one completed stage out of the request's hold, in the transaction that stores the stage's result. Once per request
 * and stage; never more than is held. Throws `conflict` when the hold is closed: the film was cancelled or refunded meanwhile,
 * and the stage's result must not be committed. `amount` is in units; 0 charges nothing.
 */
export async function captureCredits(
  tx: Tx,
  charge: { requestId: string; stage: string; amount: bigint; source: string },
): Promise<Posted> {
  const { requestId, stage, amount, source } = charge;
  const hold = await lockHold(tx, requestId);
  if (!hold) throw new AppError("internal", "Nothing is held for this request.", { cause: new Error(requestId) });
  const key = `charge:${requestId}:${stage}`;
  const isReplay = (await tx.ledgerTransfer.count({ where: { key } })) > 0;
  if (!isReplay && hold.closedAt) {
    throw new AppError("conflict", "The request has ended: its credits were already given back.", { cause: new Error(key) });
  }
  if (amount === 0n && !isReplay) return { posted: false };
  if (!isReplay && amount > restOf(hold)) {
    throw new AppError("insufficient_credits", `Insufficient credits while charging ${stage}.`, { cause: new Error(requestId) });
  }
  const outcome = await postTransfer(tx, {
    key,
    kind: "charge",
    from: heldAccount(requestId),
    to: "system:revenue",
    amount,
    requestId,
    stage,
    source,
  });
  if (outcome.posted) await tx.hold.update({ where: { requestId }, data: { captured: { increment: amount } } });
  return outcome;
}
