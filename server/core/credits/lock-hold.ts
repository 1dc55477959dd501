import type { Tx } from "@/server/db/client";
import type { Hold } from "@/server/db/generated/client";

/**
 * Reads a request's hold and keeps it for this transaction. Everything that moves held credits comes through here first, so
 * captures, a release and a refund of one request happen one after the other, whoever races.
 */
export async function lockHold(tx: Tx, requestId: string): Promise<Hold | null> {
  await tx.$queryRaw`SELECT request_id FROM holds WHERE request_id = ${requestId} FOR NO KEY UPDATE`;
  return tx.hold.findUnique({ where: { requestId } });
}

/** The account in which a request's credits wait. */
export const heldAccount = (requestId: string): string => `held:${requestId}`;

/** What is neither captured nor given back yet, in units. */
export const restOf = (hold: Pick<Hold, "amount" | "captured" | "released">): bigint =>
  hold.amount - hold.captured - hold.released;
