import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { owedBy } from "./debt";
import { heldAccount } from "./lock-hold";
import { NotEnoughCredits, type Posted, postTransfer, rechargeEndpoint } from "./post-transfer";
import { toCredits } from "./units";

/**
 * Sets the whole estimate of a request aside, in the transaction that queues its work. The balance falls at once.
 * `amount` is in units; a free request holds 0. Throws `insufficient_credits` with the contract's sentence (§5), `what` being
 * the route's kind, such as `text_to_video`. A second call for the same request changes nothing.
 */
export async function holdCredits(
  tx: Tx,
  request: { accountId: string; requestId: string; amount: bigint; what: string },
): Promise<Posted> {
  const { accountId, requestId, amount } = request;
  if (amount < 0n) throw new AppError("internal", "A price cannot be below zero.", { cause: new Error(requestId) });
  if (amount > 0n && !(await moveAside(tx, request)).posted) return { posted: false };
  const { count } = await tx.hold.createMany({ data: [{ requestId, accountId, amount }], skipDuplicates: true });
  if (count === 0 && amount > 0n) {
    throw new AppError("conflict", "This request already holds another amount.", { cause: new Error(requestId) });
  }
  return { posted: count > 0 };
}

async function moveAside(
  tx: Tx,
  request: { accountId: string; requestId: string; amount: bigint; what: string },
): Promise<Posted> {
  const { accountId, requestId, amount, what } = request;
  try {
    const moved = await postTransfer(tx, {
      key: `hold:${requestId}`,
      kind: "hold",
      from: accountId,
      to: heldAccount(requestId),
      amount,
      requestId,
      metadata: { what },
    });
    // Asked now, when the balance is locked: what is owed comes before new films.
    const owed = moved.posted ? await owedBy(tx, accountId) : 0n;
    if (owed > 0n) throw new AppError("insufficient_credits", inDebt(owed, accountId));
    return moved;
  } catch (error) {
    if (error instanceof NotEnoughCredits) throw insufficientFor(what, error);
    throw error;
  }
}

const inDebt = (owed: bigint, accountId: string): string =>
  `${toCredits(owed)} credits are owed after a payment was taken back. Buy credits with POST ${rechargeEndpoint(accountId)} first.`;

/** The contract's sentence for a request that its account cannot pay, pointing at where to buy credits. */
export function insufficientFor(what: string, { required, available, accountId }: NotEnoughCredits): AppError {
  return new AppError(
    "insufficient_credits",
    `Insufficient credits for ${what}. Estimated required credits: ${toCredits(required)}; available credits: ${toCredits(available)}. Buy credits with POST ${rechargeEndpoint(accountId)}.`,
  );
}
