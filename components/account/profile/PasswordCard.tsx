"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useSignIn } from "@/components/sign-in/use-sign-in";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/field";

/** A new password ends every session; this one begins anew with it. */
export function PasswordCard({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const trpc = useTRPC();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const { enter, isBusy, message } = useSignIn("/account/profile");
  const { mutate, isPending, error } = useMutation(
    trpc.account.changePassword.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => enter("password", { email, password: next }),
    }),
  );
  const change = (event: FormEvent) => {
    event.preventDefault();
    mutate({ current, next });
  };
  const wrong = error ? sentenceOf(error) : message;
  return (
    <Card title="Password" description="Everybody who is signed in elsewhere is signed out.">
      <form onSubmit={change} className="flex flex-col gap-4">
        {/* For password managers: which account the password is of. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <div className="grid gap-4 sm:grid-cols-2">
          {hasPassword && (
            <Input
              label="Current password"
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
          <Input
            label="New password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            maxLength={200}
            hint="Ten characters or more."
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        </div>
        {wrong && <Alert>{wrong}</Alert>}
        <Button
          type="submit"
          className="self-start"
          disabled={next.length < 10 || (hasPassword && current === "") || isPending || isBusy}
        >
          {hasPassword ? "Change the password" : "Set a password"}
        </Button>
      </form>
    </Card>
  );
}
