"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Receipt } from "lucide-react";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { OrderView } from "@/server/core/payments/list-orders";
import { atTime, inCredits, inDollars } from "../amounts";
import { List, ListSkeleton, More, Nothing, Row } from "../List";

const kinds: Record<OrderView["kind"], string> = {
  recharge: "Bought",
  sign_up: "Bought by e-mail",
  auto_recharge: "Bought automatically",
};

/** Every purchase and what became of it. */
export function Orders() {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.account.orders.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next ?? undefined, initialCursor: undefined, refetchOnWindowFocus: true },
    ),
  );
  const orders = query.data?.pages.flatMap((page) => page.orders);
  return (
    <Card title="Purchases">
      {!orders && <ListSkeleton />}
      {orders?.length === 0 && <Nothing>Nothing was bought yet.</Nothing>}
      {orders && orders.length > 0 && (
        <List label="Purchases">
          {orders.map((order) => (
            <Row key={order.id} title={`${inCredits(order.credits)} credits`} note={`${kinds[order.kind]} · ${atTime(order.at)}`}>
              <OrderState order={order} />
              <span className="font-medium">{inDollars(order.amountCents, order.currency)}</span>
              {order.receiptUrl && (
                <Button asChild look="quiet" size="small">
                  <a href={order.receiptUrl} target="_blank" rel="noreferrer">
                    <Receipt aria-hidden />
                    Receipt
                  </a>
                </Button>
              )}
              {order.checkoutUrl && (
                <Button asChild size="small">
                  <a href={order.checkoutUrl}>Pay</a>
                </Button>
              )}
            </Row>
          ))}
        </List>
      )}
      <More query={query} />
    </Card>
  );
}

function OrderState({ order }: { order: OrderView }) {
  if (order.disputedCents > 0) return <Badge tone="bad">Disputed</Badge>;
  if (order.refundedCents > 0) return <Badge tone="warn">Refunded {inDollars(order.refundedCents, order.currency)}</Badge>;
  if (order.status === "succeeded") return <Badge tone="good">Paid</Badge>;
  if (order.status === "failed") return <Badge tone="bad">Not paid</Badge>;
  return <Badge tone="warn">Waiting</Badge>;
}
