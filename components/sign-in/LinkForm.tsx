"use client";

import { useActionState } from "react";
import type { LinkAnswer } from "@/app/sign-in/actions";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";

interface Props {
  send: (before: LinkAnswer, form: FormData) => Promise<LinkAnswer>;
  label: string;
}

/** Asks for an address and says that a mail is on its way to it. */
export function LinkForm({ send, label }: Props) {
  const [answer, act, isBusy] = useActionState<LinkAnswer, FormData>(send, { state: "asking" });
  if (answer.state === "sent") {
    return (
      <Alert tone="neutral">
        If an account has the address <span className="break-all font-medium">{answer.email}</span>, a mail with a link is on its
        way to it.
        {answer.outbox && (
          <>
            {" "}
            This server sends no mails: it keeps them in its{" "}
            <a href="/outbox" className="text-accent underline underline-offset-4">
              outbox
            </a>
            .
          </>
        )}
      </Alert>
    );
  }
  return (
    <form action={act} className="flex flex-col gap-4">
      <Input label="E-mail" type="email" name="email" autoComplete="username" required />
      {answer.state === "refused" && <Alert>{answer.message}</Alert>}
      <Button type="submit" look="primary" size="large" disabled={isBusy}>
        {label}
      </Button>
    </form>
  );
}
