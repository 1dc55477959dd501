"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useEffect } from "react";
import { useFilm } from "@/components/live/useFilm";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { FilmView } from "@/server/core/films/film-view";
import { stageLabels } from "@/server/schemas/stages";
import { RenderNote } from "./RenderNote";
import { Screen } from "./Screen";
import { StageList } from "./StageList";
import { Storyboard } from "./Storyboard";

/** One film: its screen, its scenes as they arrive, and where the work stands. */
export function FilmStage({ id }: { id: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { film, error } = useFilm(id);
  const approve = useMutation(trpc.films.approve.mutationOptions({ meta: { showsOwnErrors: true } }));
  const ended = film?.status !== undefined && film.status !== "PENDING";

  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
  }, [ended, queryClient, trpc]);

  if (error) return <Alert>{error}</Alert>;
  return (
    <section aria-label="Film" className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6 sm:px-8">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
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
