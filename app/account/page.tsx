import type { Metadata } from "next";
import { ClaimForm } from "@/components/payments/ClaimForm";
import { Sheet } from "@/components/payments/Sheet";
import { database } from "@/server/compose";
import { readClaimToken } from "@/server/core/accounts/claim-tokens";
import { env } from "@/server/env";
import { claim } from "./actions";

export const metadata: Metadata = { title: "Your account · Kinora", robots: { index: false }, referrer: "no-referrer" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a mail's link leads. Looking changes nothing: link previews look too. */
export default async function AccountPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  if (done !== undefined) {
    return (
      <Sheet title="The account is yours">
        <p className="text-quiet">Everybody who was signed in before has been signed out.</p>
        <a href="/" className="text-accent text-sm underline underline-offset-4">
          To the studio
        </a>
      </Sheet>
    );
  }
  const deps = { db: database(), secretKey: env().secretKey, now: () => new Date() };
  const shown = typeof token === "string" ? token : "";
  const user = await readClaimToken(deps, shown).catch(() => null);
  if (!user) {
    return (
      <Sheet title="This link is no longer good">
        <p className="text-quiet">It has been used, or is older than seven days.</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={user.hasPassword ? "Choose a new password" : "Make this account yours"}>
      <p className="break-all text-quiet">{user.email}</p>
      <ClaimForm email={user.email} claim={claim.bind(null, shown)} />
    </Sheet>
  );
}
