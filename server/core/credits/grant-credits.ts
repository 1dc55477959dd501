import type { Tx } from "@/server/db/client";
import { type Posted, postTransfer } from "./post-transfer";

/** Gives credits that nobody paid for, such as those of the local owner. Once per `reason`. `amount` is in units. */
export async function grantCredits(tx: Tx, grant: { accountId: string; amount: bigint; reason: string }): Promise<Posted> {
  const { accountId, amount, reason } = grant;
  return postTransfer(tx, { key: `grant:${reason}`, kind: "grant", from: "system:promo", to: accountId, amount });
}
