"use client";

import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useFilmChanges } from "@/components/live/useFilmChanges";
import { useTRPC } from "@/components/trpc";
import type { FilmCard, FilmPage } from "@/server/core/films/list-films";
import type { ListFilms } from "@/server/schemas/list-films";

export type Filter = Pick<ListFilms, "search" | "status" | "archived">;

/** The films that a filter lets through, page by page, each card as it now is. */
export function useLibrary(filter: Filter) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const options = trpc.films.list.infiniteQueryOptions(filter, {
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const query = useInfiniteQuery(options);
  const { queryKey } = options;
  const films = useMemo(() => query.data?.pages.flatMap((page) => page.films), [query.data]);

  /** Puts a changed card in its place. What belongs in or out of this list now is asked for anew. */
  const onCard = useCallback(
    (card: FilmCard) => {
      const known = queryClient.getQueryData<InfiniteData<FilmPage>>(queryKey);
      const before = known?.pages.flatMap((page) => page.films).find(({ id }) => id === card.id);
      const moves = !before || before.isArchived !== card.isArchived || (filter.status && before.status !== card.status);
      if (moves) return void queryClient.invalidateQueries({ queryKey: trpc.films.list.pathKey() });
      queryClient.setQueryData<InfiniteData<FilmPage>>(queryKey, (now) => now && withCard(now, card));
      if (before.status !== card.status) void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
    },
    [queryClient, queryKey, trpc, filter.status],
  );
  useFilmChanges(onCard);
  return { ...query, films };
}

const withCard = (data: InfiniteData<FilmPage>, card: FilmCard): InfiniteData<FilmPage> => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, films: page.films.map((film) => (film.id === card.id ? card : film)) })),
});
