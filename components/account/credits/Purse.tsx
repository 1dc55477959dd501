"use client";

import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { inCredits } from "../amounts";

/** What can be spent, what is set aside, what is owed. */
export function Purse() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.account.purse.queryOptions(undefined, { refetchOnWindowFocus: true }));
  const films = data?.heldFor === 1 ? "1 film" : `${data?.heldFor ?? 0} films`;
  return (
    <Card>
      <dl className="grid grid-cols-2 gap-5 sm:grid-cols-[1.4fr_1fr_1fr]">
        <Figure label="Balance" note="1 credit is 1 US cent" value={data?.balance} isLarge />
        <Figure
          label="Set aside"
          note={data?.held ? `for ${films} in the making` : "for films in the making"}
          value={data?.held}
        />
        <Figure label="Owed" note="paid back by your next purchase" value={data?.owed} isBad={(data?.owed ?? 0) > 0} />
      </dl>
      {data && data.owed > 0 && (
        <div className="mt-4">
          <Alert>
            A payment was taken back after its credits had been spent. New films can be made once {inCredits(data.owed)} credits
            are bought.
          </Alert>
        </div>
      )}
    </Card>
  );
}

interface FigureProps {
  label: string;
  note: string;
  value: number | undefined;
  isLarge?: boolean;
  isBad?: boolean;
}

const Figure = ({ label, note, value, isLarge = false, isBad = false }: FigureProps) => (
  <div className={clsx("flex min-w-0 flex-col", isLarge && "max-sm:col-span-2")}>
    <dt className="font-medium text-quiet text-xs">{label}</dt>
    <dd
      className={clsx(isLarge ? "font-display text-4xl leading-tight" : "font-semibold text-xl leading-11", isBad && "text-bad")}
      data-figure={label}
    >
      {value === undefined ? <Skeleton className="my-2 h-7 w-28" /> : <span className="tabular-nums">{inCredits(value)}</span>}
    </dd>
    <dd className="text-quiet text-xs">{note}</dd>
  </div>
);
