"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { CustomerView } from "@/server/core/external-users/customers";
import { inCredits, onDay } from "../amounts";
import { UsageLogCard } from "../usage/UsageLogCard";
import { GrantCredits } from "./GrantCredits";
import { LoginLink } from "./LoginLink";
import { SubAccountKey } from "./SubAccountKey";

/** One customer: who they are, what they have, and ways in. */
export function Customer({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.customers.get.queryOptions({ id }));
  return (
    <>
      <Link
        href="/account/customers"
        className="touchable inline-flex h-7 items-center gap-1.5 self-start text-quiet text-ui hover:text-text"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Customers
      </Link>
      {error && <Alert>{sentenceOf(error)}</Alert>}
      {!data && !error && <Skeleton className="h-48" />}
      {data && (
        <>
          <Summary customer={data} />
          <GrantCredits id={id} name={data.name} />
          <LoginLink id={id} name={data.name} />
          <SubAccountKey id={id} known={data.subAccountKey} />
          <UsageLogCard customerId={id} />
        </>
      )}
    </>
  );
}

function Summary({ customer: { summary, name } }: { customer: CustomerView }) {
  const figures = [
    ["Credits", inCredits(summary.generation_credits)],
    ["Used", inCredits(summary.total_credits_used)],
    ["Bought", inCredits(summary.total_credits_purchased)],
    ["Films", inCredits(summary.total_requests)],
  ] as const;
  const facts = [
    ["Your id for them", summary.unique_key],
    ["Provider", summary.provider],
    ["E-mail", summary.email],
    ["Last here", summary.last_activity_at && onDay(summary.last_activity_at)],
    ["Since", onDay(summary.created_at)],
  ] as const;
  return (
    <Card title={name}>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(([label, value]) => (
          <div key={label} data-figure={label}>
            <dt className="font-medium text-quiet text-xs">{label}</dt>
            <dd className="mt-0.5 font-semibold text-xl tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="mt-5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-ui">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="wrap-anywhere">{value ?? "–"}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
