import { SignJWT } from "jose";
import { hashSecret } from "./hash-secret";

/** Ten days (contract §3.6). */
export const AUTH_TOKEN_SECONDS = 864_000;
/** A browser's session and an external user's token: thirty days. */
export const LONG_TOKEN_SECONDS = 2_592_000;
export const TOKEN_AUDIENCE = "kinora:user";
export const EXTERNAL_TOKEN_AUDIENCE = "kinora:external";

export interface IssuedToken {
  authToken: string;
  expiresAt: Date;
  expiresInSeconds: number;
}

interface Deps {
  secretKey: string;
  now: () => Date;
}
interface Subject {
  id: string;
  sessionEpoch: number;
}

/** A signed token that stands for a user until it expires or the user's `sessionEpoch` is raised. */
export const issueAuthToken = (deps: Deps, user: Subject, seconds = AUTH_TOKEN_SECONDS): Promise<IssuedToken> =>
  signToken(deps, user, { audience: TOKEN_AUDIENCE, seconds });

/** The same for an external user. */
export const issueExternalToken = (deps: Deps, externalUser: Subject): Promise<IssuedToken> =>
  signToken(deps, externalUser, { audience: EXTERNAL_TOKEN_AUDIENCE, seconds: LONG_TOKEN_SECONDS });

/** The one way in which a token of ours is signed: for one audience, until its end or until the subject's epoch is raised. */
export async function signToken(
  deps: Deps,
  subject: Subject,
  { audience, seconds }: { audience: string; seconds: number },
): Promise<IssuedToken> {
  const issuedAt = Math.floor(deps.now().getTime() / 1000);
  const expires = issuedAt + seconds;
  const authToken = await new SignJWT({ epoch: subject.sessionEpoch })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(subject.id)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(authTokenKey(deps.secretKey));
  return { authToken, expiresAt: new Date(expires * 1000), expiresInSeconds: seconds };
}

/** Its own key, derived from the server's secret: a signed token can never be mistaken for a stored hash. */
export const authTokenKey = (secretKey: string): Uint8Array =>
  new TextEncoder().encode(hashSecret(secretKey, "signing key of user auth tokens"));
