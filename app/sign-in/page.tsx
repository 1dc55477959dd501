import type { Metadata } from "next";
import { headers } from "next/headers";
import { LocalOwner } from "@/components/sign-in/LocalOwner";
import { PasswordForm } from "@/components/sign-in/PasswordForm";
import { LonePage } from "@/components/ui/lone-page";
import { isOnThisMachine } from "@/server/visitors/local-visitor";
import { hasLocalOwner } from "@/server/visitors/recognise-visitor";
import { readRedirect, type SearchParams } from "./read-redirect";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function SignInPage({ searchParams }: SearchParams) {
  const redirect = readRedirect((await searchParams).redirect);
  const isOwner = hasLocalOwner() && isOnThisMachine(await headers());
  return (
    <LonePage title="Sign in">
      {isOwner && <LocalOwner redirect={redirect} />}
      <PasswordForm redirect={redirect} />
    </LonePage>
  );
}
