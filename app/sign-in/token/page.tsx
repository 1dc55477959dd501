import type { Metadata } from "next";
import { TokenEntrance } from "@/components/sign-in/TokenEntrance";
import { LonePage } from "@/components/ui/lone-page";
import { readRedirect, type SearchParams } from "../read-redirect";

export const metadata: Metadata = { title: "Signing in", robots: { index: false }, referrer: "no-referrer" };

/** Where the `loginUrl` of `create_login_token` leads: an account's customers come in by this door. */
export default async function TokenPage({ searchParams }: SearchParams) {
  const { loginToken, redirect } = await searchParams;
  return (
    <LonePage title="Signing you in">
      <TokenEntrance
        way="login-token"
        token={typeof loginToken === "string" ? loginToken : ""}
        redirect={readRedirect(redirect)}
      />
    </LonePage>
  );
}
