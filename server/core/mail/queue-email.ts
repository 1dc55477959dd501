import { ulid } from "ulid";
import { publishEvent } from "@/server/core/events/publish-event";
import type { Tx } from "@/server/db/client";

export type EmailKind =
  | "welcome"
  | "top_up"
  | "sign_in"
  | "reset_password"
  | "recharge_failed"
  | "change_email"
  | "email_changed";

interface NewEmail {
  key: string;
  kind: EmailKind;
  user: { id: string; email: string };
  /** What its words need to know. */
  data?: { credits: number } | { to: string };
}

/** Queues a mail in the caller's transaction, once per key. Its text is made when it leaves. */
export async function queueEmail(tx: Tx, { key, kind, user, data }: NewEmail): Promise<void> {
  const id = `mail_${ulid()}`;
  const { count } = await tx.email.createMany({
    data: [{ id, key, kind, userId: user.id, to: user.email, ...(data && { data }) }],
    skipDuplicates: true,
  });
  if (count > 0) await publishEvent(tx, { id: `mail.due:${id}`, name: "mail/due", data: { emailId: id } });
}
