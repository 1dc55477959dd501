import type { Context } from "@/server/core/context";
import type { Tx } from "@/server/db/client";

/**
 * Ends every token, link and app key of an account that was issued before. Answers the epoch that begins with it, or null when
 * somebody else began one meanwhile.
 */
export async function endSessions(
  tx: Tx,
  { id, sessionEpoch }: { id: string; sessionEpoch: number },
  { because, now }: { because: string; now: Date },
): Promise<number | null> {
  const { count } = await tx.user.updateMany({ where: { id, sessionEpoch }, data: { sessionEpoch: { increment: 1 } } });
  if (count === 0) return null;
  await tx.tokenFamily.updateMany({ where: { userId: id, endedAt: null }, data: { endedAt: now, endedBecause: because } });
  return sessionEpoch + 1;
}

/** Signs the caller out of every browser and program; API keys are revoked one by one and stay. */
export async function signOutEverywhere({ db, actor, now }: Context): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id: actor.userId };
    const user = await tx.user.findUniqueOrThrow({ where, select: { id: true, sessionEpoch: true } });
    await endSessions(tx, user, { because: "signed_out", now: now() });
  });
}
