"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef } from "react";
import { useTRPC } from "@/components/trpc";
import type { FilmCard } from "@/server/core/films/list-films";
import { useIsWatched } from "./useIsWatched";

/** Hears of every film of the visitor that changes: its whole card as it now is. */
export function useFilmChanges(onCard: (card: FilmCard) => void): void {
  const trpc = useTRPC();
  const enabled = useIsWatched();
  const listener = useRef(onCard);
  listener.current = onCard;
  useSubscription(
    trpc.films.changes.subscriptionOptions(undefined, { enabled, onData: ({ data: card }) => listener.current(card) }),
  );
}
