import type { Context } from "@/server/core/context";
import { makeAttempt, type Outcome } from "@/server/core/deliveries/make-attempt";
import { AppError } from "@/server/core/errors";
import type { Email } from "@/server/db/generated/client";
import type { Mail } from "@/server/providers/mail/mail";
import { composeEmail } from "./compose-email";

export type MailDeps = Pick<Context, "db" | "secretKey" | "publicUrl" | "now"> & {
  /** Null without a mail server: mails stay in the outbox, to be read there. */
  mail: Mail | null;
};

/** Far above what a mail server takes. */
const DEADLINE_MILLISECONDS = 60_000;

/** Makes one attempt at a mail, if one is due. */
export async function sendEmail(deps: MailDeps, id: string): Promise<Outcome> {
  const { db, mail } = deps;
  const now = deps.now();
  const email = await db.email.findUnique({ where: { id } });
  if (!email) throw new AppError("not_found", "There is no such mail.", { cause: new Error(id) });
  if (!mail && email.status === "pending") return { state: "kept", nextAttemptAt: null };
  const { attempts } = email;
  return makeAttempt<Pick<Email, "sentAt" | "lastError">>({
    ...{ row: email, now, deadlineMilliseconds: DEADLINE_MILLISECONDS },
    book: (data) => db.email.updateMany({ where: { id, status: "pending", attempts }, data }),
    send: async () => {
      try {
        const message = await composeEmail(deps, email);
        if (message) await mail?.send(message);
        return { state: message ? "sent" : "dead", told: { sentAt: now, lastError: null } };
      } catch (error) {
        const lastError = error instanceof AppError ? error.message : "The mail could not be sent.";
        return { state: "pending", told: { sentAt: null, lastError } };
      }
    },
    keep: (data) => db.email.update({ where: { id }, data }),
  });
}
