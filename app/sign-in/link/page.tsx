import type { Metadata } from "next";
import { LinkForm } from "@/components/sign-in/LinkForm";
import { TokenEntrance } from "@/components/sign-in/TokenEntrance";
import { LonePage } from "@/components/ui/lone-page";
import { sendLink } from "../actions";
import { readRedirect, type SearchParams } from "../read-redirect";

export const metadata: Metadata = { title: "Sign in by mail", robots: { index: false }, referrer: "no-referrer" };

/** Where a link is asked for, and where it leads. */
export default async function LinkPage({ searchParams }: SearchParams) {
  const { token, redirect } = await searchParams;
  if (typeof token === "string") {
    return (
      <LonePage title="Signing you in">
        <TokenEntrance way="link" token={token} redirect={readRedirect(redirect)} />
      </LonePage>
    );
  }
  return (
    <LonePage title="Sign in by mail">
      <p className="text-quiet text-sm">We send you a link that signs you in once, without a password.</p>
      <LinkForm send={sendLink.bind(null, "sign_in")} label="Send me a link" />
    </LonePage>
  );
}
