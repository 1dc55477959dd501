import { z } from "zod";
import { issueClaimToken } from "@/server/core/accounts/claim-tokens";
import type { Context } from "@/server/core/context";
import type { Email } from "@/server/db/generated/client";
import type { Message } from "@/server/providers/mail/mail";
import type { EmailKind } from "./queue-email";

const Data = z.object({ credits: z.number() });

/** The words of a mail, with a link that is made now and stored nowhere. Null when its reader's account is gone. */
export async function composeEmail(
  { db, secretKey, publicUrl, now }: Pick<Context, "db" | "secretKey" | "publicUrl" | "now">,
  email: Email,
): Promise<Message | null> {
  const user = await db.user.findUnique({ where: { id: email.userId } });
  if (!user) return null;
  const { credits } = Data.parse(email.data);
  const token = await issueClaimToken({ secretKey, now }, user);
  const link = `${publicUrl}/account?token=${encodeURIComponent(token)}`;
  const amount = `${credits.toLocaleString("en")} credits`;
  const { subject, lines, action } = words[email.kind as EmailKind](amount);
  const text = [...lines, `${action}: ${link}`, "The link works once, for seven days."].join("\n\n");
  return { to: email.to, subject, text, paragraphs: lines, link: { label: action, url: link } };
}

const words: Record<EmailKind, (amount: string) => { subject: string; lines: string[]; action: string }> = {
  welcome: (amount) => ({
    subject: "Your Kinora account is ready",
    lines: [
      `Welcome to Kinora. ${amount} were bought for this address, and an account was made to hold them.`,
      "Confirm your address and choose a password to make the account yours. Everybody who was signed in before is then signed out.",
      "You did not expect this? Then you need not do anything; or choose a password and the credits are yours.",
    ],
    action: "Confirm and set a password",
  }),
  top_up: (amount) => ({
    subject: `${amount} were added to your account`,
    lines: [
      `Somebody, probably you, bought ${amount} for your Kinora account. They are ready to use.`,
      "Was it not you? The credits stay yours. You can end everybody's sessions by choosing a new password.",
    ],
    action: "Set a password",
  }),
};
