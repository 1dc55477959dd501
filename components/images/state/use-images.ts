"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import type { AcceptedImage } from "@/server/schemas/images";

/** How often work under way is looked at; it takes seconds. */
const LOOK_MILLISECONDS = 1200;

/** What there is to choose from, and what it costs. */
export function useImageOptions() {
  const trpc = useTRPC();
  return useQuery(trpc.images.options.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data;
}

/** All work on pictures, the newest first; looked at again while some of it is under way. */
export function useImageJobs() {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.images.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.next,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) =>
          state.data?.pages.some(({ jobs }) => jobs.some(({ status }) => status === "PENDING")) ? LOOK_MILLISECONDS : false,
      },
    ),
  );
  return { ...query, jobs: query.data?.pages.flatMap((page) => page.jobs) };
}

/** Asks for work on pictures. A repeat after a lost answer carries the same key: it finds the work and pays nothing twice. */
export function useAskImage(onAsked: (id: string) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const attempt = useRef<{ text: string; key: string } | null>(null);
  const mutation = useMutation(
    trpc.images.create.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess({ id }) {
        attempt.current = null;
        void queryClient.invalidateQueries({ queryKey: trpc.images.list.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
        onAsked(id);
      },
    }),
  );
  return {
    isAsking: mutation.isPending,
    fault: mutation.error && sentenceOf(mutation.error),
    ask(asked: AcceptedImage) {
      const text = JSON.stringify(asked);
      if (attempt.current?.text !== text) attempt.current = { text, key: crypto.randomUUID() };
      mutation.mutate({ asked, key: attempt.current.key });
    },
  };
}
