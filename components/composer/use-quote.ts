"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { type Draft, requestOf, textOf } from "./draft";
import { picturesOf } from "./pictures";

const PATIENCE_MILLISECONDS = 180;

/** What the film would cost by the server's own rules, and what they say against it. */
export function useQuote(draft: Draft) {
  const trpc = useTRPC();
  const isEmpty = draft.source === "text" ? textOf(draft.body, "prompt").trim() === "" : picturesOf(draft.body).length === 0;
  const asked = useDebounced(draft);
  const { data, isFetching } = useQuery(
    trpc.composer.quote.queryOptions(priced(asked), {
      enabled: asked.source === "text" || picturesOf(asked.body).length > 0,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  );
  const quote = isEmpty && draft.source === "pictures" ? undefined : data;
  return { quote, isEmpty, isCurrent: asked === draft && !isFetching };
}

/** A film without words has a price too; that it needs some is said by the button. */
function priced(draft: Draft) {
  const request = requestOf(draft);
  const isUnsaid = draft.source === "text" && textOf(draft.body, "prompt").trim() === "";
  return isUnsaid ? { ...request, body: { ...request.body, prompt: "A film" } } : request;
}

function useDebounced<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
