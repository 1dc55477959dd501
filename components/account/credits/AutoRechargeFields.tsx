"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CreditCard } from "lucide-react";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import type { AutoRechargeView } from "@/server/core/auto-recharge/auto-recharge-view";
import { AutoRechargeForm } from "@/server/schemas/account-forms";
import { inDollars } from "../amounts";

/** Asked again for a card, or saved and done. */
export function AutoRechargeFields({ saved }: { saved: AutoRechargeView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [enabled, setEnabled] = useState(saved.enabled);
  const [threshold, setThreshold] = useState(String(saved.thresholdCredits));
  const [amount, setAmount] = useState(String(saved.amountCents / 100));
  const [limit, setLimit] = useState(String(saved.maxMonthlyCents / 100));
  const { mutate, isPending, error } = useMutation(
    trpc.account.setAutoRecharge.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: async ({ url }) => {
        if (url) return window.location.assign(url);
        await queryClient.invalidateQueries({ queryKey: trpc.account.autoRecharge.queryKey() });
        toast.success("Automatic purchases are saved.");
      },
    }),
  );
  const wish = AutoRechargeForm.safeParse({
    ...{ enabled, thresholdCredits: numberIn(threshold), amountCents: centsIn(amount), maxMonthlyCents: centsIn(limit) },
  });
  const wrongWith = (field: string): string | null => wish.error?.issues.find(({ path }) => path[0] === field)?.message ?? null;
  const save = (replaceCard: boolean) => (event: FormEvent) => {
    event.preventDefault();
    if (wish.success) mutate({ ...wish.data, replaceCard });
  };
  const leadsToCard = enabled && !saved.hasCard;
  return (
    <form onSubmit={save(false)} className="flex flex-col gap-4">
      <Switch label="Buy credits by itself" checked={enabled} onChange={setEnabled} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Input
          label="When below, in credits"
          inputMode="numeric"
          value={threshold}
          onChange={(event) => setThreshold(event.target.value)}
          error={wrongWith("thresholdCredits")}
        />
        <Input
          label="Buy for, in dollars"
          inputMode="decimal"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
          error={wrongWith("amountCents")}
        />
        <Input
          label="At most in a month, in dollars"
          inputMode="decimal"
          value={limit}
          onChange={(event) => setLimit(event.target.value)}
          error={wrongWith("maxMonthlyCents")}
        />
      </div>
      {error && <Alert>{sentenceOf(error)}</Alert>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex items-center gap-2 text-quiet text-xs">
          <CreditCard aria-hidden className="size-4 shrink-0" />
          {saved.hasCard
            ? `A card is on file. ${inDollars(saved.spentThisMonthCents)} of it this month.`
            : "No card is on file yet."}
        </p>
        <div className="flex flex-wrap gap-2">
          {saved.hasCard && (
            <Button disabled={!wish.success || isPending} onClick={save(true)}>
              Use another card
            </Button>
          )}
          <Button type="submit" look={leadsToCard ? "primary" : "plain"} disabled={!wish.success || isPending}>
            {leadsToCard ? "Save and leave a card" : "Save"}
          </Button>
        </div>
      </div>
    </form>
  );
}

const numberIn = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));
/** Rounded, because 19.99 times 100 is not 1999 in binary. */
const centsIn = (text: string): number => Math.round(numberIn(text) * 100);
