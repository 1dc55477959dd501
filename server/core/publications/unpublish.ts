import type { Tx } from "@/server/db/client";

/** Nobody can watch them from the moment this is committed. Answers how many there were. */
export async function unpublish(
  tx: Tx,
  sessions: { sessionId: string } | { session: { userId: string } },
  now: Date,
): Promise<number> {
  const { count } = await tx.publication.updateMany({ where: { ...sessions, revokedAt: null }, data: { revokedAt: now } });
  return count;
}
