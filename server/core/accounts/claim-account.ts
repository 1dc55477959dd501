import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import { CLAIM_REFUSED, readClaimToken } from "./claim-tokens";
import { endSessions } from "./end-sessions";
import { hashPassword } from "./hash-password";
import { assertPassword } from "./password-rule";

type Deps = Pick<Context, "db" | "secretKey" | "now">;

/**
 * Makes an account its mailbox's own: confirms the address and, where given, sets the password. Every token, key of a program and
 * link that was issued before ends here, so that nobody who made the account first stays in it. A link works once.
 */
export async function claimAccount(deps: Deps, { token, password }: { token: string; password?: string }): Promise<void> {
  const { db, secretKey, now } = deps;
  if (password !== undefined) assertPassword(password);
  const { id, sessionEpoch } = await readClaimToken(deps, token);
  const passwordHash = password === undefined ? undefined : await hashPassword({ secretKey, password });
  await db.$transaction((tx) => claimOf(tx, { id, sessionEpoch, passwordHash, now: now() }));
}

interface Claim {
  id: string;
  /** The epoch it is claimed in: of two claims at once one succeeds. */
  sessionEpoch: number;
  passwordHash?: string | undefined;
  now: Date;
}

/** The claim itself, in the caller's transaction. Answers the epoch that begins with it. */
export async function claimOf(tx: Tx, { id, sessionEpoch, passwordHash, now }: Claim): Promise<number> {
  const epoch = await endSessions(tx, { id, sessionEpoch }, { because: "claimed", now });
  if (epoch === null) throw new AppError("unauthorized", CLAIM_REFUSED);
  await tx.user.update({
    where: { id },
    data: { emailConfirmedAt: now, signUpOrigin: null, ...(passwordHash !== undefined && { passwordHash }) },
  });
  return epoch;
}
