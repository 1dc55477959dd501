import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { isPassword } from "./hash-password";

const PER_ACCOUNT = { most: 10, windowSeconds: 900 };

/** Asks whoever sits at an open session to show that it is theirs. An account without a password has nothing to show. */
export async function assertOwnPassword(ctx: Context, password: string): Promise<void> {
  const { db, actor, secretKey, now } = ctx;
  const where = { id: actor.userId };
  const { passwordHash } = await db.user.findUniqueOrThrow({ where, select: { passwordHash: true } });
  if (passwordHash === null) return;
  await countAttempt({ db, name: `own-password:${actor.userId}`, now: now(), limit: PER_ACCOUNT });
  if (await isPassword({ secretKey, password, passwordHash })) return;
  throw new AppError("invalid_request", "This is not your current password.");
}
