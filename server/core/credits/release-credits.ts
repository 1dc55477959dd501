import type { Tx } from "@/server/db/client";
import { heldAccount, lockHold, restOf } from "./lock-hold";
import { type Posted, postTransfer } from "./post-transfer";

/**
 * Gives back what a request did not use and closes its hold: on completion (usually nothing is left) and on cancel (completed
 * stages stay charged). Belongs in the transaction of the terminal status. A request without a hold, or a closed one, is fine.
 */
export async function releaseCredits(tx: Tx, { requestId }: { requestId: string }): Promise<Posted> {
  const hold = await lockHold(tx, requestId);
  if (!hold || hold.closedAt) return { posted: false };
  const amount = restOf(hold);
  if (amount > 0n) {
    await postTransfer(tx, {
      key: `release:${requestId}`,
      kind: "release",
      from: heldAccount(requestId),
      to: hold.accountId,
      amount,
      requestId,
    });
  }
  await tx.hold.update({ where: { requestId }, data: { released: { increment: amount }, closedAt: new Date() } });
  return { posted: amount > 0n };
}
