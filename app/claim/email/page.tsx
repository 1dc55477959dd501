import type { Metadata } from "next";
import { ConfirmEmail } from "@/components/account/profile/ConfirmEmail";
import { LonePage } from "@/components/ui/lone-page";
import { database } from "@/server/compose";
import { readEmailToken } from "@/server/core/accounts/email-tokens";
import { env } from "@/server/env";
import { confirmEmail } from "./actions";

export const metadata: Metadata = { title: "Your new address", robots: { index: false }, referrer: "no-referrer" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where the mail to a new address leads. Looking changes nothing: link previews look too. */
export default async function EmailPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  if (done !== undefined) {
    return (
      <LonePage title="Your address is changed">
        <p className="text-quiet">You have been signed out everywhere. Sign in with your new address.</p>
        <a href="/sign-in" className="text-accent text-sm underline underline-offset-4">
          Sign in
        </a>
      </LonePage>
    );
  }
  const deps = { db: database(), secretKey: env().secretKey, now: () => new Date() };
  const shown = typeof token === "string" ? token : "";
  const change = await readEmailToken(deps, shown).catch(() => null);
  if (!change) {
    return (
      <LonePage title="This link is no longer good">
        <p className="text-quiet">It has been used, or is older than a day. Ask for another on your profile.</p>
      </LonePage>
    );
  }
  return (
    <LonePage title="Use this address?">
      <p className="wrap-anywhere text-quiet">
        {change.to} takes the place of {change.user.email}. Everybody who is signed in is signed out.
      </p>
      <ConfirmEmail confirm={confirmEmail.bind(null, shown)} />
    </LonePage>
  );
}
