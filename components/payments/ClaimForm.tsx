"use client";

import { useActionState } from "react";
import type { Answer } from "@/app/claim/actions";
import { Button } from "@/components/ui/button";

type Claim = (before: Answer, form: FormData) => Promise<Answer>;

export function ClaimForm({ email, claim }: { email: string; claim: Claim }) {
  const [answer, act, isBusy] = useActionState<Answer, FormData>(claim, { message: null });
  const [confirmed, confirm, isConfirming] = useActionState<Answer, FormData>(claim, { message: null });
  const message = answer.message ?? confirmed.message;
  return (
    <>
      <form action={act} className="flex flex-col gap-4">
        {/* For password managers: which account the new password is of. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <label className="flex flex-col gap-2 text-sm">
          New password
          <input
            type="password"
            name="password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            aria-describedby="password-rule"
            className="h-11 rounded-xl border border-line bg-canvas px-4 text-base"
          />
        </label>
        <p id="password-rule" className="text-quiet text-sm">
          Ten characters or more.
        </p>
        {message && (
          <p role="alert" className="text-bad text-sm">
            {message}
          </p>
        )}
        <Button type="submit" look="primary" disabled={isBusy}>
          Set password
        </Button>
      </form>
      <form action={confirm}>
        <Button type="submit" className="w-full" disabled={isConfirming}>
          Only confirm my address
        </Button>
      </form>
    </>
  );
}
