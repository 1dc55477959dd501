"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useVisitor } from "@/components/visitor";
import { type Body, type Draft, newDraft, withField, withSource } from "./draft";
import { keepDraft, keptDraft } from "./kept-draft";

/** The film that is being composed. It is kept in the browser until it is sent, so that no reload loses it. */
export function useDraft() {
  const { id } = useVisitor();
  const [draft, setDraft] = useState(newDraft);
  const isRestored = useRef(false);
  useEffect(() => {
    const kept = keptDraft(id);
    isRestored.current = true;
    if (kept) setDraft(kept);
  }, [id]);
  useEffect(() => {
    if (isRestored.current) keepDraft(id, draft);
  }, [id, draft]);

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
