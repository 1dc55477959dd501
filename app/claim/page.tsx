import type { Metadata } from "next";
import { ClaimForm } from "@/components/payments/ClaimForm";
import { LonePage } from "@/components/ui/lone-page";
import { database } from "@/server/compose";
import { readClaimToken } from "@/server/core/accounts/claim-tokens";
import { env } from "@/server/env";
import { claim } from "./actions";

export const metadata: Metadata = { title: "Your account", robots: { index: false }, referrer: "no-referrer" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a mail's link leads. Looking changes nothing: link previews look too. */
export default async function ClaimPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  if (done !== undefined) {
    return (
      <LonePage title="The account is yours">
        <p className="text-quiet">Everybody who was signed in before has been signed out.</p>
        <a href="/sign-in" className="text-accent text-sm underline underline-offset-4">
          Sign in
        </a>
      </LonePage>
    );
  }
  const deps = { db: database(), secretKey: env().secretKey, now: () => new Date() };
  const shown = typeof token === "string" ? token : "";
  const user = await readClaimToken(deps, shown).catch(() => null);
  if (!user) {
    return (
      <LonePage title="This link is no longer good">
        <p className="text-quiet">It has been used, or is older than seven days.</p>
        <a href="/sign-in/reset" className="text-accent text-sm underline underline-offset-4">
          Ask for a new one
        </a>
      </LonePage>
    );
  }
  return (
    <LonePage title={user.hasPassword ? "Choose a new password" : "Make this account yours"}>
      <p className="break-all text-quiet">{user.email}</p>
      <ClaimForm email={user.email} claim={claim.bind(null, shown)} />
    </LonePage>
  );
}
