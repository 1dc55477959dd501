import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

/** Rows of a card, from edge to edge of it. */
export const List = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul aria-label={label} className="-mx-5 divide-y divide-line border-line border-y last:-mb-4 last:border-b-0">
    {children}
  </ul>
);

interface RowProps {
  title: ReactNode;
  /** Under the title. */
  note?: ReactNode;
  /** At the right edge: figures, then buttons. */
  children?: ReactNode;
  isQuiet?: boolean;
}

export const Row = ({ title, note, children, isQuiet = false }: RowProps) => (
  <li className={clsx("flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3", isQuiet && "text-quiet")}>
    <div className="min-w-0 grow basis-40">
      <div className="flex min-w-0 flex-wrap items-center gap-2 font-medium text-ui">{title}</div>
      {note && <div className="wrap-anywhere mt-0.5 text-quiet text-xs">{note}</div>}
    </div>
    {children && <div className="flex items-center gap-3 text-ui tabular-nums">{children}</div>}
  </li>
);

/** Holds the place of a list that is on its way. */
export const ListSkeleton = ({ rows = 3 }: { rows?: number }) => (
  <div role="status" className="flex flex-col gap-3">
    <span className="sr-only">Loading</span>
    {Array.from({ length: rows }, (_, index) => index).map((row) => (
      <Skeleton key={row} className="h-11" />
    ))}
  </div>
);

export const Nothing = ({ children }: { children: ReactNode }) => <p className="text-quiet text-ui">{children}</p>;

interface MoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Brings the next page of a list, while there is one. */
export const More = ({ query }: MoreProps) =>
  query.hasNextPage ? (
    <div className="mt-4 flex justify-center">
      <Button size="small" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        Show more
      </Button>
    </div>
  ) : null;
