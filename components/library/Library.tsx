"use client";

import { Clapperboard, Combine, Plus, SearchX } from "lucide-react";
import Link from "next/link";
import { useDeferredValue, useMemo, useState } from "react";
import { useCommands } from "@/components/commands/commands";
import { sentenceOf } from "@/components/error-sentence";
import { type Shortcut, useShortcuts } from "@/components/keyboard/shortcuts";
import { ShareDialog } from "@/components/sharing/LazyShareDialog";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FilmCard } from "@/server/core/films/list-films";
import { FilmGrid, FilmGridSkeleton } from "./FilmGrid";
import { JoinBar } from "./JoinBar";
import { LibraryBar } from "./LibraryBar";
import { useFilmActions } from "./use-film-actions";
import { type Filter, useLibrary } from "./use-library";
import { useSelection } from "./use-selection";

const KEYS: readonly Shortcut<"search" | "leave">[] = [
  { id: "search", keys: ["/"], label: "Search films", group: "Films" },
  { id: "leave", keys: ["Escape"], label: "Stop choosing films to join", group: "Films" },
];

/** All films of the visitor: found, followed, opened, copied, joined, put away. */
export function Library() {
  const [filter, setFilter] = useState<Filter>({ archived: false });
  const asked = useDeferredValue(filter);
  const { films, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useLibrary(asked);
  const [shared, setShared] = useState<FilmCard | null>(null);
  const actions = useFilmActions(setShared);
  const selection = useSelection();
  const isFiltered = Boolean(filter.search?.trim() || filter.status || filter.archived);

  useShortcuts(KEYS, {
    search: () => document.getElementById("film-search")?.focus(),
    ...(selection.chosen && { leave: selection.end }),
  });
  const { start } = selection;
  useCommands(
    useMemo(() => [{ id: "join", label: "Join films", group: "Films", icon: Combine, keywords: ["merge"], run: start }], [start]),
  );

  return (
    <div className="mx-auto flex w-full max-w-[100rem] grow flex-col gap-5 px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-display text-3xl">Films</h1>
        <div className="flex gap-2">
          <Button onClick={selection.chosen ? selection.end : selection.start} aria-pressed={selection.chosen !== null}>
            <Combine aria-hidden /> Join films
          </Button>
          <Button asChild look="primary">
            <Link href="/new">
              <Plus aria-hidden /> New film
            </Link>
          </Button>
        </div>
      </header>
      <LibraryBar filter={filter} onChange={setFilter} />
      {error && !films && <Alert>{sentenceOf(error)}</Alert>}
      {!films && !error && <FilmGridSkeleton />}
      {films?.length === 0 &&
        (isFiltered ? (
          <EmptyState icon={SearchX} title="No film fits">
            Search for other words, or look among all films.
          </EmptyState>
        ) : (
          <EmptyState
            icon={Clapperboard}
            title="Your first film starts with a sentence"
            action={
              <Button asChild look="primary">
                <Link href="/new">
                  <Plus aria-hidden /> New film
                </Link>
              </Button>
            }
          >
            Say what it is about, or bring pictures. You watch it being made, and change what you like.
          </EmptyState>
        ))}
      {films && films.length > 0 && (
        <FilmGrid {...{ films, actions, selection }} isBusy={isPlaceholderData || asked !== filter} />
      )}
      {hasNextPage && (
        <Button className="self-center" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? "Loading…" : "Show more"}
        </Button>
      )}
      {shared && <ShareDialog filmId={shared.id} onClose={() => setShared(null)} />}
      {selection.chosen && <JoinBar chosen={selection.chosen} onEnd={selection.end} />}
    </div>
  );
}
