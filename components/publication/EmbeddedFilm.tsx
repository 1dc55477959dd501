"use client";

import { useRef } from "react";
import type { PublicFilm } from "@/server/core/publications/read-publication";
import { Player } from "./Player";
import { usePlayerKeys } from "./use-player-keys";

/** A published film in another page: the film, and a way to its own page. */
export function EmbeddedFilm({ film, page }: { film: PublicFilm; page: string }) {
  const player = useRef<HTMLVideoElement>(null);
  usePlayerKeys(player);
  return (
    <main className="group relative h-dvh bg-black">
      <h1 className="sr-only">{film.title}</h1>
      <Player film={film} player={player} className="size-full" />
      <a
        href={page}
        target="_blank"
        rel="noopener"
        className="absolute top-3 left-3 max-w-[calc(100%-1.5rem)] truncate rounded-lg bg-black/70 px-2.5 py-1 text-ui text-white opacity-0 transition-opacity focus-visible:opacity-100 group-hover:opacity-100"
      >
        <bdi>{film.title}</bdi>
      </a>
    </main>
  );
}
