"use client";

import { useQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/components/trpc";
import { Skeleton } from "@/components/ui/skeleton";

/** What can be spent now. */
export function Credits() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.visitor.purse.queryOptions(undefined, { refetchOnWindowFocus: true }));
  return (
    <Link href="/account" className="touchable inline-flex h-9 items-center gap-2 rounded-lg px-2.5 text-ui hover:bg-raised">
      <Coins aria-hidden className="size-4 text-quiet" />
      {data ? (
        <span className="tabular-nums">
          {Math.floor(data.credits).toLocaleString("en")}
          <span className="text-quiet max-sm:sr-only"> credits</span>
        </span>
      ) : (
        <>
          <span className="sr-only">Credits</span>
          <Skeleton className="h-4 w-16" />
        </>
      )}
    </Link>
  );
}
