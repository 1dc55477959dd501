import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { hasChecksum } from "./create-secret";
import { hashSecret } from "./hash-secret";
import { addToFamily } from "./issue-refresh-token";
import { pairOf, type TokenPair } from "./issue-token-pair";

const INVALID = "Invalid or expired refreshToken.";

/**
 * Trades a refresh token for its one successor and a fresh auth token. Throws 401 for anything unknown, expired or used. A token
 * that is shown again after it was used has been in two hands: its whole family ends, the successor included.
 */
export async function refreshTokens(
  { db, secretKey, now }: Pick<Context, "db" | "secretKey" | "now">,
  refreshToken: string,
): Promise<TokenPair> {
  if (!hasChecksum("srf_", refreshToken)) throw new AppError("unauthorized", INVALID);
  const hash = hashSecret(secretKey, refreshToken);
  // Refusals are answered, not thrown, inside: the end of a family must be committed.
  const pair = await db.$transaction((tx) => rotate(tx, hash, { secretKey, now: now() }));
  if (!pair) throw new AppError("unauthorized", INVALID);
  return pair;
}

async function rotate(tx: Tx, hash: string, { secretKey, now }: { secretKey: string; now: Date }): Promise<TokenPair | null> {
  const known = await tx.refreshToken.findUnique({ where: { hash }, select: { id: true, familyId: true } });
  if (!known) return null;
  const { id, familyId } = known;
  // Everything about one family happens one after the other, or a reuse could end it while a successor is being born.
  await tx.$queryRaw`SELECT id FROM token_families WHERE id = ${familyId} FOR NO KEY UPDATE`;
  const token = await tx.refreshToken.findUniqueOrThrow({
    where: { id },
    include: { family: { include: { user: { select: { sessionEpoch: true } } } } },
  });
  const { family } = token;
  if (family.endedAt) return null;
  if (token.consumedAt) {
    await tx.tokenFamily.update({ where: { id: familyId }, data: { endedAt: now, endedBecause: "reuse" } });
    await tx.auditEvent.create({ data: { userId: family.userId, name: "refresh_token.reused", data: { familyId } } });
    return null;
  }
  if (token.expiresAt <= now || family.user.sessionEpoch !== family.sessionEpoch) return null;
  await tx.refreshToken.update({ where: { id }, data: { consumedAt: now } });
  const next = await addToFamily(tx, { familyId, secretKey, now });
  return pairOf(tx, { userId: family.userId, secretKey, now }, next);
}
