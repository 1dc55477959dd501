import { clsx } from "clsx";
import { Skeleton } from "@/components/ui/skeleton";
import type { FilmCard as Card } from "@/server/core/films/list-films";
import { FilmCard } from "./FilmCard";
import type { FilmActions } from "./use-film-actions";
import type { Selection } from "./use-selection";

const grid = "grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] sm:gap-x-4 sm:gap-y-6";

interface Props {
  films: readonly Card[];
  actions: FilmActions;
  selection: Selection;
  /** Others are on their way. */
  isBusy: boolean;
}

export function FilmGrid({ films, actions, selection, isBusy }: Props) {
  return (
    <ul aria-label="Films" aria-busy={isBusy} className={clsx(grid, "transition-opacity", isBusy && "opacity-50")}>
      {films.map((film) => (
        // Cards out of sight cost nothing until they are scrolled to.
        <li key={film.id} className="[contain-intrinsic-size:auto_14rem] [content-visibility:auto] [overflow-clip-margin:8px]">
          <FilmCard film={film} actions={actions} selection={selection} />
        </li>
      ))}
    </ul>
  );
}

export const FilmGridSkeleton = () => (
  <div aria-hidden className={grid}>
    {Array.from({ length: 8 }, (_, index) => (
      <div key={index} className="flex flex-col gap-2.5">
        <Skeleton className="aspect-video w-full rounded-xl" />
        <Skeleton className="h-4 w-3/4" />
        <Skeleton className="h-3 w-1/2" />
      </div>
    ))}
  </div>
);
