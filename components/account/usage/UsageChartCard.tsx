"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { inCredits } from "../amounts";
import { Nothing } from "../List";
import { colourOf, inOrder, labelOf } from "./stage-looks";

/** The library of the chart is fetched when it is looked at. */
const UsageChart = dynamic(() => import("./UsageChart").then((module) => module.UsageChart), {
  ssr: false,
  loading: () => <Skeleton className="h-60" />,
});

const SPANS = ["7", "30", "90"] as const;

export function UsageChartCard() {
  const trpc = useTRPC();
  const [span, setSpan] = useState<(typeof SPANS)[number]>("30");
  const { data: days } = useQuery(trpc.account.usageByDay.queryOptions({ days: Number(span) as 7 | 30 | 90 }));
  const totals = new Map<string, number>();
  for (const { spent } of days ?? []) {
    for (const [what, credits] of Object.entries(spent)) totals.set(what, (totals.get(what) ?? 0) + credits);
  }
  const sum = [...totals.values()].reduce((all, credits) => all + credits, 0);
  return (
    <Card
      title="Spending"
      description={days ? `${inCredits(sum)} credits in ${span} days` : "Credits by day and stage"}
      actions={
        <Segmented
          label="Days"
          value={span}
          options={SPANS.map((value) => ({ value, label: `${value} days` }))}
          onChange={setSpan}
        />
      }
    >
      {!days && <Skeleton className="h-60" />}
      {days && sum === 0 && <Nothing>Nothing was spent in these days.</Nothing>}
      {days && sum > 0 && <UsageChart days={days} whats={inOrder(totals.keys())} />}
      {sum > 0 && (
        <ul aria-label="Spending by stage" className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
          {inOrder(totals.keys()).map((what) => (
            <li key={what} className="flex items-center gap-2.5 text-ui">
              <span aria-hidden className="size-2.5 shrink-0 rounded-full" style={{ background: colourOf(what) }} />
              <span className="min-w-0 grow truncate text-quiet">{labelOf(what)}</span>
              <span className="tabular-nums">{inCredits(totals.get(what) ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
