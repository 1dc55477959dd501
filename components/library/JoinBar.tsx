"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import type { FilmCard } from "@/server/core/films/list-films";

/** Joins the chosen films: in what order, how they meet, and for how much. */
export function JoinBar({ chosen, onEnd }: { chosen: readonly FilmCard[]; onEnd: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [blend, setBlend] = useState(false);
  const sourceIds = chosen.map(({ id }) => id);
  const isEnough = chosen.length > 1;
  const { data: quote, isPlaceholderData } = useQuery(
    trpc.library.quoteJoin.queryOptions({ sourceIds }, { enabled: isEnough, placeholderData: keepPreviousData }),
  );
  const join = useMutation(
    trpc.library.join.mutationOptions({
      onSuccess: ({ id }) => {
        void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
        router.push(`/films/${id}`);
      },
    }),
  );
  const price = isEnough ? (quote?.credits ?? null) : null;
  const refusal = isEnough && !isPlaceholderData ? (quote?.refusal ?? null) : null;
  return (
    <section
      aria-label="Join films"
      className="sticky bottom-4 z-20 mt-auto flex flex-wrap items-center gap-x-5 gap-y-2 self-center rounded-xl border border-line bg-overlay px-4 py-2.5 shadow-lift max-sm:bottom-19 max-sm:w-full"
    >
      <p aria-live="polite" className="min-w-0 text-ui">
        {refusal !== null ? (
          <span className="text-bad">{refusal}</span>
        ) : chosen.length === 0 ? (
          "Choose finished films in the order they shall play."
        ) : (
          `${chosen.length} chosen, ${seconds(chosen)} s together${isEnough ? "" : ". Choose one more."}`
        )}
      </p>
      <Switch label="Fade between them" checked={blend} onChange={setBlend} />
      <div className="ml-auto flex gap-2">
        <Button onClick={onEnd}>Cancel</Button>
        <Button
          look="primary"
          disabled={price === null || isPlaceholderData || join.isPending || join.isSuccess}
          onClick={() => join.mutate({ sourceIds, blend })}
        >
          {join.isPending ? "Joining…" : price === null ? "Join" : `Join · ${price.toLocaleString("en")} credits`}
        </Button>
      </div>
    </section>
  );
}

const seconds = (films: readonly FilmCard[]): number => Math.round(films.reduce((sum, film) => sum + film.durationSeconds, 0));
