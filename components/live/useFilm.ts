"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import type { FilmView } from "@/server/core/films/film-view";
import type { FilmEvent } from "@/server/core/films/watch-film";
import { applyFilmEvent } from "./apply-film-event";
import { useIsWatched } from "./useIsWatched";

interface LiveFilm {
  /** Null until it has arrived. */
  film: FilmView | null;
  /** Why there is none, as a sentence. */
  error: string | null;
  /** `away` while the connection is down; it comes back by itself and nothing is missed. */
  connection: "live" | "away";
}

/**
 * A film as it is now and as it changes, whoever changes it. `onEvent` hears every event in order, such as the edits of another
 * tab, after the film has taken it in.
 */
export function useFilm(id: string, onEvent?: (event: FilmEvent, film: FilmView) => void): LiveFilm {
  const trpc = useTRPC();
  const isWatched = useIsWatched();
  const latest = useRef<FilmView | null>(null);
  const listener = useRef(onEvent);
  listener.current = onEvent;
  const [film, setFilm] = useState<FilmView | null>(null);
  const watch = useSubscription(
    trpc.films.watch.subscriptionOptions(
      { id },
      {
        enabled: isWatched,
        onData({ data: event }) {
          const next = applyFilmEvent(latest.current, event);
          if (!next) return watch.reset();
          latest.current = next;
          setFilm(next);
          listener.current?.(event, next);
        },
      },
    ),
  );
  const shown = film?.id === id ? film : null;
  return {
    film: shown,
    error: watch.error && !shown ? sentenceOf(watch.error) : null,
    connection: watch.status === "pending" ? "live" : "away",
  };
}
