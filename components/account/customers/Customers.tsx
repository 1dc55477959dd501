"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ChevronRight, UsersRound } from "lucide-react";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/field";
import { inCredits, onDay } from "../amounts";
import { List, ListSkeleton, More, Nothing } from "../List";
import { NewCustomer } from "./NewCustomer";

/** The account's own customers: external users, with films and credits of their own. */
export function Customers() {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const query = useInfiniteQuery(
    trpc.customers.list.infiniteQueryOptions(search === "" ? {} : { search }, {
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const customers = query.data?.pages.flatMap((page) => page.customers);
  const isEmpty = customers?.length === 0;
  return (
    <Card
      title="Customers"
      description="External users of yours. They spend credits that you grant or they buy, and see only what is theirs."
      actions={<NewCustomer />}
    >
      {isEmpty && search === "" ? (
        <EmptyState icon={UsersRound} title="No customers yet">
          Make one here, or name an external_user in a request to the API.
        </EmptyState>
      ) : (
        <Input
          label="Search customers"
          isLabelHidden
          type="search"
          placeholder="Search by name, e-mail or id"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="mb-4"
        />
      )}
      {!customers && <ListSkeleton rows={4} />}
      {isEmpty && search !== "" && <Nothing>Nobody is called “{search}”.</Nothing>}
      {customers && customers.length > 0 && (
        <List label="Customers">
          {customers.map((customer) => (
            <li key={customer.id}>
              <Link
                href={`/account/customers/${customer.id}`}
                className="flex items-center gap-4 px-5 py-3 hover:bg-raised focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 grow">
                  <span className="line-clamp-1 font-medium text-ui">{customer.name}</span>
                  <span className="line-clamp-1 text-quiet text-xs">
                    {customer.uniqueKey} · {customer.films === 1 ? "1 film" : `${customer.films} films`}
                    {customer.lastActivityAt && ` · here ${onDay(customer.lastActivityAt)}`}
                  </span>
                </span>
                <span className="shrink-0 text-ui tabular-nums">{inCredits(customer.credits)} credits</span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet" />
              </Link>
            </li>
          ))}
        </List>
      )}
      <More query={query} />
    </Card>
  );
}
