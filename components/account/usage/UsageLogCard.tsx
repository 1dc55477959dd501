"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { List, ListSkeleton, Nothing } from "../List";
import { UsageRow } from "./UsageRow";

/** Every film and what each of its stages cost. */
export function UsageLogCard({ customerId }: { customerId?: string }) {
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const about = customerId === undefined ? {} : { customerId };
  const { data } = useQuery(trpc.account.usage.queryOptions({ page, ...about }, { placeholderData: keepPreviousData }));
  return (
    <Card
      title="Usage log"
      description="Films are charged as their stages end; what a film did not need comes back."
      actions={
        customerId === undefined && (
          <Button asChild size="small">
            <a href="/account/usage.csv" download>
              <Download aria-hidden />
              CSV
            </a>
          </Button>
        )
      }
    >
      {!data && <ListSkeleton rows={4} />}
      {data?.total === 0 && <Nothing>No credits were spent yet.</Nothing>}
      {data && data.total > 0 && (
        <List label="Usage">
          {data.items.map((item) => (
            <UsageRow key={item.id} item={item} />
          ))}
        </List>
      )}
      {data && data.pages > 1 && (
        <nav aria-label="Pages of the usage log" className="mt-4 flex items-center justify-between">
          <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            Newer
          </Button>
          <span className="text-quiet text-xs">
            Page {data.page} of {data.pages}
          </span>
          <Button size="small" disabled={page >= data.pages} onClick={() => setPage(page + 1)}>
            Older
          </Button>
        </nav>
      )}
    </Card>
  );
}
