"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpBatchStreamLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import superjson from "superjson";
import { isSignedOut, sentenceOf } from "@/components/error-sentence";
import { TRPCProvider } from "@/components/trpc";
import type { AppRouter } from "@/server/trpc/root";
import { fetchWhileHeard } from "./fetch-while-heard";

const URL = "/api/trpc";

/** Three signs of life missed. */
const SILENCE_MILLISECONDS = 17_000;

/** In the context of a call: its answer comes in pieces. */
const IN_PIECES = "inPieces";
export const inPieces = { [IN_PIECES]: true };

/** Calls to the server. A failed change is told in a toast unless its own form shows it (`meta: { showsOwnErrors: true }`). */
export function CallProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: (operation) => operation.type === "subscription",
          true: httpSubscriptionLink({ url: URL, transformer: superjson }),
          false: splitLink({
            condition: ({ context }) => context[IN_PIECES] === true,
            // Alone: what comes in pieces must not hold up what does not.
            true: httpBatchStreamLink({
              url: URL,
              transformer: superjson,
              maxItems: 1,
              fetch: fetchWhileHeard(SILENCE_MILLISECONDS),
            }),
            // As POST, because a question may carry a whole request, pictures included, and because browsers then say who asks.
            false: httpBatchLink({ url: URL, transformer: superjson, methodOverride: "POST" }),
          }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && !(error instanceof Error && "data" in error && error.data),
      },
    },
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        leaveWhenSignedOut(error);
        if (!mutation.meta?.showsOwnErrors) toast.error(sentenceOf(error));
      },
    }),
  });

/** To the sign-in page, and back here afterwards. */
function leaveWhenSignedOut(error: unknown): void {
  if (!isSignedOut(error)) return;
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?redirect=${encodeURIComponent(here)}`);
}
