"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Confirm } from "../Confirm";
import { CloseAccount } from "./CloseAccount";

/** What cannot be taken back. */
export function DangerZone({ email, hasPassword }: { email: string | null; hasPassword: boolean }) {
  const trpc = useTRPC();
  const signOut = useMutation(trpc.account.signOutEverywhere.mutationOptions());
  return (
    <Card title="Danger zone" className="border-bad/40!">
      <div className="flex flex-col gap-5">
        <Way
          title="Sign out everywhere"
          note="Every browser, every token of a program and the APP_KEY. API keys stay: revoke those one by one."
        >
          <Confirm
            label="Sign out everywhere"
            title="Sign out everywhere?"
            action="Sign out"
            size="medium"
            onConfirm={async () => {
              await signOut.mutateAsync();
              window.location.replace("/sign-in");
            }}
          >
            You are signed out here, too.
          </Confirm>
        </Way>
        {email !== null && (
          <Way
            title="Close the account"
            note="Keys end, customers are signed out, films leave the studio, credits that are left are lost. Not while films are being made or credits are owed."
          >
            <CloseAccount hasPassword={hasPassword} email={email} />
          </Way>
        )}
      </div>
    </Card>
  );
}

const Way = ({ title, note, children }: { title: string; note: string; children: React.ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-3">
    <div className="min-w-0 grow basis-64">
      <h3 className="font-medium text-ui">{title}</h3>
      <p className="text-quiet text-xs">{note}</p>
    </div>
    {children}
  </div>
);
