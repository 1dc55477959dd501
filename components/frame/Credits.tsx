"use client";

import { useQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/components/trpc";
import { Skeleton } from "@/components/ui/skeleton";
import { useVisitor } from "@/components/visitor";

/** What can be spent now. */
export function Credits() {
  const trpc = useTRPC();
  const { kind } = useVisitor();
  const { data } = useQuery(trpc.visitor.purse.queryOptions(undefined, { refetchOnWindowFocus: true }));
  const balance = (
    <>
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
    </>
  );
  const classes = "touchable inline-flex h-9 items-center gap-2 rounded-lg px-2.5 text-ui";
  if (kind === "external") return <span className={classes}>{balance}</span>;
  return (
    <Link href="/account" className={`${classes} hover:bg-raised`}>
      {balance}
    </Link>
  );
}
