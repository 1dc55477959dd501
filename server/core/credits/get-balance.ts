import type { Db, Tx } from "@/server/db/client";

/** What an account can spend now, in units; held credits are already gone from it. An account nobody named yet has 0. */
export async function getBalance(db: Db | Tx, accountId: string): Promise<bigint> {
  const account = await db.ledgerAccount.findUnique({ where: { id: accountId }, select: { balance: true } });
  return account?.balance ?? 0n;
}
