import { createTransport } from "nodemailer";
import { AppError } from "@/server/core/errors";
import type { Mail } from "./mail";

const DEADLINE_MILLISECONDS = 20_000;

/** Any mail server that speaks SMTP. The sender is the URL's user when that is an address, else `no-reply` at our own host. */
export function createSmtpMail({ smtpUrl, publicUrl }: { smtpUrl: string; publicUrl: string }): Mail {
  const limits = { connectionTimeout: DEADLINE_MILLISECONDS, socketTimeout: DEADLINE_MILLISECONDS };
  const transport = createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...limits });
  const user = decodeURIComponent(new URL(smtpUrl).username);
  const from = { name: "Kinora", address: user.includes("@") ? user : `no-reply@${new URL(publicUrl).hostname}` };
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text }).catch((cause: unknown) => {
        throw new AppError("provider_failed", "The mail server did not take the mail.", { cause, retryable: true });
      });
    },
  };
}
