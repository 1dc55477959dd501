import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { heldAccount } from "./lock-hold";
import type { Posted } from "./post-transfer";
import { spendCredits } from "./spend-credits";

/**
 * Sets the whole estimate of a request aside, in the transaction that queues its work. The balance falls at once.
 * `amount` is in units; a free request holds 0. Throws `insufficient_credits` with the contract's sentence (§5), `what` being
 * the route's kind, such as `text_to_video`. A second call for the same request changes nothing.
 */
export async function holdCredits(
  tx: Tx,
  request: { accountId: string; requestId: string; amount: bigint; what: string },
): Promise<Posted> {
  const { accountId, requestId, amount, what } = request;
  if (amount < 0n) throw new AppError("internal", "A price cannot be below zero.", { cause: new Error(requestId) });
  const aside = { key: `hold:${requestId}`, kind: "hold", from: accountId, to: heldAccount(requestId), amount, requestId };
  if (amount > 0n && !(await spendCredits(tx, { ...aside, metadata: { what } }, what)).posted) return { posted: false };
  const { count } = await tx.hold.createMany({ data: [{ requestId, accountId, amount }], skipDuplicates: true });
  if (count === 0 && amount > 0n) {
    throw new AppError("conflict", "This request already holds another amount.", { cause: new Error(requestId) });
  }
  return { posted: count > 0 };
}
