"use client";

import { clsx } from "clsx";
import { type CSSProperties, type ReactNode, useRef } from "react";
import { Keys } from "@/components/ui/keys";
import type { PublicFilm } from "@/server/core/publications/read-publication";
import { Chapters } from "./Chapters";
import { hasTrack, Player } from "./Player";
import { usePlayerKeys } from "./use-player-keys";

/** The film, what is said about it, and its chapters. Films higher than wide have the words beside them. */
export function Watch({ film, children }: { film: PublicFilm; children: ReactNode }) {
  const player = useRef<HTMLVideoElement>(null);
  usePlayerKeys(player);
  const isTall = film.height > film.width;
  return (
    <div
      style={{ "--ratio": film.width / film.height } as CSSProperties}
      className={clsx("grid gap-x-10 gap-y-6", isTall && "md:grid-cols-[min(50%,calc(80dvh*var(--ratio)))_minmax(0,1fr)]")}
    >
      <div className="flex min-w-0 flex-col gap-2.5">
        <div
          style={{ aspectRatio: `${film.width} / ${film.height}` }}
          className={clsx(
            "overflow-hidden bg-black",
            isTall
              ? "mx-auto w-[min(100%,calc(72dvh*var(--ratio)))] rounded-2xl md:w-full"
              : "-mx-5 sm:mx-auto sm:w-[min(100%,calc(78dvh*var(--ratio)))] sm:rounded-2xl",
          )}
        >
          <Player film={film} player={player} className="size-full" />
        </div>
        <KeysHint withCaptions={hasTrack(film)} />
      </div>
      <div className={clsx("grid min-w-0 content-start gap-x-10 gap-y-8", !isTall && "lg:grid-cols-[minmax(0,1fr)_19rem]")}>
        {children}
        <Chapters film={film} player={player} />
      </div>
    </div>
  );
}

const KEYS = [
  ["K", "play"],
  ["J", "back"],
  ["L", "on"],
  ["M", "sound"],
  ["F", "full screen"],
] as const;

function KeysHint({ withCaptions }: { withCaptions: boolean }) {
  const shown = withCaptions ? [...KEYS, ["C", "captions"] as const] : KEYS;
  return (
    <p className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-quiet text-xs max-sm:hidden pointer-coarse:hidden">
      {shown.map(([key, what]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <Keys keys={key} /> {what}
        </span>
      ))}
    </p>
  );
}
