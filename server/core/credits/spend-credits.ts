import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { assertOwesNothing } from "./debt";
import { NotEnoughCredits, type Posted, postTransfer, rechargeEndpoint, type Transfer } from "./post-transfer";
import { toCredits } from "./units";

/**
 * Takes credits from an account for something new, whatever it is. Throws 402 when there are not enough, and while anything is
 * owed: that comes first. `what` is the name of it in the sentence, such as `text_to_video`.
 */
export async function spendCredits(tx: Tx, transfer: Transfer, what: string): Promise<Posted> {
  try {
    const moved = await postTransfer(tx, transfer);
    if (moved.posted) await assertOwesNothing(tx, transfer.from);
    return moved;
  } catch (error) {
    if (error instanceof NotEnoughCredits) throw insufficientFor(what, error);
    throw error;
  }
}

/** The contract's sentence for a request that its account cannot pay, pointing at where to buy credits. */
export function insufficientFor(what: string, { required, available, accountId }: NotEnoughCredits): AppError {
  return new AppError(
    "insufficient_credits",
    `Insufficient credits for ${what}. Estimated required credits: ${toCredits(required)}; available credits: ${toCredits(available)}. Buy credits with POST ${rechargeEndpoint(accountId)}.`,
  );
}
