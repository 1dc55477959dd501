"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { ArrowLeft, Download } from "lucide-react";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import type { FilmView } from "@/server/core/films/film-view";
import { stageLabels } from "@/server/schemas/stages";
import { RenderNote } from "./RenderNote";
import { Screen } from "./Screen";
import { StageList } from "./StageList";
import { Storyboard } from "./Storyboard";

/** One film: its screen, its scenes as they arrive, and where the work stands. */
export function FilmStage({ id, onClose }: { id: string; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // Kept here, because the stream forgets its last word when the film has ended.
  const [film, setFilm] = useState<FilmView | null>(null);
  const watch = useSubscription(trpc.films.watch.subscriptionOptions({ id }, { onData: setFilm }));
  const approve = useMutation(trpc.films.approve.mutationOptions());
  const ended = film?.status !== undefined && film.status !== "PENDING";

  useEffect(() => {
    if (!ended) return;
    void queryClient.invalidateQueries({ queryKey: trpc.films.list.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.films.options.queryKey() });
  }, [ended, queryClient, trpc]);

  if (watch.error && !film) {
    return (
      <p role="alert" className="rounded-2xl border border-line bg-surface p-6 text-bad">
        {watch.error.message}
      </p>
    );
  }
  return (
    <section aria-label="Film" className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
          <button
            type="button"
            onClick={onClose}
            className="mb-2 inline-flex items-center gap-1.5 text-quiet text-sm hover:text-text"
          >
            <ArrowLeft aria-hidden className="size-4" /> New film
          </button>
          <h1 className="text-balance font-display text-3xl sm:text-4xl">{film?.title ?? "…"}</h1>
        </div>
        {film?.filmKey && (
          <a
            href={`/media/${film.filmKey}?download=${encodeURIComponent(fileName(film.title))}`}
            className="inline-flex h-11 items-center gap-2 rounded-full bg-accent px-5 font-medium text-on-accent text-sm hover:bg-accent-strong"
          >
            <Download aria-hidden className="size-4" /> Download MP4
          </a>
        )}
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <Screen film={film} />
        <aside aria-label="Progress" className="flex flex-col gap-4">
          <StageList film={film} />
          {film?.render && <RenderNote render={film.render} />}
          {film?.waitingFor && film.status === "PENDING" && (
            <div className="rounded-2xl border border-accent bg-surface p-4 text-sm">
              <p className="mb-3">Look at the scenes. Next comes: {stageLabels[film.waitingFor]}.</p>
              <Button look="primary" disabled={approve.isPending} onClick={() => approve.mutate({ id })} className="w-full">
                Approve and continue
              </Button>
              {approve.error && <p className="mt-2 text-bad">{approve.error.message}</p>}
            </div>
          )}
          {film?.failure && (
            <p role="alert" className="rounded-2xl border border-line bg-surface p-4 text-sm">
              <span className="text-bad">{film.failure}</span>
              <span className="mt-1 block text-quiet">It cost nothing: all credits were given back.</span>
            </p>
          )}
        </aside>
      </div>
      <Storyboard film={film} />
    </section>
  );
}

const fileName = (title: FilmView["title"]): string =>
  `${
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "film"
  }.mp4`;
