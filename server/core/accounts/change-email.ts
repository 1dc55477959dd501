import { ulid } from "ulid";
import { z } from "zod";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { queueEmail } from "@/server/core/mail/queue-email";
import { assertOwnPassword } from "./assert-own-password";
import { EMAIL_LINK_REFUSED, readEmailToken } from "./email-tokens";
import { endSessions } from "./end-sessions";
import { assertSignsIn } from "./get-local-owner";

const PER_ACCOUNT = { most: 5, windowSeconds: 3600 };
const ADDRESS = "This is not an e-mail address.";
const Address = z.string(ADDRESS).trim().toLowerCase().max(254, ADDRESS).pipe(z.email(ADDRESS));

/** Sends a link to the address that the account is to have. Nothing changes before somebody there has used it. */
export async function requestEmailChange(ctx: Context, { email, password }: { email: string; password: string }): Promise<void> {
  const { userId } = ctx.actor;
  const to = Address.parse(email);
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
  assertSignsIn(user);
  if (to === user.email) throw new AppError("invalid_request", "This is the account's address already.");
  await assertOwnPassword(ctx, password);
  await countAttempt({ db: ctx.db, name: `change-email:${userId}`, now: ctx.now(), limit: PER_ACCOUNT });
  // Sent whether or not the address has an account: the answer must not tell.
  const kind = "change_email";
  await ctx.db.$transaction((tx) => queueEmail(tx, { key: `${kind}:${ulid()}`, kind, user: { id: userId, email: to } }));
}

/** Gives the account the address whose mailbox the link was sent to. Everybody is signed out, and the old address is told. */
export async function changeEmail(deps: Pick<Context, "db" | "secretKey" | "now">, token: string): Promise<void> {
  const { user, to } = await readEmailToken(deps, token);
  await deps.db.$transaction(async (tx) => {
    const taken = await tx.user.findUnique({ where: { email: to }, select: { id: true } });
    if (taken) throw new AppError("conflict", "This address belongs to another account.");
    const sessionEpoch = await endSessions(tx, user, { because: "email_changed", now: deps.now() });
    if (sessionEpoch === null) throw new AppError("unauthorized", EMAIL_LINK_REFUSED);
    await tx.user.update({ where: { id: user.id }, data: { email: to, emailConfirmedAt: deps.now() } });
    await queueEmail(tx, { key: `email_changed:${user.id}:${sessionEpoch}`, kind: "email_changed", user, data: { to } });
  });
}
