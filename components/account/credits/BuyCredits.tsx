"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { BuyCredits as Form } from "@/server/schemas/account-forms";
import { inCredits, inDollars } from "../amounts";

const CHOICES = ["1000", "2500", "5000", "10000"] as const;

/** Leads to a page to pay on. Credits arrive when the payment has. */
export function BuyCredits() {
  const trpc = useTRPC();
  const [text, setText] = useState<string>("2500");
  const { mutate, isPending, isSuccess, error } = useMutation(
    trpc.account.buy.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: ({ url }) => {
        if (url) window.location.assign(url);
      },
    }),
  );
  const credits = Number(text);
  const wish = Form.safeParse({ credits: text.trim() === "" ? Number.NaN : credits });
  const wrong = wish.success ? null : (wish.error.issues[0]?.message ?? null);
  const buy = (event: FormEvent) => {
    event.preventDefault();
    if (wish.success) mutate(wish.data);
  };
  return (
    <Card title="Buy credits" description="You pay on a page of the payment service; your card is never seen here.">
      <form onSubmit={buy} className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <Segmented
          label="Credits to buy"
          value={CHOICES.find((choice) => choice === text) ?? ""}
          options={CHOICES.map((value) => ({ value, label: inDollars(Number(value)).replace(".00", "") }))}
          onChange={setText}
          className="max-sm:w-full"
        />
        <Input
          label="Credits"
          isLabelHidden
          inputMode="numeric"
          value={text}
          onChange={(event) => setText(event.target.value.replaceAll(",", ""))}
          error={text === "" ? null : wrong}
          className="w-full sm:w-48"
        />
        <Button type="submit" look="primary" disabled={!wish.success || isPending || isSuccess} className="max-sm:w-full">
          {wish.success ? `Buy ${inCredits(credits)} credits · ${inDollars(credits)}` : "Buy credits"}
        </Button>
      </form>
      {error && (
        <p role="alert" className="mt-3 text-bad text-ui">
          {sentenceOf(error)}
        </p>
      )}
    </Card>
  );
}
