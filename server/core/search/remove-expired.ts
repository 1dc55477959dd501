import type { Db } from "@/server/db/client";

/** Removes templates whose time is over; nobody finds them any more since then. */
export async function removeExpired(db: Db, now: Date): Promise<number> {
  const { count } = await db.searchTemplate.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}
