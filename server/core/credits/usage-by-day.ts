import { accountOf, type Context } from "@/server/core/context";
import { toCredits } from "./units";

/** What one day cost, by stage; what is no stage is under its source. */
export interface DayOfUsage {
  /** `2026-11-28`, in UTC. */
  day: string;
  spent: Record<string, number>;
}

/**
 * The caller's spending on each of the last `days` days, today included; days without any are there, too. What was granted to
 * customers is theirs to spend, and counts there.
 */
export async function getUsageByDay({ db, actor, now }: Context, { days }: { days: number }): Promise<DayOfUsage[]> {
  const account = accountOf(actor);
  const today = now().toISOString().slice(0, 10);
  const first = new Date(Date.parse(today) - (days - 1) * 86_400_000);
  const rows = await db.$queryRaw<{ day: string; what: string; units: bigint }[]>`
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, what, SUM(amount)::bigint AS units FROM (
      SELECT t.created_at AS at, CASE t.stage WHEN 'usage' THEN t.source ELSE t.stage END AS what, e.amount
      FROM holds h JOIN ledger_transfers t ON t.request_id = h.request_id AND t.kind = 'charge'
        JOIN ledger_entries e ON e.transfer_id = t.id AND e.amount > 0
      WHERE h.account_id = ${account} AND t.created_at >= ${first}
      UNION ALL
      SELECT t.created_at, COALESCE(t.source, t.kind), -e.amount
      FROM ledger_entries e JOIN ledger_transfers t ON t.id = e.transfer_id
      WHERE e.account_id = ${account} AND e.amount < 0 AND t.kind = 'charge' AND t.created_at >= ${first}
    ) spending GROUP BY 1, 2`;
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(first.getTime() + index * 86_400_000).toISOString().slice(0, 10);
    const spent = rows.filter((row) => row.day === day).map(({ what, units }) => [what, toCredits(units)]);
    return { day, spent: Object.fromEntries(spent) };
  });
}
