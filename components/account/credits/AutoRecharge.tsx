"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ListSkeleton } from "../List";
import { AutoRechargeFields } from "./AutoRechargeFields";

/** Buys credits when the balance falls, up to a limit. */
export function AutoRecharge() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.account.autoRecharge.queryOptions(undefined, { refetchOnWindowFocus: false }));
  return (
    <Card
      title="Automatic purchases"
      description="Credits are bought with the card on file when your balance falls below the threshold."
      actions={data && <Badge tone={data.enabled && data.hasCard ? "good" : "neutral"}>{stateOf(data)}</Badge>}
    >
      {data ? <AutoRechargeFields saved={data} /> : <ListSkeleton rows={2} />}
    </Card>
  );
}

function stateOf({ enabled, hasCard }: { enabled: boolean; hasCard: boolean }): string {
  if (!enabled) return "Off";
  return hasCard ? "On" : "Waits for a card";
}
