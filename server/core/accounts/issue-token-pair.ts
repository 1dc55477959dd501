import type { Tx } from "@/server/db/client";
import { issueAuthToken } from "./issue-auth-token";
import { type IssuedRefreshToken, issueRefreshToken } from "./issue-refresh-token";

/** Contract §7.2 and §9.3. Tokens are shown in this answer only. */
export interface TokenPair {
  tokenType: "Bearer";
  authToken: string;
  refreshToken: string;
  /** When the auth token ends, ISO 8601. */
  expiryDate: string;
  expiresInSeconds: number;
  refreshTokenExpiresAt: string;
}

/** Signs a user in: an auth token of ten days and the first refresh token of a new family. */
export async function issueTokenPair(tx: Tx, options: { userId: string; secretKey: string; now: Date }): Promise<TokenPair> {
  return pairOf(tx, options, await issueRefreshToken(tx, options));
}

/** An auth token to go with a refresh token that was just made. */
export async function pairOf(
  tx: Tx,
  { userId, secretKey, now }: { userId: string; secretKey: string; now: Date },
  { refreshToken, refreshTokenExpiresAt }: IssuedRefreshToken,
): Promise<TokenPair> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, sessionEpoch: true } });
  const { authToken, expiresAt, expiresInSeconds } = await issueAuthToken({ secretKey, now: () => now }, user);
  return {
    tokenType: "Bearer",
    authToken,
    refreshToken,
    expiryDate: expiresAt.toISOString(),
    expiresInSeconds,
    refreshTokenExpiresAt: refreshTokenExpiresAt.toISOString(),
  };
}
