"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/field";
import { OwnPassword } from "./OwnPassword";

/** Asks for the address once more, so that nobody closes the wrong account. */
export function CloseAccount({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const trpc = useTRPC();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const { mutate, isPending, error } = useMutation(
    trpc.account.close.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => window.location.replace("/sign-in"),
    }),
  );
  const close = (event: FormEvent) => {
    event.preventDefault();
    mutate({ email: typed, password });
  };
  const isSure = typed.trim().toLowerCase() === email.toLowerCase() && (!hasPassword || password !== "");
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        Close the account
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Close this account?"
        description="This cannot be taken back. Download the films you want to keep first."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button type="submit" form={formId} look="danger" disabled={!isSure || isPending}>
              Close the account
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={close} className="flex flex-col gap-4">
          <Input label={`Type ${email}`} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          {hasPassword && <OwnPassword value={password} onChange={setPassword} />}
          {error && <Alert>{sentenceOf(error)}</Alert>}
        </form>
      </Dialog>
    </>
  );
}
