import type { Db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type Stage, stageLabels } from "@/server/schemas/stages";
import type { UsageItem, UsageLog } from "@/server/schemas/usage";
import { toCredits } from "./units";

interface Debit {
  id: string;
  kind: string;
  requestId: string | null;
  source: string | null;
  metadata: unknown;
  createdAt: Date;
  balanceAfter: bigint | null;
  units: bigint;
  /** What a hold gave back. */
  given: bigint;
}

/** What an account spent, newest first. A film that is charged by stages is one item, dated when it was accepted. */
export async function listUsage(
  db: Db,
  accountId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<UsageLog> {
  // A film counts once it was charged for something: until then its credits only wait.
  const debits = Prisma.sql`
    FROM ledger_entries e JOIN ledger_transfers t ON t.id = e.transfer_id
      LEFT JOIN holds h ON t.kind = 'hold' AND h.request_id = t.request_id
    WHERE e.account_id = ${accountId} AND e.amount < 0 AND (t.kind IN ('charge', 'grant') OR h.captured > 0)`;
  const [counted] = await db.$queryRaw<{ count: bigint }[]>`SELECT COUNT(*) AS count ${debits}`;
  const rows = await db.$queryRaw<Debit[]>`
    SELECT t.id, t.kind, t.request_id AS "requestId", t.source, t.metadata, t.created_at AS "createdAt",
      e.balance_after AS "balanceAfter", COALESCE(h.captured, -e.amount) AS units, COALESCE(h.released, 0) AS given
    ${debits} ORDER BY e.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  const totalItems = Number(counted?.count ?? 0n);
  const totalPages = Math.ceil(totalItems / pageSize);
  return {
    items: await toItems(db, rows),
    pagination: { page, pageSize, totalItems, totalPages, hasNextPage: page < totalPages, hasPreviousPage: page > 1 },
  };
}

async function toItems(db: Db, rows: readonly Debit[]): Promise<UsageItem[]> {
  const held = rows.flatMap((row) => (row.kind === "hold" && row.requestId ? [row.requestId] : []));
  const charges = await db.ledgerTransfer.findMany({
    where: { requestId: { in: held }, kind: "charge" },
    include: { entries: { where: { amount: { gt: 0n } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const own = charges.filter((charge) => row.kind === "hold" && charge.requestId === row.requestId);
    const distribution = own.map(({ stage, entries }) => ({
      stage,
      label: stageLabels[stage as Stage] ?? stage,
      credits: toCredits(entries.reduce((sum, entry) => sum + entry.amount, 0n)),
    }));
    const about = { ...(row.metadata as object), ...(row.requestId && { requestId: row.requestId }) };
    // What is paid by use is held and charged like a film, and is one thing: its source says which.
    const byUse = own.length === 1 && own[0]?.stage === "usage" ? own[0] : null;
    const isFilm = row.kind === "hold" && !byUse;
    return {
      id: row.id,
      source: isFilm ? "express_video" : (byUse?.source ?? row.source ?? row.kind),
      credits: toCredits(row.units),
      balanceAfter: row.balanceAfter === null ? null : toCredits(row.balanceAfter + (byUse ? row.given : 0n)),
      metadata: isFilm ? { ...about, groupType: "express_video", distribution } : about,
      direction: "debit",
      createdAt: row.createdAt.toISOString(),
      updatedAt: (own.at(-1)?.createdAt ?? row.createdAt).toISOString(),
    };
  });
}
