"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { atTime } from "../amounts";
import { List, ListSkeleton, More, Nothing, Row } from "../List";
import { DeliveryDialog } from "./DeliveryDialog";
import { DeliveryState } from "./DeliveryState";

const LOOK_MILLISECONDS = 2500;
const subjects = { film: "Film", image: "Pictures" } as const;

/** What was sent, to whom, and what they answered. Looks again by itself while something is on its way. */
export function Deliveries() {
  const trpc = useTRPC();
  const [open, setOpen] = useState<string | null>(null);
  const query = useInfiniteQuery(
    trpc.webhooks.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: ({ next }) => next ?? undefined,
        refetchInterval: ({ state }) => {
          const all = state.data?.pages.flatMap((page) => page.deliveries) ?? [];
          return all.some(({ status, attempts }) => status === "pending" && attempts === 0) ? LOOK_MILLISECONDS : false;
        },
      },
    ),
  );
  const deliveries = query.data?.pages.flatMap((page) => page.deliveries);
  return (
    <Card title="Deliveries" description="Tried up to ten times within three days, each time under the same webhook-id.">
      {!deliveries && <ListSkeleton />}
      {deliveries?.length === 0 && <Nothing>Nothing was sent yet. Name a webhookUrl in a request, or send a test.</Nothing>}
      {deliveries && deliveries.length > 0 && (
        <List label="Deliveries">
          {deliveries.map((delivery) => (
            <Row
              key={delivery.id}
              title={
                <>
                  {delivery.kind === "test" ? "Test event" : `${subjects[delivery.kind]} ${delivery.tells.toLowerCase()}`}
                  <DeliveryState delivery={delivery} />
                </>
              }
              note={
                <>
                  {delivery.url}
                  <br />
                  {atTime(delivery.createdAt)}
                  {delivery.status !== "delivered" && delivery.lastError && ` · ${delivery.lastError}`}
                </>
              }
            >
              <Button size="small" look="quiet" onClick={() => setOpen(delivery.id)} aria-label={`Details of ${delivery.id}`}>
                Details
              </Button>
            </Row>
          ))}
        </List>
      )}
      <More query={query} />
      <DeliveryDialog id={open} onClose={() => setOpen(null)} />
    </Card>
  );
}
