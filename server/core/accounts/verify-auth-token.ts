import { errors, jwtVerify } from "jose";
import { AppError } from "@/server/core/errors";
import { authTokenKey, TOKEN_AUDIENCE } from "./issue-auth-token";

export interface AuthTokenClaims {
  userId: string;
  /** The user's epoch when the token was made; a raised epoch ends it. */
  sessionEpoch: number;
}

/** Reads a token of `issueAuthToken`. Throws 401 for a foreign, changed or expired one; only HS256 is ever accepted. */
export async function verifyAuthToken(deps: { secretKey: string; now: () => Date }, token: string): Promise<AuthTokenClaims> {
  try {
    const { payload } = await jwtVerify(token, authTokenKey(deps.secretKey), {
      algorithms: ["HS256"],
      audience: TOKEN_AUDIENCE,
      currentDate: deps.now(),
      requiredClaims: ["sub", "exp", "epoch"],
    });
    if (typeof payload.sub !== "string" || typeof payload.epoch !== "number") throw new Error("unexpected claims");
    return { userId: payload.sub, sessionEpoch: payload.epoch };
  } catch (cause) {
    const expired = cause instanceof errors.JWTExpired;
    throw new AppError("unauthorized", expired ? "This auth token has expired." : "Invalid auth token.", { cause });
  }
}
