import { ulid } from "ulid";
import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { toCredits } from "./units";

export interface Transfer {
  /** Unique name of the movement, such as `charge:<request>:<stage>`: it happens once, however often it is asked for. */
  key: string;
  kind: string;
  from: string;
  to: string;
  /** In units of 1/10 000 credit, above zero. */
  amount: bigint;
  requestId?: string;
  stage?: string;
  /** Usage-log source (contract §9.3). */
  source?: string;
  metadata?: Record<string, string | number | boolean | null>;
}

export interface Posted {
  /** False when this very movement was made before. */
  posted: boolean;
}

/** Thrown before anything is written: the transaction is still usable. */
export class NotEnoughCredits extends AppError {
  constructor(
    readonly required: bigint,
    readonly available: bigint,
    /** Whose they are: an external user buys credits elsewhere. */
    readonly accountId = "",
  ) {
    super(
      "insufficient_credits",
      `Insufficient credits. Required credits: ${toCredits(required)}; available credits: ${toCredits(available)}. Buy credits with POST ${rechargeEndpoint(accountId)}.`,
    );
  }
}

/** Where an account buys credits. */
export const rechargeEndpoint = (accountId: string): string =>
  accountId.startsWith("ext:") ? "/v1/external_users/credits/recharge" : "/v1/credits/recharge";

/** System accounts have no cached balance: every film touches them, and a balance would queue all films behind one row. */
const isSystem = (accountId: string): boolean => accountId.startsWith("system:");

/**
 * The only writer of money: moves `amount` between two accounts, once per key, or throws and changes nothing.
 *
 * Rows are locked in the order of their ids before anything is read, so that crossing transfers wait for each other instead
 * of deadlocking, and so that a second call with the same key sees the first one's result. Accounts appear when first named.
 */
export async function postTransfer(tx: Tx, transfer: Transfer): Promise<Posted> {
  const { key, from, to, amount } = transfer;
  if (amount <= 0n || from === to) {
    throw new AppError("internal", "A transfer needs an amount above zero and two accounts.", { cause: new Error(key) });
  }
  const ids = [from, to].sort();
  await tx.ledgerAccount.createMany({
    data: ids.map((id) => ({ id, balance: isSystem(id) ? null : 0n })),
    skipDuplicates: true,
  });
  const locked = await tx.$queryRaw<{ id: string; balance: bigint }[]>`
    SELECT id, balance FROM ledger_accounts
    WHERE id IN (${from}, ${to}) AND balance IS NOT NULL ORDER BY id FOR NO KEY UPDATE`;

  const earlier = await tx.ledgerTransfer.findUnique({ where: { key }, include: { entries: true } });
  if (earlier) {
    const same =
      earlier.entries.some((e) => e.accountId === from && e.amount === -amount) &&
      earlier.entries.some((e) => e.accountId === to && e.amount === amount);
    if (same) return { posted: false };
    throw new AppError("conflict", "This movement of credits was already made, with another amount or account.", {
      cause: new Error(key),
    });
  }

  const available = locked.find((a) => a.id === from)?.balance;
  if (available !== undefined && available < amount) throw new NotEnoughCredits(amount, available, from);
  await write(tx, transfer);
  return { posted: true };
}

/** One statement: both balances, the transfer and its two entries. */
async function write(tx: Tx, transfer: Transfer): Promise<void> {
  const { key, kind, from, to, amount, requestId = null, stage = null, source = null, metadata = {} } = transfer;
  const entries = await tx.$executeRaw`
    WITH debited AS (
      UPDATE ledger_accounts SET balance = balance - ${amount}::bigint
      WHERE id = ${from} AND balance >= ${amount}::bigint
      RETURNING balance
    ), credited AS (
      UPDATE ledger_accounts SET balance = balance + ${amount}::bigint
      WHERE id = ${to} AND balance IS NOT NULL
      RETURNING balance
    ), posted AS (
      INSERT INTO ledger_transfers (id, key, kind, request_id, stage, source, metadata)
      SELECT ${ulid()}, ${key}, ${kind}, ${requestId}, ${stage}, ${source}, ${JSON.stringify(metadata)}::jsonb
      WHERE ${isSystem(from)} OR EXISTS (SELECT FROM debited)
      RETURNING id
    )
    INSERT INTO ledger_entries (transfer_id, account_id, amount, balance_after)
    SELECT id, ${from}, -${amount}::bigint, (SELECT balance FROM debited) FROM posted
    UNION ALL
    SELECT id, ${to}, ${amount}::bigint, (SELECT balance FROM credited) FROM posted`;
  if (entries !== 2)
    throw new AppError("internal", "The credits could not be moved.", { cause: new Error(key), retryable: true });
}
