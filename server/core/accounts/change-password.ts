import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { assertOwnPassword } from "./assert-own-password";
import { endSessions } from "./end-sessions";
import { assertSignsIn } from "./get-local-owner";
import { hashPassword } from "./hash-password";
import { assertPassword } from "./password-rule";

/** Sets another password and ends every session, the caller's own included: they sign in with the new one. */
export async function changePassword(ctx: Context, { current, next }: { current: string; next: string }): Promise<void> {
  const { db, actor, secretKey, now } = ctx;
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  assertSignsIn(user);
  assertPassword(next);
  await assertOwnPassword(ctx, current);
  const passwordHash = await hashPassword({ secretKey, password: next });
  await db.$transaction(async (tx) => {
    const epoch = await endSessions(tx, user, { because: "password_changed", now: now() });
    if (epoch === null) throw new AppError("conflict", "Your account was changed elsewhere just now. Sign in again.");
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
  });
}
