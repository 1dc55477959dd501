import { jwtVerify } from "jose";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { authTokenKey, signToken } from "./issue-auth-token";

const AUDIENCE = "kinora:email:";
const LIFE_SECONDS = 86_400;
export const EMAIL_LINK_REFUSED = "This link has been used, or is too old. Ask for a new one.";

/** Proves that its bearer reads the mailbox which one mail was sent to. It ends with the account's epoch, which using it raises. */
export async function issueEmailToken(
  deps: Pick<Context, "secretKey" | "now">,
  user: { id: string; sessionEpoch: number },
  { emailId }: { emailId: string },
): Promise<string> {
  return (await signToken(deps, user, { audience: `${AUDIENCE}${emailId}`, seconds: LIFE_SECONDS })).authToken;
}

/** Whose account gets which address. Throws 401 for a link that is used, old or not ours. */
export async function readEmailToken(
  { db, secretKey, now }: Pick<Context, "db" | "secretKey" | "now">,
  token: string,
): Promise<{ user: { id: string; email: string; sessionEpoch: number }; to: string }> {
  const refused = new AppError("unauthorized", EMAIL_LINK_REFUSED);
  const options = { algorithms: ["HS256"], currentDate: now(), requiredClaims: ["sub", "aud", "exp"] };
  const { payload } = await jwtVerify(token, authTokenKey(secretKey), options).catch(() => {
    throw refused;
  });
  const { sub, aud, epoch } = payload;
  if (typeof sub !== "string" || typeof aud !== "string" || !aud.startsWith(AUDIENCE)) throw refused;
  const mail = await db.email.findUnique({ where: { id: aud.slice(AUDIENCE.length) } });
  const user = await db.user.findUnique({ where: { id: sub }, select: { id: true, email: true, sessionEpoch: true } });
  if (mail?.kind !== "change_email" || mail.userId !== sub || user?.sessionEpoch !== epoch) throw refused;
  return { user: user!, to: mail.to };
}
