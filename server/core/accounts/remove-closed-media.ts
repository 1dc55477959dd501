import type { Db } from "@/server/db/client";
import type { Storage } from "@/server/providers/storage/storage";

const DAY_MILLISECONDS = 24 * 3_600_000;
const MOST_AT_ONCE = 500;

/**
 * Removes the files of accounts that were closed a day ago or earlier, at most 500 at a time, and answers how many went. The day
 * is for whoever still has a film open. A file's record goes after the file: what a crash leaves behind is found again by it.
 */
export async function removeClosedMedia({ db, storage, now }: { db: Db; storage: Storage; now: Date }): Promise<number> {
  const before = new Date(now.getTime() - DAY_MILLISECONDS);
  const left = await db.$queryRaw<{ key: string }[]>`
    SELECT assets.key FROM assets JOIN users ON users.id = assets.user_id
    WHERE users.closed_at < ${before}
    LIMIT ${MOST_AT_ONCE}`;
  const keys = left.map(({ key }) => key);
  await Promise.all(keys.map((key) => storage.remove(key)));
  await db.asset.deleteMany({ where: { key: { in: keys } } });
  return keys.length;
}
