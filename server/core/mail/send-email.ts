import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { MOST_ATTEMPTS, nextAttemptAfter } from "@/server/core/webhooks/retry-schedule";
import type { Mail } from "@/server/providers/mail/mail";
import { composeEmail } from "./compose-email";

export type MailDeps = Pick<Context, "db" | "secretKey" | "publicUrl" | "now"> & {
  /** Null without a mail server: mails stay in the outbox, to be read there. */
  mail: Mail | null;
};

export interface MailOutcome {
  state: "kept" | "pending" | "sent" | "dead";
  nextAttemptAt: Date | null;
}

/** Makes one attempt at a mail, if one is due, and says when the next is. */
export async function sendEmail(deps: MailDeps, emailId: string): Promise<MailOutcome> {
  const { db, mail } = deps;
  const now = deps.now();
  const email = await db.email.findUnique({ where: { id: emailId } });
  if (!email) throw new AppError("not_found", "There is no such mail.", { cause: new Error(emailId) });
  if (email.status !== "pending") return { state: email.status as "sent" | "dead", nextAttemptAt: null };
  if (!mail) return { state: "kept", nextAttemptAt: null };
  if (email.nextAttemptAt > now) return { state: "pending", nextAttemptAt: email.nextAttemptAt };

  const attempts = email.attempts + 1;
  const nextAttemptAt = attempts < MOST_ATTEMPTS ? nextAttemptAfter(attempts, now, Math.random()) : null;
  const booked = { attempts, nextAttemptAt: nextAttemptAt ?? now };
  const { count } = await db.email.updateMany({
    where: { id: emailId, status: "pending", attempts: email.attempts },
    data: booked,
  });
  if (count === 0) return { state: "pending", nextAttemptAt: booked.nextAttemptAt };
  try {
    const message = await composeEmail(deps, email);
    if (message) await mail.send(message);
    await db.email.update({ where: { id: emailId }, data: { status: message ? "sent" : "dead", sentAt: now, lastError: null } });
    return { state: message ? "sent" : "dead", nextAttemptAt: null };
  } catch (error) {
    const lastError = error instanceof AppError ? error.message : "The mail could not be sent.";
    const status = nextAttemptAt ? "pending" : "dead";
    await db.email.update({ where: { id: emailId }, data: { lastError, status } });
    return { state: status, nextAttemptAt };
  }
}
