"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/field";
import { inCredits } from "../amounts";

/** Moves credits from the account to one of its customers. */
export function GrantCredits({ id, name }: { id: string; name: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  // One name per grant: a second click, or a retry after a lost answer, grants nothing more.
  const [grantId, setGrantId] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error, reset } = useMutation(
    trpc.customers.grant.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: async ({ creditsGranted }) => {
        toast.success(`${inCredits(creditsGranted)} credits were granted.`);
        setText("");
        setGrantId(crypto.randomUUID());
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.customers.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() }),
        ]);
      },
    }),
  );
  const credits = Number(text);
  const isWhole = text.trim() !== "" && Number.isInteger(credits) && credits > 0;
  const grant = (event: FormEvent) => {
    event.preventDefault();
    mutate({ id, credits, grantId });
  };
  return (
    <Card title="Grant credits" description={`They leave your balance and are ${name}'s to spend.`}>
      <form onSubmit={grant} className="flex flex-wrap items-start gap-3">
        <Input
          label="Credits to grant"
          isLabelHidden
          inputMode="numeric"
          placeholder="500"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            reset();
          }}
          error={error ? sentenceOf(error) : null}
          className="w-full sm:w-64"
        />
        <Button type="submit" disabled={!isWhole || isPending} className="max-sm:w-full">
          {isWhole ? `Grant ${inCredits(credits)} credits` : "Grant credits"}
        </Button>
      </form>
    </Card>
  );
}
