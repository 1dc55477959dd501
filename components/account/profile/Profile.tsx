"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Skeleton } from "@/components/ui/skeleton";
import { DangerZone } from "./DangerZone";
import { EmailCard } from "./EmailCard";
import { NameCard } from "./NameCard";
import { PasswordCard } from "./PasswordCard";

/** Who the account is, how one signs in to it, and how to leave. */
export function Profile() {
  const trpc = useTRPC();
  const { data: profile } = useQuery(trpc.account.profile.queryOptions(undefined, { refetchOnWindowFocus: false }));
  if (!profile) return <Skeleton className="h-64" />;
  return (
    <>
      <NameCard name={profile.name} />
      {profile.email === null ? (
        <Alert tone="neutral">
          This is the account of this machine: whoever sits at it is signed in, without an address and a password.
        </Alert>
      ) : (
        <>
          <EmailCard email={profile.email} isConfirmed={profile.isEmailConfirmed} hasPassword={profile.hasPassword} />
          <PasswordCard email={profile.email} hasPassword={profile.hasPassword} />
        </>
      )}
      <DangerZone email={profile.email} hasPassword={profile.hasPassword} />
    </>
  );
}
