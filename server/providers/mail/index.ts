import type { Env } from "@/server/env";
import type { Mail } from "./mail";
import { createSmtpMail } from "./smtp";

/** The mail server of SMTP_URL, or null: then mails are read in the outbox. */
export const chooseMail = ({ smtpUrl, publicUrl }: Pick<Env, "smtpUrl" | "publicUrl">): Mail | null =>
  smtpUrl === null ? null : createSmtpMail({ smtpUrl, publicUrl });
