"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/field";
import { OwnPassword } from "./OwnPassword";

interface Props {
  email: string;
  isConfirmed: boolean;
  hasPassword: boolean;
}

/** The address changes when somebody who reads its mails has said so. */
export function EmailCard({ email, isConfirmed, hasPassword }: Props) {
  const trpc = useTRPC();
  const [to, setTo] = useState("");
  const [password, setPassword] = useState("");
  const { mutate, isPending, isSuccess, variables, error } = useMutation(
    trpc.account.changeEmail.mutationOptions({ meta: { showsOwnErrors: true } }),
  );
  const change = (event: FormEvent) => {
    event.preventDefault();
    mutate({ email: to, password });
  };
  return (
    <Card
      title="E-mail"
      description={email}
      actions={<Badge tone={isConfirmed ? "good" : "warn"}>{isConfirmed ? "Confirmed" : "Not confirmed"}</Badge>}
    >
      <form onSubmit={change} className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Input
            label="New address"
            type="email"
            autoComplete="email"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          {hasPassword && <OwnPassword value={password} onChange={setPassword} />}
        </div>
        {error && <Alert>{sentenceOf(error)}</Alert>}
        {isSuccess && <Alert tone="neutral">A link was sent to {variables.email}. The address changes when you open it.</Alert>}
        <Button type="submit" className="self-start" disabled={to.trim() === "" || (hasPassword && password === "") || isPending}>
          Send a link
        </Button>
      </form>
    </Card>
  );
}
