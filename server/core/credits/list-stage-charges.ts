import type { Db, Tx } from "@/server/db/client";

export interface StageCharge {
  stage: string;
  /** In units. */
  amount: bigint;
  source: string | null;
  chargedAt: Date;
}

export interface StageCharges {
  /** Sum of `charges`, in units. */
  totalCharged: bigint;
  /** Given back because the request failed, in units: all of it or nothing. */
  refunded: bigint;
  charges: StageCharge[];
}

/** What a request was charged for so far, in the order it happened. */
export async function listStageCharges(db: Db | Tx, requestId: string): Promise<StageCharges> {
  const transfers = await db.ledgerTransfer.findMany({
    where: { requestId, kind: { in: ["charge", "refund"] } },
    include: { entries: { where: { amount: { gt: 0n } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const amountOf = (transfer: (typeof transfers)[number]) => transfer.entries.reduce((sum, e) => sum + e.amount, 0n);
  const sumOf = (kind: string) => transfers.filter((t) => t.kind === kind).reduce((sum, t) => sum + amountOf(t), 0n);
  return {
    totalCharged: sumOf("charge"),
    refunded: sumOf("refund"),
    charges: transfers
      .filter((t) => t.kind === "charge" && t.stage !== null)
      .map((t) => ({ stage: t.stage ?? "", amount: amountOf(t), source: t.source, chargedAt: t.createdAt })),
  };
}
