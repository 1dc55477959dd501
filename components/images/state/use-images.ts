"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useIsWatched } from "@/components/live/useIsWatched";
import { useTRPC } from "@/components/trpc";
import type { AcceptedImage } from "@/server/schemas/images";
import { withJob } from "./with-job";

/** What there is to choose from, and what it costs. */
export function useImageOptions() {
  const trpc = useTRPC();
  return useQuery(trpc.images.options.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data;
}

/** All work on pictures, the newest first, as it changes, whoever changes it. */
export function useImageJobs() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const enabled = useIsWatched();
  const query = useInfiniteQuery(
    trpc.images.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next, placeholderData: keepPreviousData }),
  );
  useSubscription(
    trpc.images.changes.subscriptionOptions(undefined, {
      enabled,
      onData({ data: job }) {
        queryClient.setQueryData(
          trpc.images.list.infiniteQueryKey({}),
          (known) => known && { ...known, pages: withJob(known.pages, job) },
        );
        // What failed, or changed nothing, is given back.
        if (job.status !== "PENDING") void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
      },
    }),
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
