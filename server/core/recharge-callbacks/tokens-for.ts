import { hashSecret } from "@/server/core/accounts/hash-secret";
import { issueTokenPair, type TokenPair } from "@/server/core/accounts/issue-token-pair";
import type { Payment, User } from "@/server/db/generated/client";
import type { CallbackDeps } from "./deliver-callback";

/**
 * Fresh tokens of the paid account, or null where its callback must not have any. Anybody can pay for anybody's address and
 * name a redirect of their own, so tokens go only to the origin whose purchase made an account that nobody has claimed yet, or
 * where the purchase was asked for with a credential of that very account.
 */
export async function tokensFor({ db, secretKey }: CallbackDeps, order: Payment, now: Date): Promise<TokenPair | null> {
  const user = order.userId ? await db.user.findUnique({ where: { id: order.userId } }) : null;
  if (!user || !mayHave(order, user)) return null;
  return db.$transaction((tx) => issueTokenPair(tx, { userId: user.id, secretKey, now }));
}

function mayHave(order: Payment, user: User): boolean {
  const isUnclaimed = user.passwordHash === null && user.emailConfirmedAt === null;
  const origin = order.redirectUrl ? new URL(order.redirectUrl).origin : null;
  const madeIt = isUnclaimed && origin !== null && user.signUpOrigin === origin;
  return madeIt || order.requestedBy === user.id;
}

/** Ends tokens that did not arrive. Should they have, they open nothing for longer than the auth token lives. */
export async function endTokens({ db, secretKey }: CallbackDeps, { refreshToken }: TokenPair, now: Date): Promise<void> {
  await db.tokenFamily.updateMany({
    where: { tokens: { some: { hash: hashSecret(secretKey, refreshToken) } }, endedAt: null },
    data: { endedAt: now, endedBecause: "undelivered" },
  });
}
