import { releaseCredits } from "@/server/core/credits/release-credits";
import { AppError } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";

type End = { status: "COMPLETED"; measured: Record<string, string | number> } | { status: "FAILED"; failure: string };

/** Ends a call once. Throws `conflict` when it has ended already: it took so long that it was given up. */
export async function endMetered(tx: Tx, id: string, end: End): Promise<void> {
  const { count } = await tx.meteredCall.updateMany({ where: { id, status: "PENDING" }, data: { ...end, endedAt: new Date() } });
  if (count === 0 && end.status === "COMPLETED") {
    throw new AppError("conflict", "This took too long and was given up. Nothing was charged; try again.");
  }
}

/** Longer than any call may take: whoever made an older one has died. */
const ABANDONED_MILLISECONDS = 15 * 60_000;
const MOST_AT_ONCE = 500;

/** Gives the credits back that wait for calls whose process died. */
export async function giveUpAbandoned(db: Db, now: Date): Promise<number> {
  const abandoned = await db.meteredCall.findMany({
    where: { status: "PENDING", createdAt: { lt: new Date(now.getTime() - ABANDONED_MILLISECONDS) } },
    select: { id: true },
    take: MOST_AT_ONCE,
  });
  for (const { id } of abandoned) {
    await db.$transaction(async (tx) => {
      await endMetered(tx, id, { status: "FAILED", failure: "It did not end in time." });
      await releaseCredits(tx, { requestId: id });
    });
  }
  return abandoned.length;
}
