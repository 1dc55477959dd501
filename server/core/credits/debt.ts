import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import { rechargeEndpoint } from "./post-transfer";
import { toCredits } from "./units";

/** What an account owes after money was taken back that it had spent already. Below zero by what is owed. */
export const debtAccount = (account: string): string => `system:debt:${account}`;

/** Keeps a balance from changing until the transaction ends, and tells it: a debt is only ever touched under this lock. */
export async function lockBalance(tx: Tx, account: string): Promise<bigint> {
  await tx.ledgerAccount.createMany({ data: [{ id: account, balance: 0n }], skipDuplicates: true });
  const [row] = await tx.$queryRaw<{ balance: bigint }[]>`
    SELECT balance FROM ledger_accounts WHERE id = ${account} FOR NO KEY UPDATE`;
  return row?.balance ?? 0n;
}

/** In units. */
export async function owedBy(tx: Tx | Db, account: string): Promise<bigint> {
  const { _sum } = await tx.ledgerEntry.aggregate({ where: { accountId: debtAccount(account) }, _sum: { amount: true } });
  return -(_sum.amount ?? 0n);
}

/** Throws 402 while an account owes anything: that comes before whatever is new. Its balance is locked, or was just moved. */
export async function assertOwesNothing(tx: Tx, account: string): Promise<void> {
  const owed = await owedBy(tx, account);
  if (owed === 0n) return;
  const buy = `Buy credits with POST ${rechargeEndpoint(account)} first.`;
  throw new AppError("insufficient_credits", `${toCredits(owed)} credits are owed after a payment was taken back. ${buy}`);
}
