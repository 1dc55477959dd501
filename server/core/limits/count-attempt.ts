import { createHash } from "node:crypto";
import { AppError } from "@/server/core/errors";
import type { Db } from "@/server/db/client";

/** At most `most` in `windowSeconds` under one name; the window starts with the first. */
export interface Limit {
  most: number;
  windowSeconds: number;
}

interface Attempts {
  db: Db;
  /** What is counted, such as `app-key:<id>` or `address:<ip>`; kept as a hash. */
  name: string;
  now: Date;
  limit: Limit;
}

const keyOf = (name: string): string => createHash("sha256").update(name).digest("hex");

/** Throws 429 with the seconds to wait when `name` has used its attempts up. Counts nothing. */
export async function assertBelow({ db, name, now, limit }: Attempts): Promise<void> {
  const row = await db.attemptCount.findUnique({ where: { key: keyOf(name) } });
  if (row && row.resetAt > now && row.count >= limit.most) throw tooMany(row.resetAt, now);
}

/** Counts one attempt. Throws 429 when it is one too many. */
export async function countAttempt({ db, name, now, limit }: Attempts): Promise<void> {
  const resetAt = new Date(now.getTime() + limit.windowSeconds * 1000);
  const [row] = await db.$queryRaw<{ count: number; resetAt: Date }[]>`
    INSERT INTO attempt_counts AS a (key, count, reset_at) VALUES (${keyOf(name)}, 1, ${resetAt})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a.reset_at <= ${now} THEN 1 ELSE a.count + 1 END,
      reset_at = CASE WHEN a.reset_at <= ${now} THEN excluded.reset_at ELSE a.reset_at END
    RETURNING count, reset_at AS "resetAt"`;
  if (row?.count === 1) await forgetOld(db, now);
  if (row && row.count > limit.most) throw tooMany(row.resetAt, now);
}

/** Every new window takes some passed ones with it, so that the table stays as small as what goes on. */
async function forgetOld(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM attempt_counts WHERE key IN
      (SELECT key FROM attempt_counts WHERE reset_at < ${now} ORDER BY reset_at LIMIT 20 FOR UPDATE SKIP LOCKED)`;
}

function tooMany(resetAt: Date, now: Date): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil((resetAt.getTime() - now.getTime()) / 1000));
  return new AppError("rate_limited", `Too many attempts. Try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
}
