"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";

/** What parts of the page that are on screen add to something shared, such as the command palette. */
export interface Registry<Entry> {
  /**
   * Adds an entry while the component is on screen: from the very picture on that shows it, so that a key pressed as soon as
   * something is seen finds its handler. Memoise the entry.
   */
  useEntry(entry: Entry): void;
  /** All entries; those of the part that came last are last. */
  useAll(): readonly Entry[];
  all(): readonly Entry[];
}

export function createRegistry<Entry>(): Registry<Entry> {
  let entries: readonly Entry[] = [];
  const nothing: readonly Entry[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Entry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const all = () => entries;
  return {
    all,
    useAll: () => useSyncExternalStore(subscribe, all, () => nothing),
    useEntry(entry) {
      // biome-ignore lint/correctness/useExhaustiveDependencies: `set` belongs to the registry, which outlives every component.
      useLayoutEffect(() => {
        set([...entries, entry]);
        return () => set(entries.filter((other) => other !== entry));
      }, [entry]);
    },
  };
}
