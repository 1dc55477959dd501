"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { FilmRequest } from "@/server/schemas/film-request";
import { type Body, type Draft, newDraft, withField, withSource } from "./draft";

const KEPT_UNDER = "kinora.draft";

/** The film that is being composed. It is kept in the browser until it is sent, so that no reload loses it. */
export function useDraft() {
  const [draft, setDraft] = useState(newDraft);
  const isRestored = useRef(false);
  useEffect(() => {
    const kept = restore();
    isRestored.current = true;
    if (kept) setDraft(kept);
  }, []);
  useEffect(() => {
    if (isRestored.current) keep(draft);
  }, [draft]);

  const set = useCallback((name: string, value: unknown) => {
    setDraft((now) => ({ ...now, body: withField(now.body, name, value) }));
  }, []);
  const change = useCallback((part: (body: Body) => Body) => setDraft((now) => ({ ...now, body: part(now.body) })), []);
  const setSource = useCallback((source: Draft["source"]) => setDraft((now) => withSource(now, source)), []);
  const setStepped = useCallback((isStepped: boolean) => setDraft((now) => ({ ...now, isStepped })), []);
  /** Starts over; the choices stay, what the film is about goes. */
  const clear = useCallback(() => {
    setDraft((now) => ({ ...now, body: { ...now.body, prompt: "", ...(now.source === "pictures" && { image_urls: [] }) } }));
  }, []);
  return { draft, set, change, setSource, setStepped, clear };
}

export type DraftEditor = ReturnType<typeof useDraft>;

function keep(draft: Draft): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify(draft));
  } catch {
    // Full of pictures, or closed to us: then it lives as long as the page.
  }
}

function restore(): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? "null");
    const request = FilmRequest.safeParse(kept);
    return request.success ? { ...request.data, parked: kept.parked ?? {} } : null;
  } catch {
    return null;
  }
}
