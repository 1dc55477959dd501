"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useVisitor } from "@/components/visitor";
import { FilmRequest } from "@/server/schemas/film-request";
import { type Body, type Draft, newDraft, withField, withSource } from "./draft";

/** A browser may have several visitors; each has a draft of their own. */
const placeOf = (visitorId: string): string => `kinora.draft.${visitorId}`;

/** The film that is being composed. It is kept in the browser until it is sent, so that no reload loses it. */
export function useDraft() {
  const place = placeOf(useVisitor().id);
  const [draft, setDraft] = useState(newDraft);
  const isRestored = useRef(false);
  useEffect(() => {
    const kept = restore(place);
    isRestored.current = true;
    if (kept) setDraft(kept);
  }, [place]);
  useEffect(() => {
    if (isRestored.current) keep(place, draft);
  }, [place, draft]);

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

function keep(place: string, draft: Draft): void {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Full of pictures, or closed to us: then it lives as long as the page.
  }
}

function restore(place: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null");
    const request = FilmRequest.safeParse(kept);
    return request.success ? { ...request.data, parked: kept.parked ?? {} } : null;
  } catch {
    return null;
  }
}
