import type { Db, Tx } from "@/server/db/client";

/** What each of many requests was charged, and given back, so far; in units. Requests without either are left out. */
export async function sumCharges(
  db: Db | Tx,
  requestIds: readonly string[],
): Promise<Map<string, { totalCharged: bigint; refunded: bigint }>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ requestId: string; charged: bigint; refunded: bigint }[]>`
    SELECT t.request_id AS "requestId",
           COALESCE(SUM(e.amount) FILTER (WHERE t.kind = 'charge'), 0)::bigint AS charged,
           COALESCE(SUM(e.amount) FILTER (WHERE t.kind = 'refund'), 0)::bigint AS refunded
    FROM ledger_transfers t JOIN ledger_entries e ON e.transfer_id = t.id AND e.amount > 0
    WHERE t.request_id = ANY(${[...requestIds]}) AND t.kind IN ('charge', 'refund')
    GROUP BY t.request_id`;
  return new Map(rows.map(({ requestId, charged, refunded }) => [requestId, { totalCharged: charged, refunded }]));
}
