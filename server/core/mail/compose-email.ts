import { z } from "zod";
import { issueClaimToken } from "@/server/core/accounts/claim-tokens";
import { issueEmailToken } from "@/server/core/accounts/email-tokens";
import { issueSignInToken } from "@/server/core/accounts/sign-in-links";
import type { Context } from "@/server/core/context";
import type { Email, User } from "@/server/db/generated/client";
import type { Message } from "@/server/providers/mail/mail";
import type { EmailKind } from "./queue-email";

type Deps = Pick<Context, "db" | "secretKey" | "publicUrl" | "now">;

/** The words of a mail, with a link that is made now and stored nowhere. Null when its reader's account is gone. */
export async function composeEmail(deps: Deps, email: Email): Promise<Message | null> {
  const user = await deps.db.user.findUnique({ where: { id: email.userId } });
  if (!user) return null;
  const { subject, lines, action, link, life } = words[email.kind as EmailKind](email.data);
  const url = `${deps.publicUrl}${await link(deps, user, email)}`;
  const text = [...lines, `${action}: ${url}`, life].join("\n\n");
  return { to: email.to, subject, text, paragraphs: lines, link: { label: action, url } };
}

interface Words {
  subject: string;
  lines: string[];
  action: string;
  /** The path that the link leads to. */
  link: (deps: Deps, user: User, email: Email) => Promise<string>;
  life: string;
}

const Purchase = z.object({ credits: z.number() });
const amountIn = (data: unknown): string => `${Purchase.parse(data).credits.toLocaleString("en")} credits`;

/** To a page that sets a password and ends everybody's sessions. */
const claiming: Pick<Words, "link" | "life"> = {
  link: async (deps, user) => `/claim?token=${encodeURIComponent(await issueClaimToken(deps, user))}`,
  life: "The link works once, for seven days.",
};
const signingIn: Pick<Words, "link" | "life"> = {
  link: async (deps, user, email) => `/sign-in/link?token=${encodeURIComponent(await issueSignInToken(deps, user, email.id))}`,
  life: "The link works once, for half an hour.",
};

const Change = z.object({ to: z.string() });
const noLife = "You can sign in there to see what happened.";

const words: Record<EmailKind, (data: unknown) => Words> = {
  welcome: (data) => ({
    subject: "Your Kinora account is ready",
    lines: [
      `Welcome to Kinora. ${amountIn(data)} were bought for this address, and an account was made to hold them.`,
      "Confirm your address and choose a password to make the account yours. Everybody who was signed in before is then signed out.",
      "You did not expect this? Then you need not do anything; or choose a password and the credits are yours.",
    ],
    action: "Confirm and set a password",
    ...claiming,
  }),
  top_up: (data) => ({
    subject: `${amountIn(data)} were added to your account`,
    lines: [
      `Somebody, probably you, bought ${amountIn(data)} for your Kinora account. They are ready to use.`,
      "Was it not you? The credits stay yours. You can end everybody's sessions by choosing a new password.",
    ],
    action: "Set a password",
    ...claiming,
  }),
  sign_in: () => ({
    subject: "Sign in to Kinora",
    lines: [
      "Open this link in the browser you want to work in.",
      "You did not ask for it? Then leave it: nobody gets in without it.",
    ],
    action: "Sign in",
    ...signingIn,
  }),
  reset_password: () => ({
    subject: "Choose a new password for Kinora",
    lines: [
      "Choose a new password. Everybody who was signed in before is then signed out.",
      "You did not ask for it? Then leave it: your password stays as it is.",
    ],
    action: "Choose a password",
    ...claiming,
  }),
  recharge_failed: (data) => ({
    subject: "Credits could not be bought automatically",
    lines: [
      `Your balance fell below its threshold, but the payment for ${amountIn(data)} did not go through. Nothing was taken.`,
      "Films in the making go on. To start new ones, buy credits yourself or leave another card.",
    ],
    action: "Credits and payments",
    link: async () => "/account",
    life: noLife,
  }),
  change_email: () => ({
    subject: "Confirm your new e-mail address",
    lines: [
      "Somebody, probably you, wants to use this address for a Kinora account. Confirm it, and it is how you sign in from then on.",
      "You did not ask for it? Then leave it: nothing changes.",
    ],
    action: "Use this address",
    link: async (deps, user, email) =>
      `/claim/email?token=${encodeURIComponent(await issueEmailToken(deps, user, { emailId: email.id }))}`,
    life: "The link works once, for one day.",
  }),
  email_changed: (data) => ({
    subject: "The address of your Kinora account was changed",
    lines: [
      `Your account now belongs to ${Change.parse(data).to}, and everybody who was signed in has been signed out.`,
      "Was it not you? Answer this mail, or write to whoever runs this server.",
    ],
    action: "Kinora",
    link: async () => "/",
    life: noLife,
  }),
};
