import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Tx } from "@/server/db/client";
import { createSecret } from "./create-secret";
import { hashSecret } from "./hash-secret";

/** 90 days (contract §3.6). */
const REFRESH_TOKEN_MILLISECONDS = 90 * 24 * 3_600_000;
const RANDOM_BYTES = 48;
/** Signing in once more ends the oldest beyond this. */
const MOST_FAMILIES = 20;

export interface IssuedRefreshToken {
  /** Exists in this answer only: what is stored is its keyed hash. */
  refreshToken: string;
  refreshTokenExpiresAt: Date;
}

interface Issue {
  userId: string;
  secretKey: string;
  now: Date;
}

/** The first refresh token of a new family, which is what one sign-in, or one purchase, opens. */
export async function issueRefreshToken(tx: Tx, { userId, secretKey, now }: Issue): Promise<IssuedRefreshToken> {
  const { sessionEpoch } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { sessionEpoch: true } });
  const family = await tx.tokenFamily.create({ data: { id: createObjectId(now), userId, sessionEpoch, createdAt: now } });
  await endOldest(tx, userId, now);
  return addToFamily(tx, { familyId: family.id, secretKey, now });
}

/** The one unused token of a family. Its predecessor must be consumed in the same transaction. */
export async function addToFamily(
  tx: Tx,
  { familyId, secretKey, now }: { familyId: string } & Pick<Issue, "secretKey" | "now">,
): Promise<IssuedRefreshToken> {
  const refreshToken = createSecret("srf_", RANDOM_BYTES);
  const expiresAt = new Date(now.getTime() + REFRESH_TOKEN_MILLISECONDS);
  await tx.refreshToken.create({
    data: { id: createObjectId(now), familyId, hash: hashSecret(secretKey, refreshToken), expiresAt, createdAt: now },
  });
  return { refreshToken, refreshTokenExpiresAt: expiresAt };
}

async function endOldest(tx: Tx, userId: string, now: Date): Promise<void> {
  const beyond = await tx.tokenFamily.findMany({
    where: { userId, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: MOST_FAMILIES,
    select: { id: true },
  });
  if (beyond.length === 0) return;
  const ids = beyond.map((family) => family.id);
  await tx.tokenFamily.updateMany({
    where: { id: { in: ids }, endedAt: null },
    data: { endedAt: now, endedBecause: "superseded" },
  });
}
