import { errors, jwtVerify } from "jose";
import { AppError } from "@/server/core/errors";
import { authTokenKey, EXTERNAL_TOKEN_AUDIENCE, TOKEN_AUDIENCE } from "./issue-auth-token";

export interface AuthTokenClaims {
  /** Whether `subjectId` names a user or an external user. */
  kind: "user" | "external";
  subjectId: string;
  /** The subject's epoch when the token was made; a raised epoch ends it. */
  sessionEpoch: number;
}

/** Reads a signed token. Throws 401 for a foreign, changed or expired one; only HS256 is ever accepted. */
export async function verifyAuthToken(deps: { secretKey: string; now: () => Date }, token: string): Promise<AuthTokenClaims> {
  try {
    const { payload } = await jwtVerify(token, authTokenKey(deps.secretKey), {
      algorithms: ["HS256"],
      audience: [TOKEN_AUDIENCE, EXTERNAL_TOKEN_AUDIENCE],
      currentDate: deps.now(),
      requiredClaims: ["sub", "exp", "epoch"],
    });
    const { sub, aud, epoch } = payload;
    // One audience as text: a token for both would be neither.
    if (typeof sub !== "string" || typeof epoch !== "number" || typeof aud !== "string") throw new Error("unexpected claims");
    return { kind: aud === TOKEN_AUDIENCE ? "user" : "external", subjectId: sub, sessionEpoch: epoch };
  } catch (cause) {
    const expired = cause instanceof errors.JWTExpired;
    throw new AppError("unauthorized", expired ? "This auth token has expired." : "Invalid auth token.", { cause });
  }
}
