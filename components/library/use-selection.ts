"use client";

import { useCallback, useState } from "react";
import type { FilmCard } from "@/server/core/films/list-films";

/** Films that are chosen to be joined, in the order in which they were chosen; null while nothing is being chosen. */
export function useSelection() {
  const [chosen, setChosen] = useState<readonly FilmCard[] | null>(null);
  const start = useCallback(() => setChosen([]), []);
  const end = useCallback(() => setChosen(null), []);
  const toggle = useCallback((film: FilmCard) => {
    setChosen((now) => {
      const others = now?.filter(({ id }) => id !== film.id) ?? [];
      return others.length < (now?.length ?? 0) ? others : [...others, film];
    });
  }, []);
  return { chosen, start, end, toggle };
}

export type Selection = ReturnType<typeof useSelection>;
