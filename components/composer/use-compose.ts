"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { type Draft, requestOf } from "./draft";

/** Sends the film and opens it. A repeat after a lost answer carries the same key: it finds the film and pays nothing twice. */
export function useCompose(draft: Draft, onSent: () => void) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const purse = useQuery(trpc.visitor.purse.queryOptions());
  const attempt = useRef<{ text: string; key: string } | null>(null);
  const create = useMutation(
    trpc.composer.create.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: ({ id }) => {
        attempt.current = null;
        onSent();
        router.push(`/films/${id}`);
        void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.films.list.queryKey() });
      },
    }),
  );
  const send = () => {
    const request = requestOf(draft);
    const text = JSON.stringify(request);
    if (attempt.current?.text !== text) attempt.current = { text, key: crypto.randomUUID() };
    create.mutate({ ...request, key: attempt.current.key });
  };
  return {
    send,
    isBusy: create.isPending || create.isSuccess,
    fault: create.error ? sentenceOf(create.error) : null,
    credits: purse.data?.credits,
  };
}
