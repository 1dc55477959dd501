"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { Composer } from "@/components/composer/Composer";
import { FilmStage } from "@/components/film/FilmStage";
import { FilmList } from "@/components/library/FilmList";
import { useTRPC } from "@/components/trpc";
import { Header } from "./Header";

/** The first page: say what you want, watch it being made, find it again. */
export function Studio() {
  const trpc = useTRPC();
  const router = useRouter();
  const openId = useSearchParams().get("film");
  const films = useQuery(trpc.films.list.queryOptions(undefined, { refetchInterval: 5_000 }));
  const open = (id: string | null) => router.push(id ? `/?film=${encodeURIComponent(id)}` : "/", { scroll: true });

  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col gap-10 px-4 pb-20 sm:px-8">
      <Header onHome={() => open(null)} />
      <main className="flex flex-col gap-12">
        {openId ? (
          <FilmStage key={openId} id={openId} onClose={() => open(null)} />
        ) : (
          <section aria-labelledby="question" className="mx-auto w-full max-w-4xl pt-2 sm:pt-10">
            <h1 id="question" className="mb-6 text-balance text-center font-display text-4xl leading-tight sm:mb-8 sm:text-6xl">
              What should we film?
            </h1>
            <Composer onCreated={open} />
          </section>
        )}
        <FilmList films={films.data} openId={openId} onOpen={open} />
      </main>
    </div>
  );
}
