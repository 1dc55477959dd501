import { SignJWT } from "jose";
import { hashSecret } from "./hash-secret";

/** Ten days (contract §3.6). */
export const AUTH_TOKEN_SECONDS = 864_000;
export const TOKEN_AUDIENCE = "kinora:user";

export interface IssuedToken {
  authToken: string;
  expiresAt: Date;
  expiresInSeconds: number;
}

/** A signed token that stands for a user until it expires or the user's `sessionEpoch` is raised. */
export async function issueAuthToken(
  deps: { secretKey: string; now: () => Date },
  user: { id: string; sessionEpoch: number },
): Promise<IssuedToken> {
  const issuedAt = Math.floor(deps.now().getTime() / 1000);
  const expires = issuedAt + AUTH_TOKEN_SECONDS;
  const authToken = await new SignJWT({ epoch: user.sessionEpoch })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(user.id)
    .setAudience(TOKEN_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(authTokenKey(deps.secretKey));
  return { authToken, expiresAt: new Date(expires * 1000), expiresInSeconds: AUTH_TOKEN_SECONDS };
}

/** Its own key, derived from the server's secret: a signed token can never be mistaken for a stored hash. */
export const authTokenKey = (secretKey: string): Uint8Array =>
  new TextEncoder().encode(hashSecret(secretKey, "signing key of user auth tokens"));
