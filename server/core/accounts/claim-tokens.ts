import { jwtVerify } from "jose";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { authTokenKey, signToken } from "./issue-auth-token";

const AUDIENCE = "kinora:claim";
const LIFE_SECONDS = 7 * 86_400;
export const CLAIM_REFUSED = "This link has been used, or is too old. Ask for a new one.";

/** Proves that its bearer reads the mailbox of an account. It ends with the account's epoch, which using it raises. */
export async function issueClaimToken(
  deps: Pick<Context, "secretKey" | "now">,
  user: { id: string; sessionEpoch: number },
): Promise<string> {
  return (await signToken(deps, user, { audience: AUDIENCE, seconds: LIFE_SECONDS })).authToken;
}

/** Whose account a token may claim. Throws 401 for one that is used, old or not ours. */
export async function readClaimToken(
  { db, secretKey, now }: Pick<Context, "db" | "secretKey" | "now">,
  token: string,
): Promise<{ id: string; email: string; sessionEpoch: number; hasPassword: boolean }> {
  const refused = new AppError("unauthorized", CLAIM_REFUSED);
  const { payload } = await jwtVerify(token, authTokenKey(secretKey), {
    ...{ audience: AUDIENCE, algorithms: ["HS256"], currentDate: now() },
  }).catch(() => {
    throw refused;
  });
  const user = payload.sub ? await db.user.findUnique({ where: { id: payload.sub } }) : null;
  if (!user || user.sessionEpoch !== payload.epoch) throw refused;
  return { id: user.id, email: user.email, sessionEpoch: user.sessionEpoch, hasPassword: user.passwordHash !== null };
}
