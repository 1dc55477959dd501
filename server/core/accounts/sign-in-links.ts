import { jwtVerify } from "jose";
import { ulid } from "ulid";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { queueEmail } from "@/server/core/mail/queue-email";
import { claimOf } from "./claim-account";
import { authTokenKey, signToken } from "./issue-auth-token";

const AUDIENCE = "kinora:sign-in:";
const LIFE_SECONDS = 1800;
const REFUSED = "This link has been used, or is too old. Ask for a new one.";
const PER_MAILBOX = { most: 5, windowSeconds: 3600 };
const PER_CALLER = { most: 30, windowSeconds: 3600 };

type Deps = Pick<Context, "db" | "secretKey" | "now">;

/**
 * Sends a link that signs in, or one that chooses a new password, to an address that has an account. To others nothing is sent,
 * and the caller, known by their network address, is not told which was the case.
 */
export async function sendAccountLink(
  { db, now }: Pick<Context, "db" | "now">,
  { email: given, kind, caller }: { email: string; kind: "sign_in" | "reset_password"; caller: string },
): Promise<void> {
  const email = given.trim().toLowerCase();
  await countAttempt({ db, name: `account-link:${caller}`, now: now(), limit: PER_CALLER });
  await countAttempt({ db, name: `account-link:${email}`, now: now(), limit: PER_MAILBOX });
  const user = await db.user.findUnique({ where: { email }, select: { id: true, email: true } });
  if (user) await db.$transaction((tx) => queueEmail(tx, { key: `${kind}:${ulid()}`, kind, user }));
}

/** Signs its bearer in once. It belongs to one mail and ends with the account's epoch. */
export async function issueSignInToken(
  deps: Pick<Context, "secretKey" | "now">,
  user: { id: string; sessionEpoch: number },
  emailId: string,
): Promise<string> {
  return (await signToken(deps, user, { audience: `${AUDIENCE}${emailId}`, seconds: LIFE_SECONDS })).authToken;
}

/**
 * Uses a link up and answers whose it was. Of any number of callers one gets in. Whoever reads the mailbox of an account that
 * nobody has confirmed makes it theirs: all who were in it before are out.
 */
export async function redeemSignInLink(deps: Deps, token: string): Promise<{ id: string; sessionEpoch: number }> {
  const refused = new AppError("unauthorized", REFUSED);
  const options = { algorithms: ["HS256"], currentDate: deps.now(), requiredClaims: ["sub", "aud", "exp"] };
  const { payload } = await jwtVerify(token, authTokenKey(deps.secretKey), options).catch(() => {
    throw refused;
  });
  const { sub: id, aud, epoch } = payload;
  if (typeof aud !== "string" || !aud.startsWith(AUDIENCE) || typeof id !== "string") throw refused;
  const emailId = aud.slice(AUDIENCE.length);
  return deps.db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: { sessionEpoch: true, emailConfirmedAt: true } });
    if (!user || user.sessionEpoch !== epoch) throw refused;
    const { count } = await tx.email.updateMany({
      where: { id: emailId, userId: id, kind: "sign_in", usedAt: null },
      data: { usedAt: deps.now() },
    });
    if (count === 0) throw refused;
    if (user.emailConfirmedAt) return { id, sessionEpoch: user.sessionEpoch };
    return { id, sessionEpoch: await claimOf(tx, { id, sessionEpoch: user.sessionEpoch, now: deps.now() }) };
  });
}
