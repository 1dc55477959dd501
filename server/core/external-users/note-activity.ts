import type { Db } from "@/server/db/client";

/** Remembers that an external user was here, at most once a minute. It is no change of who they are: `updated_at` stays. */
export async function noteActivity(db: Db, id: string, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE external_users SET last_activity_at = ${now}
    WHERE id = ${id} AND (last_activity_at IS NULL OR last_activity_at < ${now}::timestamptz - interval '1 minute')`;
}
