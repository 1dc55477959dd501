import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/trpc";
import type { AskedWork } from "@/server/schemas/works";
import { useEditor } from "./editor";
import { newId } from "./new-id";

const REST_MILLISECONDS = 500;

/** What paid work on the film costs now, and how to ask for it. The price is null until it is known, or while it cannot be done. */
export function useWork(asked: AskedWork | null) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { film, timeline, queue, saving } = useEditor();
  const isSaved = saving.waiting.length === 0;
  const sceneId = asked && "sceneId" in asked ? asked.sceneId : null;
  const isMending = timeline?.scenes.some(({ id, failure }) => id === sceneId && failure !== undefined) ?? false;
  // A film on its way has nothing to sell yet, but what could not be made of it can be mended.
  const isAtRest = film.status !== "PENDING" || film.waitingFor !== null || isMending;
  const wanted = { filmId: film.id, asked: asked ?? ({ kind: "render" } as const) };
  const mayPrice = asked !== null && isSaved && isAtRest;
  const quote = useQuery(trpc.editor.quote.queryOptions(wanted, { enabled: mayPrice, retry: false, staleTime: 30_000 }));
  // The price is that of the film as it is stored, asked for when the hand rests: not after every one of a row of edits.
  const { refetch } = quote;
  const priced = useRef(film.revision);
  useEffect(() => {
    if (!mayPrice || priced.current === film.revision) return;
    const timer = setTimeout(() => {
      priced.current = film.revision;
      void refetch();
    }, REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [film.revision, mayPrice, refetch]);
  const { mutationFn, ...options } = trpc.editor.work.mutationOptions({
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() }),
    onError: () => asked !== null && refetch(),
  });
  const request = useMutation({
    ...options,
    mutationFn: async (...call: Parameters<NonNullable<typeof mutationFn>>) => {
      await queue.allStored();
      return mutationFn!(...call);
    },
  });
  // Without a question of one's own the answer to another's may lie there.
  const price = asked === null ? undefined : quote.data?.credits;
  const isReachable = saving.connection !== "away";
  return {
    price: price ?? null,
    items: quote.data?.items ?? [],
    reason: quote.error?.message ?? null,
    isAsking: request.isPending,
    /** For work without a price of its own. */
    canAskAtAll: isReachable && isAtRest && !request.isPending,
    canAsk: isReachable && isAtRest && price !== undefined && !request.isPending,
    /** What was just edited is stored first. The price that was seen goes along: nobody pays more. */
    ask: (work: AskedWork) => request.mutate({ filmId: film.id, asked: work, id: newId(), credits: price }),
  };
}

export function useCancelWork() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.editor.cancelWork.mutationOptions({
      onSuccess: () => {
        toast("Cancelled. What it cost was given back.");
        return queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
      },
    }),
  );
}

/** The newest work of a kind, on a scene or on the film. */
export function useLatestWork(kind: AskedWork["kind"], sceneId: string | null = null) {
  const { film } = useEditor();
  return film.desk.works.find((work) => work.kind === kind && work.sceneId === sceneId) ?? null;
}
