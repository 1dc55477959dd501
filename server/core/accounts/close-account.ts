import type { Context } from "@/server/core/context";
import { owedBy } from "@/server/core/credits/debt";
import { toCredits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { unpublish } from "@/server/core/publications/unpublish";
import type { Tx } from "@/server/db/client";
import { assertOwnPassword } from "./assert-own-password";
import { endSessions } from "./end-sessions";
import { assertSignsIn } from "./get-local-owner";

/**
 * Closes the account for good: keys end, customers are signed out, films leave every list and are published no more, and what
 * names its owner is forgotten. The ledger keeps its entries, as books must. Throws 409 while films are being made or anything is
 * owed. `email` is the account's own address, typed once more.
 */
export async function closeAccount(ctx: Context, { email, password }: { email: string; password: string }): Promise<void> {
  const { db, actor, now } = ctx;
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  assertSignsIn(user);
  if (email.trim().toLowerCase() !== user.email) throw new AppError("invalid_request", "This is not the account's address.");
  await assertOwnPassword(ctx, password);
  await db.$transaction(async (tx) => {
    const epoch = await endSessions(tx, user, { because: "closed", now: now() });
    if (epoch === null) throw new AppError("conflict", "Your account was changed elsewhere just now. Sign in again.");
    await assertNothingOpen(tx, user.id);
    await endKeys(tx, user.id, now());
    await tx.videoSession.updateMany({ where: { userId: user.id, archivedAt: null }, data: { archivedAt: now() } });
    await unpublish(tx, { session: { userId: user.id } }, now());
    await tx.autoRecharge.updateMany({ where: { accountId: `user:${user.id}` }, data: { enabled: false } });
    await tx.user.update({
      where: { id: user.id },
      data: {
        // Nobody receives mail there, and the address is free for another account.
        ...{ email: `closed-${user.id}@closed.invalid`, displayName: null, username: null, avatarUrl: null },
        ...{ passwordHash: null, emailConfirmedAt: null, signUpOrigin: null, closedAt: now() },
      },
    });
    await tx.auditEvent.create({ data: { userId: user.id, name: "account.closed" } });
  });
}

async function assertNothingOpen(tx: Tx, userId: string): Promise<void> {
  const running = await tx.videoSession.count({ where: { userId, status: { in: ["PENDING", "PAUSED"] } } });
  if (running > 0) {
    const films = running === 1 ? "A film is" : `${running} films are`;
    throw new AppError("conflict", `${films} still being made. Wait for the end, or cancel first.`);
  }
  const owed = await owedBy(tx, `user:${userId}`);
  if (owed > 0n)
    throw new AppError("conflict", `${toCredits(owed)} credits are still owed. Buy credits first: they pay it back.`);
}

async function endKeys(tx: Tx, userId: string, now: Date): Promise<void> {
  const open = { userId, revokedAt: null };
  await tx.apiKey.updateMany({ where: open, data: { revokedAt: now } });
  await tx.appKey.updateMany({ where: open, data: { revokedAt: now } });
  await tx.externalApiKey.updateMany({ where: { externalUser: { userId }, revokedAt: null }, data: { revokedAt: now } });
  await tx.externalUser.updateMany({ where: { userId }, data: { sessionEpoch: { increment: 1 } } });
  await tx.loginToken.deleteMany({ where: { userId } });
}
